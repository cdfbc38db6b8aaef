import { describe, expect, test } from 'vitest';
import { planActivation } from './activation-plan.ts';
import type { Binding } from './license-validation.ts';

const bound = (fingerprint: string, domain: string | null = null): Binding => ({ fingerprint, domain });
const two = [bound('one'), bound('two', 'shop.example')];
const plan = (fingerprint: string, domain: string | null, limit: number | null, activations = two) =>
  planActivation({ fingerprint, domain, activations, limit });

describe('a machine that is not bound yet', () => {
  test.each([
    [3, 'new'],
    [2, 'TOO_MANY_ACTIVATIONS'],
    [1, 'TOO_MANY_ACTIVATIONS'],
    [null, 'new'],
  ])('of two that are, under a limit of %s: %s', (limit, expected) => {
    const { kind, ...rest } = plan('three', null, limit);
    expect(kind === 'refused' ? Object.values(rest)[0] : kind).toBe(expected);
  });
});

describe('a machine that is bound', () => {
  test('is bound once, also where nothing is left', () => {
    expect(plan('two', 'shop.example', 2)).toEqual({ kind: 'kept', index: 1, bindDomain: false });
  });

  test('takes the domain that it had none of, and keeps the one that it has', () => {
    expect(plan('one', 'new.example', 2)).toEqual({ kind: 'kept', index: 0, bindDomain: true });
    expect(plan('one', null, 2)).toEqual({ kind: 'kept', index: 0, bindDomain: false });
    expect(plan('two', 'new.example', 2)).toEqual({ kind: 'refused', code: 'DOMAIN_MISMATCH' });
    expect(plan('two', null, 2)).toEqual({ kind: 'refused', code: 'DOMAIN_MISMATCH' });
  });

  test('has lost its place where the limit has shrunk below it; older ones have not', () => {
    expect(plan('two', 'shop.example', 1)).toEqual({ kind: 'refused', code: 'TOO_MANY_ACTIVATIONS' });
    expect(plan('one', null, 1)).toMatchObject({ kind: 'kept' });
  });
});

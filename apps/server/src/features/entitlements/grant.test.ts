import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineGrants, type Grant, type GrantKind } from './grant.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const grant = (feature: string, kind: GrantKind, value: bigint | null): Grant => ({
  feature,
  label: feature,
  kind,
  value,
  period: kind === 'metered' ? 'month' : null,
});

const combined = (...grants: Grant[]) => combineGrants(grants).map(({ value }) => value);

/** A feature is of one kind, whoever grants it. */
const KIND_OF: Record<string, GrantKind> = { sso: 'boolean', users: 'static', requests: 'metered' };
const anyGrant = fc
  .tuple(fc.constantFrom('sso', 'users', 'requests'), fc.option(fc.bigInt({ min: 0n, max: 10_000n })))
  .map(([feature, value]) => grant(feature, KIND_OF[feature] as GrantKind, value));
const grants = fc.array(anyGrant, { maxLength: 12 });

const byFeature = (list: readonly Grant[]) => Object.fromEntries(list.map((one) => [one.feature, one.value]));

describe('grants of all sources together', () => {
  test('boolean: one yes is enough', () => {
    expect(combined(grant('sso', 'boolean', 0n), grant('sso', 'boolean', 1n))).toEqual([1n]);
    expect(combined(grant('sso', 'boolean', 0n), grant('sso', 'boolean', 0n))).toEqual([0n]);
  });

  test('static: the largest counts', () => {
    expect(combined(grant('users', 'static', 5n), grant('users', 'static', 25n))).toEqual([25n]);
  });

  test('metered: they add up', () => {
    expect(combined(grant('requests', 'metered', 1_000n), grant('requests', 'metered', 500n))).toEqual([
      1_500n,
    ]);
  });

  test('unlimited beats every number', () => {
    for (const [feature, kind] of Object.entries(KIND_OF))
      expect(
        combined(grant(feature, kind, 7n), grant(feature, kind, null), grant(feature, kind, 9n)),
      ).toEqual([null]);
  });

  test('nothing granted is nothing', () => expect(combineGrants([])).toEqual([]));

  test('the order of the sources does not matter', () => {
    fc.assert(
      fc.property(
        grants.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(byFeature(combineGrants(shuffled))).toEqual(byFeature(combineGrants(list)));
        },
      ),
    );
  });

  test('another source never takes anything away, and each feature is answered once', () => {
    const beats = (a: bigint | null | undefined, b: bigint | null | undefined) =>
      a === null || (b !== null && (a ?? -1n) >= (b ?? -1n));
    fc.assert(
      fc.property(grants, anyGrant, (list, more) => {
        const before = byFeature(combineGrants(list));
        const together = combineGrants([...list, more]);
        expect(new Set(together.map((one) => one.feature)).size).toBe(together.length);
        for (const { feature, value } of together) expect(beats(value, before[feature])).toBe(true);
      }),
    );
  });
});

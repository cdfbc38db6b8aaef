import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { open, reseal, SealError, type SealKeys, seal } from './seal.ts';

const CASES = Number(process.env.MEKONG_CASES ?? 100);
const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);

const keys = (dataKey: Buffer, dataKeyPrevious: Buffer | null = null): { secrets: SealKeys } => ({
  secrets: { dataKey, dataKeyPrevious },
});

const place = 'gateway_keys.stripe.secret';

describe('sealed data', () => {
  test('comes back whole, whatever it is, and no two seals of it are alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, context) => {
        const sealed = seal(keys(OLD), text, context);
        expect(open(keys(OLD), sealed, context)).toBe(text);
        expect(sealed).toMatch(/^v1:[0-9a-f]{8}:[\w-]{16}:[\w-]*:[\w-]{22}$/);
        expect(seal(keys(OLD), text, context)).not.toBe(sealed);
      }),
      { numRuns: CASES },
    );
  });

  test('does not open once any character of it is another one, is missing or is added', () => {
    const letters = fc.constantFrom(...'ABCXYZabcxyz0189-_:=+/ ');
    const change = fc.record({ at: fc.nat(), letter: letters, how: fc.constantFrom('set', 'drop', 'add') });
    fc.assert(
      fc.property(fc.string(), change, (text, { at, letter, how }) => {
        const sealed = seal(keys(OLD), text, place);
        const index = at % sealed.length;
        const kept = how === 'add' ? index : index + 1;
        const changed = sealed.slice(0, index) + (how === 'drop' ? '' : letter) + sealed.slice(kept);
        fc.pre(changed !== sealed);
        expect(() => open(keys(OLD), changed, place)).toThrow(SealError);
      }),
      { numRuns: CASES * 5 },
    );
  });

  test('the last letter of each part, some of whose bits say nothing, may not be another one either', () => {
    const sealed = seal(keys(OLD), 'x', place);
    const parts = sealed.split(':');
    for (const index of [2, 3, 4]) {
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
        const other = parts.with(index, `${parts[index]?.slice(0, -1)}${letter}`).join(':');
        if (other !== sealed) expect(() => open(keys(OLD), other, place)).toThrow(SealError);
      }
    }
  });

  test('does not open in another place, nor under another key', () => {
    const sealed = seal(keys(OLD), 'sk_live_1', place);
    expect(() => open(keys(OLD), sealed, 'gateway_keys.paypal.secret')).toThrow(SealError);
    expect(() => open(keys(NEW), sealed, place)).toThrow(/DATA_KEY_PREVIOUS/);
    const renamed = sealed.replace(/^v1:\w+/, seal(keys(NEW), '', '').slice(0, 11));
    expect(() => open(keys(NEW), renamed, place)).toThrow(SealError);
  });

  test.each(['', 'v1', 'v1:a:b:c:d', 'v2:a:b:c:d', 'sk_live_1'])('%j is none', (text) => {
    expect(() => open(keys(OLD), text, place)).toThrow(SealError);
  });

  test('what is wrong is said without the content or the key', () => {
    const sealed = seal(keys(OLD), 'sk_live_1', place);
    for (const attempt of [() => open(keys(NEW), sealed, place), () => open(keys(OLD), sealed, 'x')]) {
      expect(attempt).toThrow(
        expect.objectContaining({ message: expect.not.stringMatching(/sk_live|AQEB/) }),
      );
    }
  });
});

describe('while the key is rotated', () => {
  const both = keys(NEW, OLD);

  test('the previous key opens, and the new one seals', () => {
    const before = seal(keys(OLD), 'sk_live_1', place);
    expect(open(both, before, place)).toBe('sk_live_1');
    const after = seal(both, 'sk_live_2', place);
    expect(open(keys(NEW), after, place)).toBe('sk_live_2');
    expect(() => open(keys(OLD), after, place)).toThrow(SealError);
  });

  test('what is sealed anew needs the previous key no longer, and is sealed anew once', () => {
    const fresh = reseal(both, seal(keys(OLD), 'sk_live_1', place), place);
    expect(open(keys(NEW), fresh ?? '', place)).toBe('sk_live_1');
    expect(reseal(both, fresh ?? '', place)).toBeNull();
    expect(() => reseal(both, seal(keys(OLD), 'x', place), 'elsewhere')).toThrow(SealError);
  });
});

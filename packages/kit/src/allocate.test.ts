import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from './allocate.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const amounts = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });

describe('allocate', () => {
  test.each<[bigint, bigint[], bigint[]]>([
    [1000n, [100n, 50n, 30n, 20n], [500n, 250n, 150n, 100n]],
    [100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    [-100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
    [2n, [1n, 1n, 1n], [1n, 1n, 0n]],
    [5n, [0n, 3n, 0n, 7n], [0n, 2n, 0n, 3n]],
    [10n, [-1n, -2n, -1n], [3n, 5n, 2n]],
    [10n, [30n, -10n], [15n, -5n]],
    [0n, [], []],
    [0n, [0n, 0n], [0n, 0n]],
  ])('%s by %s', (total, weights, parts) => {
    expect(allocate(total, weights)).toEqual(parts);
  });

  test('refuses to lose an amount that nobody can carry', () => {
    expect(() => allocate(1n, [])).toThrow(RangeError);
    expect(() => allocate(1n, [0n, 0n])).toThrow(RangeError);
    expect(() => allocate(1n, [5n, -5n])).toThrow(RangeError);
  });

  const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 });
  const mixed = fc.array(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), { minLength: 1, maxLength: 40 });
  const total = (list: readonly bigint[]) => list.reduce((left, right) => left + right, 0n);

  test('the parts add up and each is less than one unit from its exact share', () => {
    fc.assert(
      fc.property(amounts, fc.oneof(weights, mixed), (amount, list) => {
        const whole = total(list);
        fc.pre(whole !== 0n);
        const parts = allocate(amount, list);
        expect(total(parts)).toBe(amount);
        parts.forEach((part, index) => {
          const error = part * whole - amount * list[index]!;
          expect(absolute(error) < absolute(whole)).toBe(true);
        });
      }),
    );
  });

  test('nothing goes to a weight of zero, and a refund splits as its charge did', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        fc.pre(total(list) !== 0n);
        const parts = allocate(amount, list);
        expect(parts.filter((_, index) => list[index] === 0n).every((part) => part === 0n)).toBe(true);
        expect(allocate(-amount, list)).toEqual(parts.map((part) => -part));
      }),
    );
  });

  test('a larger weight never gets less', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), weights, (amount, list) => {
        fc.pre(total(list) !== 0n);
        const sorted = [...list].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
        const parts = allocate(amount, sorted);
        parts.slice(1).forEach((part, index) => {
          expect(part <= parts[index]!).toBe(true);
        });
      }),
    );
  });
});

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

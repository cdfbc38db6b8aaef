import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, compareExact, minusExact, sumExact, unscaled } from './decimal.ts';
import { fraction, partOf, roundedQuotient } from './fraction.ts';
import { fromDecimal } from './money.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

describe('a part of an amount', () => {
  test.each([
    // 50 × 20/30 = 33.333…
    ['50', 20n, 30n, 'USD', 3333n],
    // 100 × 20/30 = 66.666…
    ['100', 20n, 30n, 'USD', 6667n],
    // 0.01 × 1/2 = 0.005, away from zero
    ['0.01', 1n, 2n, 'USD', 1n],
    ['-0.01', 1n, 2n, 'USD', -1n],
    ['0.01', -1n, 2n, 'USD', -1n],
    // 910 × 32/91 = 320
    ['910.00', 32n, 91n, 'USD', 32_000n],
    ['7', 1n, 2n, 'VND', 4n],
    ['1', 1n, 3n, 'KWD', 333n],
    ['-0.5', 1n, 1n, 'USD', -50n],
  ])('%s × %d/%d %s', (exact, numerator, denominator, currency, amount) => {
    expect(partOf(exact, fraction(numerator, denominator), currency)).toEqual({ amount, currency });
  });

  test('there is no part of nothing', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => fraction(1n, -1n)).toThrow(RangeError);
  });

  const decimals = fc
    .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 1, max: 9 }))
    .map(([value, digits]) => {
      const figures = String(Math.abs(value)).padStart(digits + 1, '0');
      return `${value < 0 ? '-' : ''}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
    });

  test('the whole is the amount itself, rounded once', () => {
    fc.assert(
      fc.property(decimals, fc.bigInt({ min: 1n, max: 10n ** 12n }), (exact, of) => {
        expect(partOf(exact, fraction(of, of), 'USD')).toEqual(fromDecimal(exact, 'USD', 'round'));
      }),
    );
  });

  test('two parts of a whole are within one unit of it, and a larger part is never worth less', () => {
    const parts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 6n }), fc.bigInt({ min: 0n, max: 10n ** 6n }));
    fc.assert(
      fc.property(fc.nat(10_000_000), parts, (cents, [a, b]) => {
        const whole = a + b + 1n;
        const exact = `${cents}.25`;
        const [x, y] = [a, whole - a].map((part) => partOf(exact, fraction(part, whole), 'USD').amount);
        const all = partOf(exact, fraction(1n, 1n), 'USD').amount;
        expect([-1n, 0n, 1n]).toContain(x! + y! - all);
        expect(x! <= all && y! <= all).toBe(true);
      }),
    );
  });

  test('a quotient is the nearest integer, ties away from zero', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 9n }), (dividend, divisor) => {
        const rest = dividend - roundedQuotient(dividend, divisor) * divisor;
        const twice = 2n * (rest < 0n ? -rest : rest);
        expect(twice <= divisor).toBe(true);
        expect(roundedQuotient(-dividend, divisor)).toBe(-roundedQuotient(dividend, divisor));
      }),
    );
  });
});

describe('decimal strings', () => {
  test.each([
    ['0', '10', 0n],
    ['1', '10', 1n],
    ['10', '10', 1n],
    ['11', '10', 2n],
    ['10.0001', '10', 2n],
    ['0.3', '0.1', 3n],
    ['-5', '10', 0n],
  ])('%s in blocks of %s', (quantity, size, blocks) => {
    expect(blocksOf(quantity, size)).toBe(blocks);
  });

  test('a block of nothing holds nothing', () => {
    expect(() => blocksOf('1', '0')).toThrow(RangeError);
  });

  test('differences and comparisons are exact', () => {
    expect(minusExact('0.3', '0.1')).toBe('0.2');
    expect(minusExact('1', '1.000000000001')).toBe('-0.000000000001');
    expect([compareExact('1.0', '1'), compareExact('0.1', '0.11'), compareExact('2', '-3')]).toEqual([
      0, -1, 1,
    ]);
    expect([unscaled('-0.05', 2), unscaled('12.3', 3), unscaled('7', 0)]).toEqual([-5n, 12_300n, 7n]);
  });

  test('what is taken away and added again is what was', () => {
    const decimal = fc.tuple(fc.integer(), fc.nat(999)).map(([a, b]) => `${a}.${String(b).padStart(3, '0')}`);
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compareExact(sumExact([minusExact(a, b), b]), a)).toBe(0);
      }),
    );
  });
});

import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  equals,
  formatMoney,
  fromDecimal,
  fromWire,
  isNegative,
  isZero,
  money,
  multiply,
  negate,
  subtract,
  sum,
  toDecimal,
  toWire,
} from './money.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const amounts = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const someCurrency = fc.constantFrom('USD', 'VND', 'KWD', 'CLF');
const usd = (amount: bigint) => money(amount, 'USD');

describe('arithmetic', () => {
  test('adds, subtracts, negates and compares', () => {
    expect(add(usd(150n), usd(-200n))).toEqual(usd(-50n));
    expect(subtract(usd(150n), usd(200n))).toEqual(usd(-50n));
    expect(negate(usd(5n))).toEqual(usd(-5n));
    expect([compare(usd(1n), usd(2n)), compare(usd(2n), usd(2n)), compare(usd(3n), usd(2n))]).toEqual([
      -1, 0, 1,
    ]);
    expect([isZero(usd(0n)), isZero(usd(1n)), isNegative(usd(-1n)), isNegative(usd(0n))]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('two currencies never meet', () => {
    const dong = money(1n, 'VND');
    expect(() => add(usd(1n), dong)).toThrow(RangeError);
    expect(() => subtract(usd(1n), dong)).toThrow(RangeError);
    expect(() => compare(usd(1n), dong)).toThrow(RangeError);
    expect(() => sum([usd(1n), dong], 'USD')).toThrow(RangeError);
    expect(equals(usd(1n), dong)).toBe(false);
    expect(equals(usd(1n), usd(1n))).toBe(true);
  });

  test('an unknown currency is no money', () => {
    expect(() => money(1n, 'XYZ')).toThrow('unknown currency: XYZ');
    expect(() => money(1n, 'usd')).toThrow(RangeError);
  });

  test('the sum of nothing is zero of the currency asked for', () => {
    expect(sum([], 'JPY')).toEqual({ amount: 0n, currency: 'JPY' });
  });

  test('a sum does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(amounts), (list) => {
        const coins = list.map(usd);
        expect(sum([...coins].reverse(), 'USD')).toEqual(sum(coins, 'USD'));
      }),
    );
  });
});

describe('multiply', () => {
  test.each([
    ['0.0004', '1', 'USD', 0n],
    ['0.0004', '12', 'USD', 0n],
    ['0.0004', '13', 'USD', 1n],
    ['0.005', '1', 'USD', 1n],
    ['-0.005', '1', 'USD', -1n],
    ['0.0049999999999999999999', '1', 'USD', 0n],
    ['49.00', '26318', 'VND', 1_289_582n],
    ['0.5', '1', 'VND', 1n],
    ['0.0005', '1', 'KWD', 1n],
    ['995.00', '1', 'USD', 99_500n],
    ['19.99', '2.5', 'USD', 4998n],
    ['0.1', '3', 'USD', 30n],
    ['999999999999999.99', '1000', 'USD', 99_999_999_999_999_999_000n],
  ])('%s × %s %s = %s', (price, quantity, currency, amount) => {
    expect(multiply(price, quantity, currency)).toEqual({ amount, currency });
  });

  test('rounds once, to the nearest minor unit, halves away from zero', () => {
    const price = fc.tuple(amounts, fc.integer({ min: 1, max: 12 }));
    const digits: Record<string, bigint> = { USD: 100n, VND: 1n, KWD: 1000n, CLF: 10_000n };
    fc.assert(
      fc.property(price, fc.nat(100_000), someCurrency, ([unscaled, scale], quantity, currency) => {
        const { amount } = multiply(shifted(unscaled, scale), String(quantity), currency);
        // |exact − amount| ≤ ½, in integers: exact = unscaled × quantity × minor / 10^scale.
        const exact = unscaled * BigInt(quantity) * digits[currency]!;
        const whole = 10n ** BigInt(scale);
        const error = 2n * (amount * whole - exact);
        const outwards = exact < 0n ? -error : error;
        expect(outwards > -whole && outwards <= whole).toBe(true);
      }),
    );
  });

  test('leaves the shared big.js constructor as it was', () => {
    multiply('1.005', '3', 'USD');
    expect([Big.RM, Big.DP, Big.strict]).toEqual([1, 20, false]);
  });

  test.each(['', '1e3', '1.', '.5', '+1', '1,5', ' 1', 'NaN', '0x10', 'Infinity', '--1'])(
    'refuses %j',
    (text) => {
      expect(() => multiply(text, '1', 'USD')).toThrow('not a decimal number');
      expect(() => fromDecimal(text, 'USD')).toThrow('not a decimal number');
    },
  );
});

describe('decimal text', () => {
  test.each([
    ['995.00', 'USD', 99_500n],
    ['995', 'USD', 99_500n],
    ['-0.05', 'USD', -5n],
    ['0.005', 'KWD', 5n],
    ['1289582', 'VND', 1_289_582n],
    ['9007199254740993.01', 'USD', 900_719_925_474_099_301n],
  ])('%s %s', (text, currency, amount) => {
    expect(fromDecimal(text, currency)).toEqual({ amount, currency });
  });

  test('more digits than the currency has are refused unless rounding is asked for', () => {
    expect(() => fromDecimal('1.005', 'USD')).toThrow('more digits');
    expect(() => fromDecimal('10.0', 'JPY')).toThrow('more digits');
    expect(fromDecimal('1.005', 'USD', 'round').amount).toBe(101n);
    expect(fromDecimal('-1.005', 'USD', 'round').amount).toBe(-101n);
    expect(fromDecimal('10.4', 'JPY', 'round').amount).toBe(10n);
  });

  test.each([
    [5n, 'USD', '0.05'],
    [-5n, 'USD', '-0.05'],
    [0n, 'USD', '0.00'],
    [99_500n, 'USD', '995.00'],
    [995n, 'VND', '995'],
    [-5n, 'KWD', '-0.005'],
  ])('%s %s is written %s', (amount, currency, text) => {
    expect(toDecimal(money(amount, currency))).toBe(text);
  });

  test('reading what was written gives the same money', () => {
    fc.assert(
      fc.property(amounts, someCurrency, (amount, currency) => {
        const value = money(amount, currency);
        expect(fromDecimal(toDecimal(value), currency)).toEqual(value);
      }),
    );
  });
});

describe('wire', () => {
  test('is minor units in a JSON number', () => {
    expect(toWire(usd(99_500n))).toEqual({ amount: 99_500, currency: 'USD' });
    expect(fromWire({ amount: -1, currency: 'VND' })).toEqual(money(-1n, 'VND'));
  });

  test('refuses what a JSON number cannot hold', () => {
    const limit = BigInt(Number.MAX_SAFE_INTEGER);
    expect(toWire(usd(limit)).amount).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => toWire(usd(limit + 1n))).toThrow(RangeError);
    expect(() => toWire(usd(-limit - 1n))).toThrow(RangeError);
    expect(() => fromWire({ amount: 0.5, currency: 'USD' })).toThrow(RangeError);
    expect(() => fromWire({ amount: 2 ** 53, currency: 'USD' })).toThrow(RangeError);
    expect(() => fromWire({ amount: 1, currency: 'XXX' })).toThrow(RangeError);
  });
});

describe('formatMoney', () => {
  test('shows the digits of the currency, however large the amount', () => {
    expect(formatMoney(usd(99_500n), 'en-US')).toBe('$995.00');
    expect(formatMoney(usd(9_999_999_999_999_999_955n), 'en-US')).toBe('$99,999,999,999,999,999.55');
    expect(formatMoney(money(1_289_582n, 'VND'), 'vi-VN').replace(/\s/g, ' ')).toBe('1.289.582 ₫');
    expect(formatMoney(money(-5n, 'KWD'), 'en-US').replace(/\s/g, ' ')).toBe('-KWD 0.005');
  });
});

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function shifted(unscaled: bigint, scale: number): string {
  const figures = String(absolute(unscaled)).padStart(scale + 1, '0');
  return `${unscaled < 0n ? '-' : ''}${figures.slice(0, -scale)}.${figures.slice(-scale)}`;
}

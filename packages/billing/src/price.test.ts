import { readFileSync } from 'node:fs';
import { multiply } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Price, rate } from './price.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const flat = (unitPrice: string, currency = 'USD'): Price => ({ model: 'flat', unitPrice, currency });
const perUnit = (unitPrice: string, currency = 'USD'): Price => ({ model: 'per_unit', unitPrice, currency });

describe('flat', () => {
  test.each(['0', '1', '2.5', '1000'])('costs the same at quantity %s', (quantity) => {
    expect(rate(flat('995.00'), quantity).amount).toEqual({ amount: 99_500n, currency: 'USD' });
  });
});

describe('per unit', () => {
  test.each([
    ['20', '5', 'USD', 10_000n],
    ['20', '0', 'USD', 0n],
    ['0.0004', '13', 'USD', 1n],
    ['0.0004', '12', 'USD', 0n],
    ['12500', '3', 'VND', 37_500n],
    ['0.5', '3', 'VND', 2n],
    ['1.2345', '3', 'KWD', 3704n],
  ])('%s × %s %s', (unitPrice, quantity, currency, amount) => {
    expect(rate(perUnit(unitPrice, currency), quantity).amount).toEqual({ amount, currency });
  });

  test('says how the amount came about', () => {
    expect(rate(perUnit('0.0125'), '3').steps).toEqual([
      { quantity: '3', unitPrice: '0.0125', exactAmount: '0.0375' },
    ]);
  });

  test('is rounded once, from the exact product', () => {
    const price = fc.tuple(fc.nat(10_000_000), fc.integer({ min: 1, max: 8 })).map(([value, digits]) => {
      const figures = String(value).padStart(digits + 1, '0');
      return `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
    });
    fc.assert(
      fc.property(
        price,
        fc.nat(1_000_000),
        fc.constantFrom('USD', 'VND', 'KWD'),
        (unitPrice, quantity, currency) => {
          const { amount } = rate(perUnit(unitPrice, currency), String(quantity));
          expect(amount).toEqual(multiply(unitPrice, String(quantity), currency));
        },
      ),
    );
  });
});

test.each(['', '-1', '1e3', 'many', '1.', ' 1'])('%j is no quantity', (quantity) => {
  expect(() => rate(perUnit('1'), quantity)).toThrow('not a quantity');
});

test('what is no price or no currency is refused', () => {
  expect(() => rate(perUnit('1e3'), '1')).toThrow('not a unit price');
  expect(() => rate(flat(''), '1')).toThrow('not a unit price');
  expect(() => rate(flat('1', 'XXX'), '1')).toThrow('unknown currency');
});

test('rating takes of kit only money, decimals and currency, so that pages can use it', () => {
  const source = ['price.ts', 'models/step.ts', 'models/flat.ts', 'models/per-unit.ts'].map((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  );
  const imports = source.flatMap((text) =>
    [...text.matchAll(/from '(@mekong[^']*)'/g)].map((match) => match[1]),
  );
  expect([...new Set(imports)].sort()).toEqual([
    '@mekong/kit/currency',
    '@mekong/kit/decimal',
    '@mekong/kit/money',
  ]);
});

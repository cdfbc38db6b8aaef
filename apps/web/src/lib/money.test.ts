import { describe, expect, it } from 'vitest';
import { amountOf, formatMoney } from './money.ts';

describe('formatMoney', () => {
  it.each([
    [99500, 'USD', 'full', '$995.00'],
    [99500, 'USD', 'short', '$995'],
    [3950, 'USD', 'short', '$39.50'],
    [5, 'USD', 'full', '$0.05'],
    [0, 'USD', 'full', '$0.00'],
    [-9950, 'USD', 'full', '-$99.50'],
    [250000, 'VND', 'full', '₫250,000'],
    [1234, 'KWD', 'full', 'KWD 1.234'],
    [9007199254740991, 'USD', 'full', '$90,071,992,547,409.91'],
  ] as const)('%i minor units of %s, %s', (amount, currency, style, shown) => {
    expect(formatMoney({ amount, currency }, 'en', style).replace(/\u00a0/g, ' ')).toBe(shown);
  });
});

describe('amountOf', () => {
  it.each([
    [99500, 'USD', '995.00'],
    [250000, 'VND', '250000'],
    [1234, 'KWD', '1.234'],
  ])('%i minor units of %s', (amount, currency, said) => {
    expect(amountOf({ amount, currency })).toBe(said);
  });
});

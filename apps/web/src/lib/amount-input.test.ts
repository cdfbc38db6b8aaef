import { describe, expect, it } from 'vitest';
import { minorOf, typedAmount } from './amount-input.ts';

describe('minorOf', () => {
  it.each([
    ['12', 'USD', 1200],
    ['12.5', 'USD', 1250],
    [' 12.50 ', 'USD', 1250],
    ['0.29', 'USD', 29],
    ['250000', 'VND', 250000],
    ['1.234', 'KWD', 1234],
    ['12.505', 'USD', null],
    ['1.5', 'VND', null],
    ['1,000', 'USD', null],
    ['-5', 'USD', null],
    ['', 'USD', null],
    ['9007199254740', 'KWD', 9_007_199_254_740_000],
    // More than a JSON number holds exactly.
    ['9999999999999', 'KWD', null],
    ['9999999999999', 'USD', 999_999_999_999_900],
  ])('%j of %s is %s', (typed, currency, minor) => {
    expect(minorOf(typed, currency)).toBe(minor);
  });
});

describe('typedAmount', () => {
  it.each([
    [1250, 'USD', '12.50'],
    [5, 'USD', '0.05'],
    [250000, 'VND', '250000'],
  ])('%i minor units of %s is typed %s', (amount, currency, typed) => {
    expect(typedAmount({ amount, currency })).toBe(typed);
    expect(minorOf(typed, currency)).toBe(amount);
  });
});

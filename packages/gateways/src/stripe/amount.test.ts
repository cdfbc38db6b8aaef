import { currencies, money } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountProblem, minimum, readAmount, stripeCurrencies, toStripeAmount } from './amount.ts';

describe('an amount', () => {
  it.each([
    [99_500n, 'USD', 99_500, 'usd'],
    [500n, 'JPY', 500, 'jpy'],
    [20_000n, 'VND', 20_000, 'vnd'],
    [5_120n, 'KWD', 5_120, 'kwd'],
    // ISO 4217: no decimals; Stripe kept two.
    [5n, 'ISK', 500, 'isk'],
    [5n, 'UGX', 500, 'ugx'],
    // ISO 4217: two decimals; Stripe takes none.
    [500n, 'MGA', 5, 'mga'],
    [12_345n, 'HUF', 12_345, 'huf'],
  ])('%s %s is sent as %s %s', (amount, currency, sent, code) => {
    expect(toStripeAmount(money(amount, currency))).toEqual({ amount: sent, currency: code });
  });

  it('comes back as it went, in every currency', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stripeCurrencies), fc.bigInt(0n, 10n ** 11n), (currency, units) => {
        // Whole units always fit (ISK: 10^11 × 100 × 100 < 2^53), single minor units mostly do.
        for (const value of [money(units, currency), money(units * 100n, currency)]) {
          if (amountProblem(value) === null) expect(readAmount(toStripeAmount(value))).toEqual(value);
        }
        expect(amountProblem(money(units * 100n, currency))).toBeNull();
      }),
    );
  });

  it.each([
    [100n, 'IRR', 'CURRENCY_NOT_SUPPORTED'],
    [100n, 'IQD', 'CURRENCY_NOT_SUPPORTED'],
    [5_124n, 'KWD', 'AMOUNT_NOT_SUPPORTED'],
    [5_120n, 'KWD', null],
    [150n, 'MGA', 'AMOUNT_NOT_SUPPORTED'],
    [150n, 'HUF', null],
    [1n, 'JPY', null],
    [2n ** 53n, 'USD', 'AMOUNT_NOT_SUPPORTED'],
    [2n ** 53n - 1n, 'USD', null],
  ])('of %s %s: %s', (amount, currency, problem) => {
    expect(amountProblem(money(amount, currency))).toBe(problem);
  });

  it.each([
    [undefined],
    [{ amount: 100 }],
    [{ currency: 'usd' }],
    [{ currency: 'zzz', amount: 1 }],
    [{ currency: 'usd', amount: 1.5 }],
    [{ currency: 'usd', amount: '1' }],
    [{ currency: 'isk', amount: 150 }],
  ])('is unreadable: %j', (body) => {
    expect(() => readAmount(body)).toThrow(/./);
  });
});

it('knows only currencies that exist', () => {
  expect([...stripeCurrencies].filter((code) => !currencies.includes(code))).toEqual([]);
  expect(stripeCurrencies.size).toBeGreaterThan(130);
});

it('knows a least amount that can be charged', () => {
  for (const currency of stripeCurrencies) {
    const least = minimum(currency);
    if (least !== null) expect(amountProblem(least)).toBeNull();
  }
  expect(minimum('VND')).toEqual(money(20_000n, 'VND'));
  expect(minimum('GBP')).toEqual(money(30n, 'GBP'));
});

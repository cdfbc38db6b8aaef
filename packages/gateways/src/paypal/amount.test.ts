import { money } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountProblem, payPalCurrencies, readAmount, toPayPalAmount } from './amount.ts';

describe('an amount', () => {
  it.each([
    [99_500n, 'USD', '995.00'],
    [5n, 'EUR', '0.05'],
    [500n, 'JPY', '500'],
    [123_400n, 'HUF', '1234'],
    [100n, 'TWD', '1'],
  ])('%s %s is written %s', (amount, currency, value) => {
    expect(toPayPalAmount(money(amount, currency))).toEqual({ currency_code: currency, value });
  });

  it('comes back as it went, in every currency', () => {
    fc.assert(
      fc.property(fc.constantFrom(...payPalCurrencies), fc.bigInt(0n, 10n ** 15n), (currency, amount) => {
        const value = money(amount, currency);
        fc.pre(amountProblem(value) === null);
        expect(readAmount(toPayPalAmount(value))).toEqual(value);
      }),
    );
  });

  it.each([
    [100n, 'VND', 'CURRENCY_NOT_SUPPORTED'],
    [100n, 'KRW', 'CURRENCY_NOT_SUPPORTED'],
    [150n, 'HUF', 'DECIMALS_NOT_SUPPORTED'],
    [150n, 'TWD', 'DECIMALS_NOT_SUPPORTED'],
    [150n, 'JPY', null],
    [150n, 'USD', null],
  ])('of %s %s: %s', (amount, currency, problem) => {
    expect(amountProblem(money(amount, currency))).toBe(problem);
  });

  it.each([
    [undefined],
    [{ value: '1.00' }],
    [{ currency_code: 'USD' }],
    [{ currency_code: 'XXX', value: '1.00' }],
    [{ currency_code: 'USD', value: '1.005' }],
    [{ currency_code: 'USD', value: '1,00' }],
    [{ currency_code: 'USD', value: 1 }],
  ])('is unreadable: %j', (body) => {
    expect(() => readAmount(body)).toThrow(/./);
  });
});

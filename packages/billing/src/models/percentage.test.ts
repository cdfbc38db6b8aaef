import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Price, rate } from '../price.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const minor = (price: Price, used: string | string[]) => rate(price, used).amount.amount;

describe('percentage', () => {
  const share = (more: object): Price => ({
    model: 'percentage',
    rate: '0.012',
    fixedFee: '0.10',
    freeAmount: null,
    freeEvents: null,
    minAmount: null,
    maxAmount: null,
    currency: 'USD',
    ...more,
  });

  test('1.2 % + 0.10 per event, 3 events or 500 free, 200, 100, 100, 50: 50 × 0.012 + 0.10 = 0.70', () => {
    expect(rate(share({ freeEvents: 3, freeAmount: '500' }), ['200', '100', '100', '50'])).toEqual({
      amount: { amount: 70n, currency: 'USD' },
      steps: [
        { part: 'free', quantity: '3', unitPrice: '0', exactAmount: '0' },
        { part: 'rate', quantity: '50', unitPrice: '0.012', exactAmount: '0.6' },
        { part: 'fixed_fee', quantity: '1', unitPrice: '0.10', exactAmount: '0.1' },
      ],
    });
  });

  test.each<[string, object, string[], bigint]>([
    // 300 × 0.012 + 0.10 = 3.70 and 200 × 0.012 + 0.10 = 2.50
    ['nothing is free unless said', {}, ['300', '200'], 620n],
    // 400 free, of the second 200 are over: 200 × 0.012 + 0.10 = 2.50
    ['what is over the free amount pays', { freeAmount: '400' }, ['300', '300'], 250n],
    // Exactly used up: the next one pays in full, 100 × 0.012 + 0.10
    ['the free amount ends where it ends', { freeAmount: '400' }, ['400', '100'], 130n],
    // The sum runs out before the events do: 100 × 0.012 + 0.10, then 50 × 0.012 + 0.10
    ['whichever is used up first', { freeAmount: '500', freeEvents: 9 }, ['600', '50'], 130n + 70n],
    // 10 × 0.012 + 0.10 = 0.22 is lifted to 0.50; 10,000 × 0.012 + 0.10 = 120.10 is cut to 20
    ['at least and at most, per event', { minAmount: '0.50', maxAmount: '20' }, ['10', '10000'], 2050n],
    ['free events cost no minimum', { minAmount: '0.50', freeEvents: 1 }, ['10'], 0n],
    ['no events, no fee', {}, [], 0n],
  ])('%s', (_, more, events, amount) => {
    expect(minor(share(more), events)).toBe(amount);
  });

  test('is rounded once per line, not per event: three times 0.004 is 0.012', () => {
    expect(minor(share({ rate: '0.004', fixedFee: '0' }), ['1', '1', '1'])).toBe(1n);
  });

  test('prices events and nothing else, and nothing else prices events', () => {
    expect(() => rate(share({}), '3')).toThrow('not events');
    expect(() => rate(share({}), ['-1'])).toThrow('not an amount');
    expect(() => rate({ model: 'flat', unitPrice: '1', currency: 'USD' }, ['1'])).toThrow('not a quantity');
  });

  const events = fc.array(fc.nat(100_000).map(String), { maxLength: 20 });

  test('more that is free never costs more, and one event more never costs less', () => {
    fc.assert(
      fc.property(events, fc.nat(20), fc.nat(20), fc.nat(100_000), (list, few, more, extra) => {
        const cost = (freeEvents: number, used: string[]) => minor(share({ freeEvents }), used);
        expect(cost(few + more, list) <= cost(few, list)).toBe(true);
        expect(cost(few, [...list, String(extra)]) >= cost(few, list)).toBe(true);
      }),
    );
  });

  test('with limits each event lies within them: a line of n events within n times them', () => {
    fc.assert(
      fc.property(events, (list) => {
        const amount = minor(share({ minAmount: '1', maxAmount: '5' }), list);
        expect(amount >= 100n * BigInt(list.length) && amount <= 500n * BigInt(list.length)).toBe(true);
      }),
    );
  });
});

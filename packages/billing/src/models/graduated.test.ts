import { describe, expect, test } from 'vitest';
import { type Price, rate, rateSteps, type Tier } from '../price.ts';

const tier = (upTo: string | null, unitPrice: string, flatFee = '0'): Tier => ({ upTo, unitPrice, flatFee });
const graduated = (...tiers: Tier[]): Price => ({ model: 'graduated', tiers, currency: 'USD' });
const minor = (price: Price, used: string | string[]) => rate(price, used).amount.amount;

describe('graduated', () => {
  const requests = graduated(tier('1000', '0.01'), tier('10000', '0.008'), tier(null, '0.005'));

  test('15,000 at 1,000 @ .01, next 9,000 @ .008, then .005: 10 + 72 + 25 = 107.00', () => {
    expect(rate(requests, '15000')).toEqual({
      amount: { amount: 10_700n, currency: 'USD' },
      steps: [
        { tier: 1, quantity: '1000', unitPrice: '0.01', exactAmount: '10' },
        { tier: 2, quantity: '9000', unitPrice: '0.008', exactAmount: '72' },
        { tier: 3, quantity: '5000', unitPrice: '0.005', exactAmount: '25' },
      ],
    });
  });

  const fees = graduated(tier('5', '0', '100'), tier('10', '0', '50'), tier('15', '10'), tier(null, '5'));

  test.each([
    // The first fee is owed at zero.
    ['0', 10_000n],
    ['5', 10_000n],
    // A thousandth of a unit enters the second tier: 100 + 50
    ['5.001', 15_000n],
    // 100 + 50 + 2 × 10
    ['12', 17_000n],
    // 100 + 50 + 5 × 10 + 7 × 5
    ['22', 23_500n],
  ])('tiers ≤5 flat 100, ≤10 flat 50, ≤15 @ 10, ∞ @ 5: %s costs %d cents', (quantity, amount) => {
    expect(minor(fees, quantity)).toBe(amount);
  });

  test('base 999 + seats 1–50 @ 0, 51–100 @ 20, then 17.50: 143 seats are 999 + 1,000 + 752.50 = 2,751.50', () => {
    const base: Price = { model: 'flat', unitPrice: '999', currency: 'USD' };
    const seats = graduated(tier('50', '0'), tier('100', '20'), tier(null, '17.50'));
    expect(minor(base, '143') + minor(seats, '143')).toBe(275_150n);
    expect(rateSteps(seats, '143')).toEqual([
      { tier: 1, quantity: '50', unitPrice: '0', exactAmount: '0' },
      { tier: 2, quantity: '50', unitPrice: '20', exactAmount: '1000' },
      { tier: 3, quantity: '43', unitPrice: '17.50', exactAmount: '752.5' },
    ]);
  });
});

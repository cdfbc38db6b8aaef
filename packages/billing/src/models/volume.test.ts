import { describe, expect, test } from 'vitest';
import { type Price, rate, type Tier } from '../price.ts';

const tier = (upTo: string | null, unitPrice: string, flatFee = '0'): Tier => ({ upTo, unitPrice, flatFee });
const volume = (...tiers: Tier[]): Price => ({ model: 'volume', tiers, currency: 'USD' });
const minor = (price: Price, used: string | string[]) => rate(price, used).amount.amount;

describe('volume', () => {
  const copies = volume(tier('5', '7'), tier('10', '6.5'), tier(null, '6'));

  test.each([
    ['0', 0n],
    ['1', 700n],
    // 5 × 7
    ['5', 3500n],
    // 6 × 6.5
    ['6', 3900n],
    // 20 × 6
    ['20', 12_000n],
    ['25', 15_000n],
  ])('1–5 @ 7, 6–10 @ 6.5, 11+ @ 6: %s costs %d cents', (quantity, amount) => {
    expect(minor(copies, quantity)).toBe(amount);
  });

  test('0–10k .0010, –50k .0008, –100k .0006, ∞ .0004, plus 10 flat: 65,000 × .0006 + 10 = 49.00', () => {
    const flat10 = ['10000 0.0010', '50000 0.0008', '100000 0.0006'].map((text) => text.split(' '));
    const price = volume(
      ...flat10.map(([upTo, unit]) => tier(upTo!, unit!, '10')),
      tier(null, '0.0004', '10'),
    );
    expect(rate(price, '65000')).toEqual({
      amount: { amount: 4900n, currency: 'USD' },
      steps: [
        { part: 'flat_fee', tier: 3, quantity: '1', unitPrice: '10', exactAmount: '10' },
        { tier: 3, quantity: '65000', unitPrice: '0.0006', exactAmount: '39' },
      ],
    });
  });
});

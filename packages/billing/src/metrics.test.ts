import { type Interval, money } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RecurringGroup, recurringRevenue, revenuePerCustomer } from './metrics.ts';
import { subscriptionStates } from './subscription-state.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const usd = (amount: bigint) => money(amount, 'USD');

function group(amount: bigint, interval: Interval, more: Partial<RecurringGroup> = {}): RecurringGroup {
  return { plan: 'team', state: 'active', interval, amount: usd(amount), subscriptions: 1, ...more };
}

const mrrOf = (groups: RecurringGroup[]) => recurringRevenue(groups)[0]?.mrr.amount;

describe('MRR', () => {
  test('of 100 × 100.00 a month and 50 × 600.00 a year is 12,500.00', () => {
    const groups = [
      group(100_00n, 'month', { subscriptions: 100 }),
      group(600_00n, 'year', { subscriptions: 50 }),
    ];
    const [revenue] = recurringRevenue(groups);
    expect(revenue?.mrr).toEqual(usd(12_500_00n));
    expect(revenue?.arr).toEqual(usd(150_000_00n));
  });

  test.each<[string, bigint, Interval, bigint]>([
    ['a year ÷ 12', 120_00n, 'year', 10_00n],
    // 995.00 ÷ 12 = 82.91666…
    ['a year ÷ 12, rounded', 995_00n, 'year', 82_92n],
    ['a quarter ÷ 3', 300_00n, 'quarter', 100_00n],
    // 12.00 × 52 ÷ 12
    ['a week × 52 ÷ 12', 12_00n, 'week', 52_00n],
    ['a month as it is', 99_50n, 'month', 99_50n],
  ])('is normalised: %s', (_rule, amount, interval, mrr) => {
    expect(mrrOf([group(amount, interval)])).toBe(mrr);
  });

  test('counts what is active or past due, no trial and nothing that is over', () => {
    const counted = subscriptionStates.filter(
      (state) => mrrOf([group(100n, 'month', { state })]) !== undefined,
    );
    expect(counted).toEqual(['active', 'past_due']);
  });

  test('is without discounts that last: forever, or twelve months and more', () => {
    const off = (months: number | null) =>
      mrrOf([group(100n, 'month', { discounts: [{ amount: 20n, months }] })]);
    expect([off(null), off(12), off(11), off(1)]).toEqual([80n, 80n, 100n, 100n]);
  });

  test('of what is free is nothing, and no currency is made of it', () => {
    expect(recurringRevenue([group(0n, 'month')])).toEqual([]);
    expect(recurringRevenue([group(10n, 'month', { discounts: [{ amount: 20n, months: null }] })])).toEqual(
      [],
    );
  });

  test('keeps currencies apart', () => {
    const dong = group(0n, 'month', { amount: money(500_000n, 'VND') });
    expect(recurringRevenue([dong, group(100n, 'month')]).map(({ mrr }) => mrr)).toEqual([
      usd(100n),
      money(500_000n, 'VND'),
    ]);
  });
});

describe('the plans', () => {
  // team: (99.50 × 12 + 995.00) ÷ 12 = 182.416…; solo 30.00; together 212.42.
  test('come largest first with their subscriptions', () => {
    const [revenue] = recurringRevenue([
      group(10_00n, 'month', { plan: 'solo', subscriptions: 3 }),
      group(99_50n, 'month'),
      group(995_00n, 'year', { state: 'past_due' }),
    ]);
    expect(revenue?.byPlan).toEqual([
      { plan: 'team', subscriptions: 2, mrr: usd(182_42n) },
      { plan: 'solo', subscriptions: 3, mrr: usd(30_00n) },
    ]);
  });

  const groups = fc.array(
    fc.record({
      plan: fc.constantFrom('a', 'b', 'c', 'd'),
      state: fc.constantFrom(...subscriptionStates),
      interval: fc.constantFrom<Interval>('week', 'month', 'quarter', 'year'),
      amount: fc.bigInt(0n, 10_000_000n).map(usd),
      subscriptions: fc.integer({ min: 1, max: 10_000 }),
    }),
  );

  test('add up to the whole, to the minor unit', () => {
    fc.assert(
      fc.property(groups, (list) => {
        for (const { mrr, arr, byPlan } of recurringRevenue(list)) {
          expect(byPlan.reduce((total, plan) => total + plan.mrr.amount, 0n)).toBe(mrr.amount);
          const twelve = mrr.amount * 12n - arr.amount;
          expect(twelve >= -6n && twelve <= 6n).toBe(true);
        }
      }),
    );
  });
});

describe('revenue per customer', () => {
  test('is rounded half away from zero', () => {
    expect(revenuePerCustomer(usd(125n), 2)).toEqual(usd(63n));
  });
  test('of nobody is n/a, not infinite', () => {
    expect(revenuePerCustomer(usd(100n), 0)).toBeNull();
  });
});

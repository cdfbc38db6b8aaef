import type { Interval } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { direction, monthlyValue, type SubscriptionItem, type Terms } from './subscription-item.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const item = (
  unitPrice: string,
  quantity = '1',
  kind: SubscriptionItem['kind'] = 'licensed',
): SubscriptionItem => ({
  priceId: 'pri_1',
  price: { model: 'per_unit', unitPrice, currency: 'USD' },
  kind,
  quantity,
});
const terms = (interval: Interval, ...items: SubscriptionItem[]): Terms => ({ interval, items });

describe('the value of a month', () => {
  test.each<[Interval, string, bigint]>([
    ['month', '100', 10_000n],
    // 600 / 12
    ['year', '600', 5000n],
    // 100 × 52 / 12 = 433.333…
    ['week', '100', 43_333n],
    // 100 × 4 / 12 = 33.333…
    ['quarter', '100', 3333n],
    // 1 × 365 / 12 = 30.4166…
    ['day', '1', 3042n],
  ])('a %s at %s', (interval, price, amount) => {
    expect(monthlyValue(terms(interval, item(price)), 'USD').amount).toBe(amount);
  });

  test('adds what recurs and leaves out what is measured', () => {
    const value = monthlyValue(
      terms('month', item('99.50'), item('20', '3'), item('0.01', '0', 'metered')),
      'USD',
    );
    // 99.50 + 3 × 20
    expect(value.amount).toBe(15_950n);
  });
});

describe('upgrade or downgrade', () => {
  test.each<[string, Terms, Terms, string]>([
    ['more seats', terms('month', item('20', '3')), terms('month', item('20', '4')), 'upgrade'],
    ['a cheaper plan', terms('month', item('99.50')), terms('month', item('39.50')), 'downgrade'],
    ['the same', terms('month', item('20')), terms('month', item('20.00')), 'same'],
    // 395 a year against 39.50 × 12 = 474: the smaller figure is the dearer plan.
    [
      'year → month at ten months a year',
      terms('year', item('395')),
      terms('month', item('39.50')),
      'upgrade',
    ],
    [
      'month → year at ten months a year',
      terms('month', item('39.50')),
      terms('year', item('395')),
      'downgrade',
    ],
    // 10 × 52 = 520 against 43.33 × 12 = 519.96
    ['week → month by four cents', terms('week', item('10')), terms('month', item('43.33')), 'downgrade'],
  ])('%s', (_, before, after, expected) => {
    expect(direction(before, after)).toBe(expected);
  });

  test('one way is the opposite of the other', () => {
    const someTerms = fc
      .tuple(fc.constantFrom<Interval[]>('day', 'week', 'month', 'quarter', 'year'), fc.nat(5000), fc.nat(9))
      .map(([interval, price, quantity]) => terms(interval, item(String(price), String(quantity))));
    const opposite = { upgrade: 'downgrade', downgrade: 'upgrade', same: 'same' };
    fc.assert(
      fc.property(someTerms, someTerms, (a, b) => {
        expect(direction(b, a)).toBe(opposite[direction(a, b)]);
      }),
    );
  });
});

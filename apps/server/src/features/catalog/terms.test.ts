import { money } from '@mekong/kit';
import { describe, expect, test } from 'vitest';
import { type NewEntitlement, type NewPrice, slipsOf, type Terms } from './terms.ts';

const price = (interval: NewPrice['interval'], currency = 'USD'): NewPrice => ({
  interval,
  amount: money(100n, currency),
});
const limit = (feature: string): NewEntitlement => ({ feature, value: 1n, period: null });
const terms = (change: Partial<Terms>): Terms => ({
  prices: [price('year'), price('month')],
  entitlements: [limit('users'), limit('agents')],
  licenseDays: null,
  ...change,
});
const fields = (change: Partial<Terms>, kind: 'recurring' | 'one_time' = 'recurring', custom = false) =>
  slipsOf(terms(change), { kind, custom }).map(({ field }) => field);

describe('terms of a plan', () => {
  test('with prices by month and year and limits are well', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ prices: [price('month')], entitlements: [] })).toEqual([]);
  });

  test('that is custom have no price, of any other at least one', () => {
    expect(fields({ prices: [] }, 'recurring', true)).toEqual([]);
    expect(fields({}, 'recurring', true)).toEqual(['body.prices']);
    expect(fields({ prices: [] })).toEqual(['body.prices']);
  });

  test('paid once have that price alone, and no other plan has it', () => {
    expect(fields({ prices: [price('once')] }, 'one_time')).toEqual([]);
    expect(fields({ prices: [price('year')] }, 'one_time')).toEqual(['body.prices.0.interval']);
    expect(fields({ prices: [price('year'), price('once')] })).toEqual(['body.prices.1.interval']);
  });

  test('name an interval, a currency and a feature once', () => {
    expect(fields({ prices: [price('year'), price('year')] })).toEqual(['body.prices.1.interval']);
    expect(fields({ prices: [price('year'), price('month', 'VND')] })).toEqual([
      'body.prices.1.amount.currency',
    ]);
    expect(fields({ entitlements: [limit('users'), limit('users')] })).toEqual([
      'body.entitlements.1.feature',
    ]);
  });
});

import { money, periodAt, sum } from '@mekong/kit';
import { describe, expect, test } from 'vitest';
import { changeLines, type ItemChange, restartLines } from './change-lines.ts';
import type { Price } from './price.ts';
import type { ProrationTerms } from './proration.ts';
import type { SubscriptionItem } from './subscription-item.ts';

const at = (text: string) => new Date(text);
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });
const utc: ProrationTerms = { basis: 'seconds', zone: 'UTC' };
const days = (zone = 'UTC'): ProrationTerms => ({ basis: 'days', zone });
const perUnit = (unitPrice: string): Price => ({ model: 'per_unit', unitPrice, currency: 'USD' });
const item = (priceId: string, unitPrice: string, quantity = '1'): SubscriptionItem => ({
  priceId,
  price: perUnit(unitPrice),
  kind: 'licensed',
  quantity,
});
const cents = (change: ItemChange, terms = utc) =>
  changeLines(change, terms).map((line) => line.amount.amount);
const swap = (old: string, fresh: string, period: ItemChange['period'], when: string): ItemChange => ({
  before: [item('old', old)],
  after: [item('new', fresh)],
  period,
  at: at(when),
});

const june = span('2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z');
const may = span('2026-05-01T00:00:00Z', '2026-06-01T00:00:00Z');

describe('a change of plan', () => {
  test('10 → 20 half-way: 10 × 1/2 = 5 back, 20 × 1/2 = 10, together +5', () => {
    expect(cents(swap('10', '20', june, '2026-06-16T00:00:00Z'))).toEqual([-500n, 1000n]);
  });

  test('50 → 100 with 20 of 30 days left: −33.33 + 66.67 = 33.34, not 33.33', () => {
    const lines = changeLines(swap('50', '100', june, '2026-06-11T00:00:00Z'), utc);
    expect(lines.map(({ amount }) => amount.amount)).toEqual([-3333n, 6667n]);
    expect(
      sum(
        lines.map(({ amount }) => amount),
        'USD',
      ),
    ).toEqual(money(3334n, 'USD'));
  });

  test('5 → 20, 30 days, 1 used: −5 × 29/30 = −4.83, 20 × 29/30 = 19.33, together 14.50', () => {
    expect(cents(swap('5', '20', june, '2026-06-02T00:00:00Z'))).toEqual([-483n, 1933n]);
  });

  test('100 → 300 on 11 June from 1 June: −66.67 + 200.00', () => {
    expect(cents(swap('100', '300', june, '2026-06-11T00:00:00Z'))).toEqual([-6667n, 20_000n]);
  });

  test.each(['00:00', '09:30', '23:59'])(
    '20 → 40 on 11 May at %s, by days: −20 × 21/31 = −13.55, 40 × 21/31 = 27.10, together 13.55',
    (time) => {
      const lines = changeLines(swap('20', '40', may, `2026-05-11T${time}:00Z`), days());
      expect(lines.map(({ amount }) => amount.amount)).toEqual([-1355n, 2710n]);
      expect(lines[0]?.explanation.fraction).toEqual({ numerator: '21', denominator: '31', basis: 'days' });
    },
  );

  test('by seconds the same change at noon is 20.5 of 31 days: −13.23 + 26.45', () => {
    // 1,771,200 of 2,678,400 seconds
    const lines = changeLines(swap('20', '40', may, '2026-05-11T12:00:00Z'), utc);
    expect(lines.map(({ amount }) => amount.amount)).toEqual([-1323n, 2645n]);
    expect(lines[1]?.explanation.fraction).toEqual({
      numerator: '1771200',
      denominator: '2678400',
      basis: 'seconds',
    });
  });

  test('the day is that of the account: 17:30 UTC on 10 May is 11 May in Saigon', () => {
    const saigonMay = span('2026-04-30T17:00:00Z', '2026-05-31T17:00:00Z');
    const change = swap('20', '40', saigonMay, '2026-05-10T17:30:00Z');
    expect(cents(change, days('Asia/Ho_Chi_Minh'))).toEqual([-1355n, 2710n]);
  });
});

describe('a change of items', () => {
  const base = item('base', '999');
  const seats = (quantity: string): SubscriptionItem => ({
    priceId: 'seats',
    kind: 'licensed',
    quantity,
    price: {
      model: 'graduated',
      currency: 'USD',
      tiers: [
        { upTo: '50', unitPrice: '0', flatFee: '0' },
        { upTo: '100', unitPrice: '20', flatFee: '0' },
        { upTo: null, unitPrice: '17.50', flatFee: '0' },
      ],
    },
  });
  const halfWay = { period: june, at: at('2026-06-16T00:00:00Z') };

  test('seats are prorated, never the base: 143 → 150 half-way, −1,752.50/2 + 1,875/2', () => {
    const lines = changeLines({ before: [base, seats('143')], after: [base, seats('150')], ...halfWay }, utc);
    expect(lines.map(({ priceId, amount }) => [priceId, amount.amount])).toEqual([
      ['seats', -87_625n],
      ['seats', 93_750n],
    ]);
  });

  test('an add-on is a charge, and its removal a credit', () => {
    const addOn = item('backup', '30', '2');
    expect(cents({ before: [base], after: [base, addOn], ...halfWay })).toEqual([3000n]);
    expect(cents({ before: [base, addOn], after: [base], ...halfWay })).toEqual([-3000n]);
  });

  test('what stays as it was has no line, however its quantity is written', () => {
    const again = { ...seats('143'), quantity: '143.0' };
    expect(cents({ before: [base, seats('143')], after: [again, base], ...halfWay })).toEqual([]);
  });

  test('what is measured is not prorated', () => {
    const calls: SubscriptionItem = { ...item('calls', '0.01'), kind: 'metered' };
    expect(cents({ before: [base, calls], after: [base], ...halfWay })).toEqual([]);
  });

  test('month → year gives the rest of the month back and asks for a whole year', () => {
    const now = at('2026-06-16T00:00:00Z');
    const next = periodAt(now, 'UTC', 'year', 0);
    const lines = restartLines(
      { before: [item('monthly', '10')], after: [item('yearly', '100')], period: june, at: now, next },
      utc,
    );
    expect(lines.map(({ kind, amount, period }) => [kind, amount.amount, period.end])).toEqual([
      ['proration', -500n, june.end],
      ['recurring', 10_000n, at('2027-06-16T00:00:00Z')],
    ]);
  });
});

test('after the period there is nothing to change', () => {
  expect(changeLines(swap('10', '20', june, '2026-07-01T00:00:00Z'), utc)).toEqual([]);
});

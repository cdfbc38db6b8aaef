import { money, partOf, periodAt, sum } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeLines, creditLines, type ItemChange } from './change-lines.ts';
import { verifyLine } from './line-explanation.ts';
import { fractionOf, type ProrationTerms, unusedFraction } from './proration.ts';
import type { SubscriptionItem } from './subscription-item.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const at = (text: string) => new Date(text);
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });
const utc: ProrationTerms = { basis: 'seconds', zone: 'UTC' };
const days = (zone = 'UTC'): ProrationTerms => ({ basis: 'days', zone });
const item = (priceId: string, unitPrice: string): SubscriptionItem => ({
  priceId,
  price: { model: 'per_unit', unitPrice, currency: 'USD' },
  kind: 'licensed',
  quantity: '1',
});
const june = span('2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z');

describe('a part of a period', () => {
  test('910.00 a quarter, from 20 May to 20 June: 32 of 91 days are 320.00', () => {
    const quarter = span('2026-04-01T00:00:00Z', '2026-07-01T00:00:00Z');
    const part = fractionOf(span('2026-05-20T00:00:00Z', '2026-06-21T00:00:00Z'), quarter, days());
    expect(part).toEqual({ numerator: 32n, denominator: 91n, basis: 'days' });
    expect(partOf('910.00', part, 'USD')).toEqual(money(32_000n, 'USD'));
  });

  test('9 to 11 March in New York is 2 of 31 days, though an hour is missing', () => {
    const march = span('2024-03-01T05:00:00Z', '2024-04-01T04:00:00Z');
    const part = fractionOf(
      span('2024-03-09T05:00:00Z', '2024-03-11T04:00:00Z'),
      march,
      days('America/New_York'),
    );
    expect(part).toEqual({ numerator: 2n, denominator: 31n, basis: 'days' });
    // 31 days less the hour: 2,674,800 seconds
    expect(fractionOf(march, march, utc)).toMatchObject({ numerator: 2_674_800n, denominator: 2_674_800n });
  });

  test('before the period all of it is left, after it nothing', () => {
    expect(unusedFraction(june, at('2026-05-01T00:00:00Z'), utc)).toMatchObject({ numerator: 2_592_000n });
    expect(unusedFraction(june, june.end, utc).numerator).toBe(0n);
  });
});

describe('for any change', () => {
  const zones = fc.constantFrom('UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Australia/Lord_Howe');
  const terms = fc.record({ basis: fc.constantFrom('seconds' as const, 'days' as const), zone: zones });
  const anchors = fc
    .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) })
    .map((time) => new Date(time));
  const intervals = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const);
  const prices = fc
    .nat(100_000_000)
    .map((value) => `${Math.trunc(value / 1000)}.${String(value % 1000).padStart(3, '0')}`);
  const periods = fc
    .tuple(anchors, terms, intervals)
    .map(([anchor, how, interval]) => ({ how, period: periodAt(anchor, how.zone, interval, 0) }));
  const within = (share: number, { start, end }: ItemChange['period']) =>
    new Date(start.getTime() + Math.floor((share / 10_000) * (end.getTime() - start.getTime())));

  test('parts that tile a period add up to it', () => {
    fc.assert(
      fc.property(periods, fc.array(fc.nat(10_000), { maxLength: 6 }), ({ how, period }, shares) => {
        const cuts = [
          period.start,
          ...shares.sort((a, b) => a - b).map((share) => within(share, period)),
          period.end,
        ];
        const parts = cuts
          .slice(1)
          .map((end, index) => fractionOf({ start: cuts[index]!, end }, period, how));
        const total = parts.reduce((sum, { numerator }) => sum + numerator, 0n);
        expect(total).toBe(parts[0]!.denominator);
      }),
    );
  });

  test('credit + kept = paid to the cent, and what is kept is never negative', () => {
    fc.assert(
      fc.property(periods, prices, fc.nat(9999), fc.nat(9999), ({ how, period }, price, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((share) => within(share, period));
        const added: ItemChange = { before: [], after: [item('p', price)], period, at: from! };
        const paid = changeLines(added, how)[0]?.amount.amount ?? 0n;
        const credit =
          creditLines([item('p', price)], { paid: period, at: to! }, how)[0]?.amount.amount ?? 0n;
        const kept = paid + credit;
        expect(credit <= 0n && kept >= 0n).toBe(true);
        // What is kept is the time used, to within the rounding of the two lines.
        const used = fractionOf({ start: from!, end: to! }, period, how);
        const exact = partOf(price, used, 'USD').amount;
        expect(kept - exact <= 1n && exact - kept <= 1n).toBe(true);
        if (from!.getTime() === to!.getTime()) expect(kept).toBe(0n);
      }),
    );
  });

  test('there and back at the same instant costs nothing, to the cent', () => {
    fc.assert(
      fc.property(periods, prices, prices, fc.nat(10_000), ({ how, period }, a, b, share) => {
        const when = within(share, period);
        const there = { before: [item('a', a)], after: [item('b', b)], period, at: when };
        const back = { ...there, before: there.after, after: there.before };
        const lines = [...changeLines(there, how), ...changeLines(back, how)];
        expect(
          sum(
            lines.map(({ amount }) => amount),
            'USD',
          ).amount,
        ).toBe(0n);
      }),
    );
  });

  test('each line is computed again from what it says', () => {
    fc.assert(
      fc.property(periods, prices, prices, fc.nat(10_000), ({ how, period }, a, b, share) => {
        const change = { before: [item('a', a)], after: [item('b', b)], period, at: within(share, period) };
        for (const line of changeLines(change, how)) {
          expect(verifyLine(line.explanation, line.amount)).toEqual([]);
          expect(line.explanation.fraction?.basis).toBe(how.basis);
        }
      }),
    );
  });
});

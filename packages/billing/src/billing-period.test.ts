import { civilDate, periodAt } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cycleFrom, cyclePeriod, openingLines } from './billing-period.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const at = (text: string) => new Date(text);
const saigon = 'Asia/Ho_Chi_Minh';

describe('a cycle', () => {
  test.each([
    ['start', '2026-05-20', '2026-06-20'],
    ['calendar', '2026-05-01', '2026-06-01'],
  ] as const)('that begins on 20 May, anchored by the %s', (anchoring, from, to) => {
    const { period } = cycleFrom(at('2026-05-20T02:00:00Z'), saigon, 'month', anchoring);
    expect([civilDate(period.start, saigon), civilDate(period.end, saigon)]).toEqual([from, to]);
  });

  test('910.00 a calendar quarter from 20 May: 42 of 91 days are 420.00', () => {
    const start = at('2026-05-20T00:00:00Z');
    const price = { model: 'flat', unitPrice: '910.00', currency: 'USD' } as const;
    const items = [{ priceId: 'p', price, kind: 'licensed', quantity: '1' } as const];
    const lines = openingLines(items, cycleFrom(start, 'UTC', 'quarter', 'calendar'), start, {
      basis: 'days',
      zone: 'UTC',
    });
    // 12 days of May and 30 of June
    expect(lines.map(({ amount }) => amount.amount)).toEqual([42_000n]);
    expect(lines[0]!.explanation.fraction).toMatchObject({ numerator: '42', denominator: '91' });
  });

  test('tiles the time line: of each instant there is one period, and the next begins where it ends', () => {
    const zones = fc.constantFrom(
      'UTC',
      saigon,
      'America/New_York',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
    );
    const intervals = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const);
    const times = fc
      .integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) })
      .map((time) => new Date(time));
    const anchorings = fc.constantFrom('start' as const, 'calendar' as const);
    fc.assert(
      fc.property(times, times, zones, intervals, anchorings, (start, instant, zone, interval, anchoring) => {
        const { anchor, period } = cycleFrom(start, zone, interval, anchoring);
        expect(period.start <= start && start < period.end).toBe(true);
        const held = cyclePeriod(anchor, zone, interval, instant);
        expect(held.start <= instant && instant < held.end).toBe(true);
        expect(cyclePeriod(anchor, zone, interval, held.end).start).toEqual(held.end);
        expect(cyclePeriod(anchor, zone, interval, new Date(held.end.getTime() - 1))).toEqual(held);
        expect(periodAt(anchor, zone, interval, 0).start).toEqual(anchor);
      }),
    );
  });
});

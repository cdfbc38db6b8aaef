import { money, periodAt } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRails, mostLinesADay, type RailLine } from './rails.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const anchor = new Date('2026-01-31T18:00:00Z');
const line = (more: Partial<RailLine> = {}): RailLine => ({
  kind: 'recurring',
  priceId: 'team',
  period: periodAt(anchor, 'UTC', 'month', 0),
  amount: money(9950n, 'USD'),
  at: anchor,
  ...more,
});
const next = periodAt(anchor, 'UTC', 'month', 1);
const prorations = (count: number, at = anchor) =>
  Array.from({ length: count }, () => line({ kind: 'proration', at }));

describe('is billed', () => {
  test.each<[string, RailLine[], RailLine[]]>([
    ['the first line', [], [line()]],
    ['the next period', [line()], [line({ period: next })]],
    ['another price of the period', [line()], [line({ priceId: 'seats' })]],
    ['the usage of a price beside its renewal', [line()], [line({ kind: 'usage' })]],
    ['a change and its change back', prorations(2), prorations(2)],
    ['fifteen lines a day', prorations(10), prorations(5)],
    ['fifteen more the day after', prorations(15), prorations(15, new Date('2026-02-01T18:00:00Z'))],
    ['nothing beside too much', prorations(20), []],
  ])('%s', (_, existing, planned) => {
    expect(checkRails(existing, planned, 'UTC')).toEqual({ verdict: 'bill' });
  });
});

describe('is parked, with both sides of it', () => {
  test('a period that is billed already', () => {
    expect(checkRails([line()], [line({ at: next.start }), line({ period: next })], 'UTC')).toEqual({
      verdict: 'park',
      diff: [
        {
          rail: 'recurring_twice',
          about: 'recurring team 2026-01-31T18:00:00.000Z 2026-02-28T18:00:00.000Z',
          existing: [line()],
          planned: [line({ at: next.start })],
        },
      ],
    });
  });

  test.each<[string, RailLine[], RailLine[], string]>([
    ['one plan that says it twice', [], [line(), line()], 'recurring_twice'],
    [
      'two fixed lines at one start',
      [line({ kind: 'fixed' })],
      [line({ kind: 'fixed', priceId: 'other' })],
      'fixed_twice',
    ],
    ['a sixteenth line of the day', prorations(10), prorations(6), 'too_many_lines'],
  ])('%s', (_, existing, planned, rail) => {
    expect(checkRails(existing, planned, 'UTC')).toMatchObject({ verdict: 'park', diff: [{ rail }] });
  });

  test('by the day of the account: 16:00 and 18:00 UTC are one day in UTC and two in Saigon', () => {
    const [early, late] = [prorations(8, new Date('2026-01-31T16:00:00Z')), prorations(8)];
    expect(checkRails(early, late, 'UTC').verdict).toBe('park');
    expect(checkRails(early, late, 'Asia/Ho_Chi_Minh').verdict).toBe('bill');
  });
});

test('what passes never leaves a day above the limit or a period paid twice', () => {
  const some = fc
    .tuple(
      fc.constantFrom('fixed' as const, 'recurring' as const, 'proration' as const, 'usage' as const),
      fc.nat(3),
    )
    .map(([kind, n]) => line({ kind, period: periodAt(anchor, 'UTC', 'month', n) }));
  fc.assert(
    fc.property(fc.array(fc.array(some, { maxLength: 6 }), { maxLength: 8 }), (runs) => {
      const billed = runs.reduce<RailLine[]>(
        (all, run) => (checkRails(all, run, 'UTC').verdict === 'bill' ? all.concat(run) : all),
        [],
      );
      const keys = billed
        .filter(({ kind }) => kind !== 'proration')
        .map(({ kind, period }) => `${kind} ${period.start.toISOString()}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(billed.length).toBeLessThanOrEqual(mostLinesADay);
    }),
  );
});

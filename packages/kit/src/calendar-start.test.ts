import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarStart, dayStart, intervals, periodContaining, startOfDay } from './recurrence.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const saigon = 'Asia/Ho_Chi_Minh';
const zones = fc.constantFrom(
  'UTC',
  saigon,
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Sao_Paulo',
);
const instants = fc
  .integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map((time) => new Date(time));
const someInterval = fc.constantFrom(...intervals);
const at = (text: string) => new Date(text);

describe('the start of a calendar period', () => {
  test.each([
    // Wednesday, 20 May 2026, 03:00 in Saigon
    ['day', '2026-05-20'],
    ['week', '2026-05-18'],
    ['month', '2026-05-01'],
    ['quarter', '2026-04-01'],
    ['year', '2026-01-01'],
  ] as const)('%s: %s', (interval, date) => {
    expect(calendarStart(at('2026-05-19T20:00:00Z'), saigon, interval)).toEqual(dayStart(date, saigon));
  });

  test('is an anchor: its first period holds the instant and starts the calendar over', () => {
    fc.assert(
      fc.property(instants, zones, someInterval, (instant, zone, interval) => {
        const start = calendarStart(instant, zone, interval);
        expect(start <= instant).toBe(true);
        expect(startOfDay(start, zone)).toEqual(start);
        expect(calendarStart(start, zone, interval)).toEqual(start);
        const { n } = periodContaining(start, zone, interval, instant);
        expect(n).toBe(0);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from './period.ts';
import {
  addDays,
  civilDate,
  dayStart,
  daysBetween,
  endOfDay,
  intervals,
  isZone,
  nextPeriod,
  periodAt,
  periodContaining,
  startOfDay,
} from './recurrence.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const saigon = 'Asia/Ho_Chi_Minh';
const newYork = 'America/New_York';
const zones = fc.constantFrom(
  'UTC',
  saigon,
  newYork,
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'America/St_Johns',
  'America/Sao_Paulo',
);
const instants = fc
  .integer({ min: Date.UTC(2012, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map((time) => new Date(Math.floor(time / 1000) * 1000));
const someInterval = fc.constantFrom(...intervals);
const at = (text: string) => new Date(text);

describe('periods', () => {
  test('anchored on the 31st: through February and back to the 31st', () => {
    const starts = [0, 1, 2, 3].map((n) => periodAt(at('2027-01-31T03:00:00Z'), saigon, 'month', n).start);
    expect(starts.map((start) => civilDate(start, saigon))).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
    expect(civilDate(periodAt(at('2028-01-31T03:00:00Z'), saigon, 'month', 1).start, saigon)).toBe(
      '2028-02-29',
    );
  });

  test('the 31st holds over 30 years of months', () => {
    const anchor = at('2027-01-31T10:00:00Z');
    for (let n = 0; n < 360; n++) {
      const lastDay = new Date(Date.UTC(2027, n + 1, 0)).getUTCDate();
      const { start } = periodAt(anchor, 'UTC', 'month', n);
      expect([n, start.getUTCDate(), start.getUTCHours()]).toEqual([n, lastDay, 10]);
    }
  });

  test('29 February comes back in leap years', () => {
    const starts = [0, 1, 2, 3, 4].map((n) => periodAt(at('2028-02-29T00:00:00Z'), 'UTC', 'year', n).start);
    expect(starts.map((start) => civilDate(start, 'UTC').slice(5))).toEqual([
      '02-29',
      '02-28',
      '02-28',
      '02-28',
      '02-29',
    ]);
  });

  test('a quarter is three months, a week seven days', () => {
    const anchor = at('2026-11-30T12:00:00Z');
    expect(civilDate(periodAt(anchor, 'UTC', 'quarter', 1).start, 'UTC')).toBe('2027-02-28');
    expect(civilDate(periodAt(anchor, 'UTC', 'quarter', 2).start, 'UTC')).toBe('2027-05-30');
    expect(civilDate(periodAt(anchor, 'UTC', 'week', 2).start, 'UTC')).toBe('2026-12-14');
  });

  test('nine in the morning stays nine in the morning when the clocks change', () => {
    const { start, end } = periodAt(at('2026-03-07T14:00:00Z'), newYork, 'day', 0);
    expect([start.toISOString(), end.toISOString()]).toEqual([
      '2026-03-07T14:00:00.000Z',
      '2026-03-08T13:00:00.000Z',
    ]);
  });

  test('an hour that does not exist is taken an hour later, and only that day', () => {
    const starts = [0, 1, 2].map((n) =>
      periodAt(at('2026-03-07T07:30:00Z'), newYork, 'day', n).start.toISOString(),
    );
    expect(starts).toEqual([
      '2026-03-07T07:30:00.000Z',
      '2026-03-08T07:30:00.000Z',
      '2026-03-09T06:30:00.000Z',
    ]);
  });

  test('period 0 starts at the anchor, and one follows another without gap or overlap', () => {
    fc.assert(
      fc.property(
        instants,
        zones,
        someInterval,
        fc.integer({ min: -60, max: 60 }),
        (anchor, zone, interval, n) => {
          expect(periodAt(anchor, zone, interval, 0).start).toEqual(anchor);
          const current = periodAt(anchor, zone, interval, n);
          const next = periodAt(anchor, zone, interval, n + 1);
          expect(next.start).toEqual(current.end);
          expect(nextPeriod(anchor, zone, interval, current)).toEqual(next);
        },
      ),
    );
  });

  test('the time of day of the anchor is kept, except on a day whose clocks change', () => {
    fc.assert(
      fc.property(instants, zones, someInterval, fc.nat(60), (anchor, zone, interval, n) => {
        const { start } = periodAt(anchor, zone, interval, n);
        const day = endOfDay(start, zone).getTime() - startOfDay(start, zone).getTime();
        if (day === 86_400_000) expect(timeOfDay(start, zone)).toBe(timeOfDay(anchor, zone));
      }),
    );
  });

  test('every instant lies in exactly one period, before the anchor too', () => {
    fc.assert(
      fc.property(instants, zones, someInterval, instants, (anchor, zone, interval, instant) => {
        const { n, start, end } = periodContaining(anchor, zone, interval, instant);
        expect(contains({ start, end }, instant)).toBe(true);
        expect(periodAt(anchor, zone, interval, n)).toEqual({ start, end });
      }),
    );
  });
});

describe('days', () => {
  test('9 to 11 March in New York is two days, though an hour is missing', () => {
    expect(daysBetween(at('2024-03-09T17:00:00Z'), at('2024-03-11T16:00:00Z'), newYork)).toBe(2);
    expect(daysBetween(at('2024-03-11T16:00:00Z'), at('2024-03-09T17:00:00Z'), newYork)).toBe(-2);
  });

  test('the day depends on the zone', () => {
    const instant = at('2026-01-25T18:30:00Z');
    expect(civilDate(instant, 'UTC')).toBe('2026-01-25');
    expect(civilDate(instant, saigon)).toBe('2026-01-26');
    expect(startOfDay(instant, saigon).toISOString()).toBe('2026-01-25T17:00:00.000Z');
    expect(endOfDay(instant, saigon).toISOString()).toBe('2026-01-26T17:00:00.000Z');
  });

  test('adding days keeps the time of day', () => {
    expect(addDays(at('2026-03-07T14:00:00Z'), newYork, 1).toISOString()).toBe('2026-03-08T13:00:00.000Z');
    expect(addDays(at('2026-03-08T13:00:00Z'), newYork, -1).toISOString()).toBe('2026-03-07T14:00:00.000Z');
  });

  test('a day starts at its first instant where midnight is skipped', () => {
    const day = at('2018-11-04T12:00:00Z');
    expect(startOfDay(day, 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(timeOfDay(startOfDay(day, 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe('01:00:00');
  });

  test('a day holds its instants, and the last one is before its end', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const [start, end] = [startOfDay(instant, zone), endOfDay(instant, zone)];
        expect(start <= instant && instant < end).toBe(true);
        expect(civilDate(new Date(end.getTime() - 1), zone)).toBe(civilDate(instant, zone));
        expect(daysBetween(start, end, zone)).toBe(1);
      }),
    );
  });
});

test('a zone is an IANA name that the runtime knows', () => {
  expect([saigon, 'UTC', newYork].map(isZone)).toEqual([true, true, true]);
  expect(['', 'Mars/Olympus', 'nonsense'].map(isZone)).toEqual([false, false, false]);
});

function timeOfDay(instant: Date, timeZone: string): string {
  return instant.toLocaleTimeString('en-GB', { timeZone });
}

describe('the start of a civil date', () => {
  test.each([
    ['2025-03-03', saigon, '2025-03-02T17:00:00.000Z'],
    ['2025-03-03', 'UTC', '2025-03-03T00:00:00.000Z'],
    // Midnight was left out there: the day begins at 01:00, 03:00 UTC.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ])('%s in %s is %s', (date, zone, instant) => {
    expect(dayStart(date, zone).toISOString()).toBe(instant);
    expect(civilDate(dayStart(date, zone), zone)).toBe(date);
  });

  test('there is no 30 February', () => {
    expect(() => dayStart('2025-02-30', saigon)).toThrow(RangeError);
  });
});

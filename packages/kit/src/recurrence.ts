import { Temporal } from 'temporal-polyfill';
import { type Period, period } from './period.ts';

export const intervals = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Interval = (typeof intervals)[number];

const steps: Record<Interval, { unit: 'days' | 'months'; size: number }> = {
  day: { unit: 'days', size: 1 },
  week: { unit: 'days', size: 7 },
  month: { unit: 'months', size: 1 },
  quarter: { unit: 'months', size: 3 },
  year: { unit: 'months', size: 12 },
};

/**
 * The n-th period (0 = the one that starts at the anchor, negative = before). Day and time of day of the anchor in
 * `zone` are kept: anchored on the 31st → 28/29 Feb → 31 Mar; 09:00 stays 09:00 over a change of summer time.
 */
export function periodAt(anchor: Date, zone: string, interval: Interval, n: number): Period {
  return period(startAt(anchor, zone, interval, n), startAt(anchor, zone, interval, n + 1));
}

/** The period that `instant` falls in, and its number. */
export function periodContaining(
  anchor: Date,
  zone: string,
  interval: Interval,
  instant: Date,
): Period & { n: number } {
  const { unit, size } = steps[interval];
  const elapsed = zoned(anchor, zone).until(zoned(instant, zone), { largestUnit: unit })[unit];
  // The estimate is off by one around short months, so it starts low and walks up.
  let n = Math.floor(elapsed / size) - 1;
  while (startAt(anchor, zone, interval, n + 1) <= instant) n++;
  return { n, ...periodAt(anchor, zone, interval, n) };
}

/** The period that starts where `current` ends. */
export function nextPeriod(anchor: Date, zone: string, interval: Interval, current: Period): Period {
  const { start, end } = periodContaining(anchor, zone, interval, current.end);
  return { start, end };
}

/** Same time of day in `zone`, `days` calendar days later (or earlier). */
export function addDays(instant: Date, zone: string, days: number): Date {
  return toDate(zoned(instant, zone).add({ days }));
}

/** First instant of the calendar day in `zone`. */
export function startOfDay(instant: Date, zone: string): Date {
  return toDate(zoned(instant, zone).startOfDay());
}

/** End of the calendar day in `zone`, exclusive: the first instant of the next day. */
export function endOfDay(instant: Date, zone: string): Date {
  return toDate(zoned(instant, zone).add({ days: 1 }).startOfDay());
}

/**
 * First instant of the calendar's day, week (from Monday), month, quarter or year in `zone` that `instant` falls in: the
 * anchor of who is billed by the calendar.
 */
export function calendarStart(instant: Date, zone: string, interval: Interval): Date {
  const date = zoned(instant, zone).toPlainDate();
  const first: Record<Interval, () => Temporal.PlainDate> = {
    day: () => date,
    week: () => date.subtract({ days: date.dayOfWeek - 1 }),
    month: () => date.with({ day: 1 }),
    quarter: () => date.with({ day: 1, month: date.month - ((date.month - 1) % 3) }),
    year: () => date.with({ day: 1, month: 1 }),
  };
  return toDate(first[interval]().toZonedDateTime(zone));
}

/** The calendar day in `zone`, 'YYYY-MM-DD'. */
export function civilDate(instant: Date, zone: string): string {
  return zoned(instant, zone).toPlainDate().toString();
}

/** First instant of the civil date 'YYYY-MM-DD' in `zone`. Throws RangeError for what is no date. */
export function dayStart(date: string, zone: string): Date {
  return toDate(Temporal.PlainDate.from(date, { overflow: 'reject' }).toZonedDateTime(zone));
}

/** Calendar days from `from` to `to` in `zone`, whatever the clocks did; negative when `to` lies before. */
export function daysBetween(from: Date, to: Date, zone: string): number {
  return zoned(from, zone).toPlainDate().until(zoned(to, zone).toPlainDate()).days;
}

/** Whether `zone` is an IANA zone that this runtime knows. */
export function isZone(zone: string): boolean {
  try {
    zoned(new Date(0), zone);
    return true;
  } catch {
    return false;
  }
}

// Always counted from the anchor, never from the last period: adding a month to 28 Feb would lose the 31st for good.
function startAt(anchor: Date, zone: string, interval: Interval, n: number): Date {
  const { unit, size } = steps[interval];
  return toDate(zoned(anchor, zone).add({ [unit]: n * size }));
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

function toDate(value: Temporal.ZonedDateTime): Date {
  return new Date(value.epochMilliseconds);
}

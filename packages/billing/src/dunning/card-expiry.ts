import { addDays, dayStart } from '@mekong/kit';

export interface ExpiryReminder {
  readonly daysAhead: number;
  readonly at: Date;
}

/** First instant at which a card no longer pays: it holds through the month that is printed on it. */
export function cardExpiry(year: number, month: number, zone: string): Date {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`not a month: ${month}`);
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return dayStart(`${nextYear}-${String(next).padStart(2, '0')}-01`, zone);
}

/** Reminders that are still to come at `now`, the earliest first; those that a late start missed are not made up for. */
export function cardExpiryReminders(
  expiresAt: Date,
  daysAhead: readonly number[],
  zone: string,
  now: Date,
): ExpiryReminder[] {
  return daysAhead
    .map((days) => ({ daysAhead: days, at: addDays(expiresAt, zone, -days) }))
    .filter(({ at }) => at >= now)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

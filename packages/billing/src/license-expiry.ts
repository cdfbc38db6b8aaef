import { addDays, civilDate, endOfDay } from '@mekong/kit';

export interface Expiry {
  /** First instant at which it has expired (exclusive end). */
  expiresAt: Date;
  /** Last day on which it holds, in the seller's zone: the date to show. */
  expiresOn: string;
}

const defaultDays = 365;

/**
 * The later of issue + `durationDays` and the end of the paid period, to the end of that day in the seller's zone: a
 * year that holds a 29 February is longer than 365 days. Each renewal of the subscription sets it again.
 */
export function licenseExpiry(input: {
  issuedAt: Date;
  /** End of the paid period, exclusive; null without a subscription. */
  paidUntil: Date | null;
  zone: string;
  durationDays?: number;
}): Expiry {
  const { issuedAt, paidUntil, zone, durationDays = defaultDays } = input;
  const byDays = endOfDay(addDays(issuedAt, zone, durationDays), zone);
  const byPayment = paidUntil ? endOfDay(lastMoment(paidUntil), zone) : byDays;
  return expiry(byDays > byPayment ? byDays : byPayment, zone);
}

/** Renewal without a subscription: days are added to the expiry when early, to now when lapsed. */
export function renewedExpiry(input: {
  expiresAt: Date;
  now: Date;
  zone: string;
  durationDays?: number;
}): Expiry {
  const { expiresAt, now, zone, durationDays = defaultDays } = input;
  const from = now < expiresAt ? lastMoment(expiresAt) : now;
  return expiry(endOfDay(addDays(from, zone, durationDays), zone), zone);
}

function expiry(expiresAt: Date, zone: string): Expiry {
  return { expiresAt, expiresOn: civilDate(lastMoment(expiresAt), zone) };
}

// An exclusive end at midnight belongs to the day before it.
function lastMoment(end: Date): Date {
  return new Date(end.getTime() - 1);
}

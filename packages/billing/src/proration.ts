import { daysBetween, fraction, type Period, seconds } from '@mekong/kit';
import type { LineFraction, ProrationBasis } from './line-explanation.ts';

/** How parts of periods are counted; the account's zone says where its days begin. */
export interface ProrationTerms {
  /** `seconds` unless the seller's setting says `days`. */
  readonly basis: ProrationBasis;
  readonly zone: string;
}

/**
 * The part of `whole` that `part` covers, as two integers; the divisor is always the full period: 20 May to 20 June is
 * 32 of the 91 days of Q2. Parts that tile the period add up to it. What lies outside the period does not count. Throws
 * RangeError for a period that holds no whole second, or no change of day.
 */
export function fractionOf(part: Period, whole: Period, terms: ProrationTerms): LineFraction {
  const [from, to, all] = [part.start, part.end, whole.end].map((instant) => elapsed(whole, instant, terms));
  return { ...fraction(to! - from!, all!), basis: terms.basis };
}

/** The part of `whole` that is left at `at`. A day that has begun counts as left: on its morning nothing of it is used. */
export function unusedFraction(whole: Period, at: Date, terms: ProrationTerms): LineFraction {
  return fractionOf({ start: at, end: whole.end }, whole, terms);
}

/** Whole units from the start of `whole` to `instant`, at least none and at most all. */
function elapsed(whole: Period, instant: Date, { basis, zone }: ProrationTerms): bigint {
  if (instant <= whole.start) return 0n;
  const until = instant < whole.end ? instant : whole.end;
  if (basis === 'days') return BigInt(daysBetween(whole.start, until, zone));
  return BigInt(seconds({ start: whole.start, end: until }));
}

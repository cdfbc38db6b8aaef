import { type Interval, type Money, type Period, toDecimal } from '@mekong/kit';
import { type BillingLine, billingLine } from '../billing-line.ts';
import { cyclePeriod } from '../billing-period.ts';
import { trueUp } from '../commitment.ts';
import type { Used } from '../price.ts';
import { metered } from '../subscription-item.ts';
import type { SubscriptionTerms } from '../subscription-terms.ts';

export interface MeasuredUsage {
  readonly used: Used;
  /** `usageSetHash` of the events behind it. */
  readonly hash: string;
}

/** What was used of a price in a period; null = nothing was. */
export type UsageFor = (priceId: string, period: Period) => MeasuredUsage | null;

/** One line for each measured price of which anything was used in `of`. */
export function usageLines({ items }: SubscriptionTerms, of: Period, usageFor: UsageFor): BillingLine[] {
  return metered(items).flatMap(({ priceId, price }) => {
    const usage = usageFor(priceId, of);
    return usage
      ? [billingLine('usage', of, { priceId, price, used: usage.used, usageHash: usage.hash })]
      : [];
  });
}

/** At least so much in each of its periods, which are as long as those that are billed or longer. */
export interface Commitment {
  readonly minimum: Money;
  readonly interval: Interval;
  readonly anchor: Date;
}

/** A line that is billed, or about to be. */
export type BilledLine = Pick<BillingLine, 'kind' | 'priceId' | 'period' | 'amount'>;

/**
 * The true-up when the commitment's period ends with the billed one, or the subscription does. Every line that begins
 * within the period counts. Nothing when nothing is missing.
 */
export function commitmentLines(
  commitment: Commitment | null,
  ended: { readonly period: Period; readonly isLast: boolean; readonly zone: string },
  billed: readonly BilledLine[],
): BillingLine[] {
  if (commitment === null) return [];
  const { anchor, interval, minimum } = commitment;
  const whole = cyclePeriod(anchor, ended.zone, interval, ended.period.start);
  const counted = billed.filter(({ period }) => whole.start <= period.start && period.start < whole.end);
  const isLastSlice = ended.isLast || ended.period.end >= whole.end;
  const missing = trueUp({ minimum, billed: counted.map(({ amount }) => amount), isLastSlice });
  if (missing.amount === 0n) return [];
  const price = { model: 'flat', unitPrice: toDecimal(missing), currency: minimum.currency } as const;
  return [billingLine('commitment', whole, { priceId: null, price, used: '1' })];
}

import type { Period } from '@mekong/kit';
import type { BillingLine } from './billing-line.ts';
import { cyclePeriod } from './billing-period.ts';
import { changeLines, creditLines } from './change-lines.ts';
import type { ProrationTerms } from './proration.ts';
import { afterEvent } from './subscription-event.ts';
import type { SubscriptionState } from './subscription-state.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';

export interface PausePlan {
  readonly state: SubscriptionState;
  /** Until when the customer has paid: what resuming within it does not ask for again. */
  readonly paidUntil: Date;
  readonly lines: readonly BillingLine[];
}

/**
 * Nothing is billed and nothing granted until it is resumed. What is left of the paid period is given back (`credit`),
 * or waits for the one who resumes in time. Throws INVALID_STATE_TRANSITION.
 */
export function planPause(
  subscription: SubscriptionTerms,
  { credit }: { readonly credit: boolean },
  now: Date,
  proration: ProrationTerms,
): PausePlan {
  const state = afterEvent(subscription.state, 'paused');
  const { items, period, state: before } = subscription;
  const isPaid = before === 'active' && period.end > now;
  if (!isPaid) return { state, paidUntil: now, lines: [] };
  if (!credit) return { state, paidUntil: period.end, lines: [] };
  return { state, paidUntil: now, lines: creditLines(items, { paid: period, at: now }, proration) };
}

export interface ResumePlan {
  readonly state: SubscriptionState;
  /** A period of the old cycle: the anchor is kept however long it was paused. */
  readonly period: Period;
  /** The rest of that period, unless it is paid. */
  readonly lines: readonly BillingLine[];
}

/** Going on where the cycle stands now. Throws INVALID_STATE_TRANSITION. */
export function planResume(
  subscription: SubscriptionTerms,
  paidUntil: Date,
  now: Date,
  proration: ProrationTerms,
): ResumePlan {
  const state = afterEvent(subscription.state, 'resumed');
  const { anchor, zone, interval, items } = subscription;
  const period = cyclePeriod(anchor, zone, interval, now);
  if (paidUntil > now) return { state, period, lines: [] };
  return { state, period, lines: changeLines({ before: [], after: items, period, at: now }, proration) };
}

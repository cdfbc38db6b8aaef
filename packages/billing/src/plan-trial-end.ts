import { addDays, type Period, periodAt } from '@mekong/kit';
import type { BillingLine } from './billing-line.ts';
import { recurringLines } from './change-lines.ts';
import { afterEvent } from './subscription-event.ts';
import type { SubscriptionState } from './subscription-state.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';

/** What becomes of a trial that ends without a saved payment method. `invoice`: it goes on and waits to be paid. */
export type MissingMethod = 'cancel' | 'pause' | 'invoice';

export interface TrialEndPlan {
  readonly state: SubscriptionState;
  /** Set when it goes on: the cycle begins where the trial ends. */
  readonly cycle: { readonly anchor: Date; readonly period: Period } | null;
  readonly lines: readonly BillingLine[];
}

/** First instant after a trial of whole days: the same time of day in the account's zone. */
export const trialPeriod = (start: Date, zone: string, days: number): Period => ({
  start,
  end: addDays(start, zone, days),
});

/** The end of a trial, which is the end of its period. Throws INVALID_STATE_TRANSITION for what is no trial. */
export function planTrialEnd(
  subscription: SubscriptionTerms,
  { hasMethod, missingMethod }: { readonly hasMethod: boolean; readonly missingMethod: MissingMethod },
): TrialEndPlan {
  const { state, zone, interval, items, cancelAt } = subscription;
  const anchor = subscription.period.end;
  const isOver = cancelAt !== null && cancelAt <= anchor;
  if (isOver || (!hasMethod && missingMethod === 'cancel')) {
    return { state: afterEvent(state, 'canceled'), cycle: null, lines: [] };
  }
  if (!hasMethod && missingMethod === 'pause') {
    return { state: afterEvent(state, 'paused'), cycle: null, lines: [] };
  }
  const period = periodAt(anchor, zone, interval, 0);
  return {
    state: afterEvent(state, 'trial_ended'),
    cycle: { anchor, period },
    lines: recurringLines(items, period),
  };
}

import { errors } from '@mekong/kit';
import type { BillingLine } from './billing-line.ts';
import { creditLines } from './change-lines.ts';
import type { ChangeTime } from './plan-change.ts';
import type { ProrationTerms } from './proration.ts';
import { afterEvent } from './subscription-event.ts';
import type { SubscriptionState } from './subscription-state.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';

export interface CancelRequest {
  readonly when: ChangeTime;
  /** Whether what is left of the paid period is given back; only when it ends now. */
  readonly credit: boolean;
}

export interface CancelPlan {
  readonly state: SubscriptionState;
  /** When it ends. */
  readonly cancelAt: Date;
  readonly lines: readonly BillingLine[];
  /** A change that waited for the period's end never comes. */
  readonly scheduled: null;
}

/**
 * Ending a subscription now, or when what is paid runs out, which leaves its state alone until then. What was never
 * paid, and what is owed, ends now. Throws INVALID_STATE_TRANSITION.
 */
export function planCancel(
  subscription: SubscriptionTerms,
  { when, credit }: CancelRequest,
  now: Date,
  proration: ProrationTerms,
): CancelPlan {
  const state = afterEvent(subscription.state, 'canceled');
  const { items, period } = subscription;
  const runs = subscription.state === 'active' || subscription.state === 'trialing';
  if (when === 'period_end' && runs && period.end > now) {
    return { state: subscription.state, cancelAt: period.end, lines: [], scheduled: null };
  }
  const isPaid = credit && subscription.state === 'active' && period.end > now;
  const lines = isPaid ? creditLines(items, { paid: period, at: now }, proration) : [];
  return { state, cancelAt: now, lines, scheduled: null };
}

/** Taking back a cancellation that has not come yet. Throws INVALID_STATE_TRANSITION when there is none. */
export function planReactivate(subscription: SubscriptionTerms, now: Date): { readonly cancelAt: null } {
  const { state, cancelAt } = subscription;
  if (state === 'canceled' || cancelAt === null || cancelAt <= now) {
    throw errors.INVALID_STATE_TRANSITION({ noun: 'subscription', from: state, to: 'reactivated' });
  }
  return { cancelAt: null };
}

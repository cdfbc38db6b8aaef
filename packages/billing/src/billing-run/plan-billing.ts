import type { BillingLine } from '../billing-line.ts';
import { recurringLines } from '../change-lines.ts';
import { termsLater } from '../plan-change.ts';
import { type MissingMethod, planTrialEnd } from '../plan-trial-end.ts';
import type { SubscriptionTerms } from '../subscription-terms.ts';
import { type BilledLine, type Commitment, commitmentLines, type UsageFor, usageLines } from './arrears.ts';

export interface BillingRequest {
  readonly subscription: SubscriptionTerms;
  readonly usageFor: UsageFor;
  readonly commitment: Commitment | null;
  /** Lines of the running commitment period that are billed already; of no use without a commitment. */
  readonly billed: readonly BilledLine[];
  readonly hasMethod: boolean;
  readonly missingMethod: MissingMethod;
  /** Everything that falls due up to and at this instant. */
  readonly upTo: Date;
}

export interface DueInvoice {
  /** When it falls due, in the customer's time. */
  readonly at: Date;
  readonly lines: readonly BillingLine[];
}

export interface BillingPlan {
  readonly invoices: readonly DueInvoice[];
  /** As it stands afterwards: planned again at the same instant, nothing is due. */
  readonly subscription: SubscriptionTerms;
}

/**
 * What a subscription owes up to an instant, one invoice for each end of a period: what was used in it, what a
 * commitment lacks, and the next period ahead. The steps in which time passes change nothing.
 */
export function planBilling(request: BillingRequest): BillingPlan {
  const invoices: DueInvoice[] = [];
  let { subscription, billed } = request;
  while (isRunning(subscription) && subscription.period.end <= request.upTo) {
    const at = subscription.period.end;
    const due = endOfPeriod({ ...request, subscription, billed });
    if (due.lines.length > 0) invoices.push({ at, lines: due.lines });
    subscription = due.subscription;
    billed = [...billed, ...due.lines];
  }
  return { invoices, subscription };
}

interface DuePeriod {
  readonly lines: readonly BillingLine[];
  readonly subscription: SubscriptionTerms;
}

/** Paused, unpaid and not yet paid subscriptions are billed again when they are active. */
const isRunning = ({ state }: SubscriptionTerms): boolean =>
  state === 'trialing' || state === 'active' || state === 'past_due';

function endOfPeriod(request: BillingRequest): DuePeriod {
  if (request.subscription.state === 'trialing') return endOfTrial(request);
  const { subscription, billed } = request;
  const { period, zone, cancelAt } = subscription;
  const isLast = cancelAt !== null && cancelAt <= period.end;
  const used = usageLines(subscription, period, request.usageFor);
  const missing = commitmentLines(request.commitment, { period, isLast, zone }, [...billed, ...used]);
  const arrears = [...used, ...missing];
  if (isLast)
    return { lines: arrears, subscription: { ...subscription, state: 'canceled', scheduled: null } };
  const next = renewed(subscription);
  return { lines: [...arrears, ...recurringLines(next.items, next.period)], subscription: next };
}

/** In its next period, on the terms that were scheduled for it. */
function renewed(subscription: SubscriptionTerms): SubscriptionTerms {
  const { scheduled, period } = subscription;
  const isDue = scheduled !== null && scheduled.at <= period.end;
  const after = termsLater(subscription, isDue ? scheduled : subscription);
  return { ...subscription, ...after, scheduled: isDue ? null : scheduled };
}

/** A trial is free: what was used in it is not billed. */
function endOfTrial({ subscription, hasMethod, missingMethod }: BillingRequest): DuePeriod {
  const { state, cycle, lines } = planTrialEnd(subscription, { hasMethod, missingMethod });
  return { lines, subscription: { ...subscription, ...cycle, state } };
}

import { errors, type Money, type Period, periodAt, sum } from '@mekong/kit';
import type { BillingLine } from './billing-line.ts';
import { cyclePeriod } from './billing-period.ts';
import { changeLines, restartLines } from './change-lines.ts';
import { billingErrors } from './errors.ts';
import type { ProrationTerms } from './proration.ts';
import { type Direction, direction, sameItem, type Terms } from './subscription-item.ts';
import type { ScheduledChange, SubscriptionTerms } from './subscription-terms.ts';

export type ChangeTime = 'now' | 'period_end';

export interface ChangeRequest extends Terms {
  /** Undefined: an upgrade now, a downgrade at period end, another interval now. */
  readonly when?: ChangeTime | undefined;
}

export interface ChangePlan {
  readonly direction: Direction;
  readonly when: ChangeTime;
  /** When the new terms begin. */
  readonly at: Date;
  /** The terms from `at` on, and the period that is paid then. */
  readonly after: Terms & { readonly anchor: Date; readonly period: Period };
  /** What is owed (or given back) now; nothing for a change at period end. */
  readonly lines: readonly BillingLine[];
  readonly total: Money;
  /** The total is paid before the new terms are granted; until then, and if it fails, the old ones hold. */
  readonly collectFirst: boolean;
  /** What the subscription waits for afterwards: a change replaces the one that was scheduled before it. */
  readonly scheduled: ScheduledChange | null;
}

/**
 * What a change of items, seats or interval does and costs, decided without doing it: a preview is the same call. Throws
 * SUBSCRIPTION_UNCHANGED, SUBSCRIPTION_OWES, CURRENCY_FIXED; INVALID_STATE_TRANSITION where nothing is being paid.
 */
export function planChange(
  subscription: SubscriptionTerms,
  request: ChangeRequest,
  now: Date,
  proration: ProrationTerms,
): ChangePlan {
  assertChangeable(subscription, request);
  const way = direction(subscription, request);
  const when = timeOf(subscription, request, way);
  const after = when === 'now' ? termsNow(subscription, request, now) : termsLater(subscription, request);
  const lines = when === 'now' ? linesOf(subscription, after, now, proration) : [];
  const total = sum(
    lines.map(({ amount }) => amount),
    subscription.currency,
  );
  const at = when === 'now' ? now : subscription.period.end;
  const scheduled = when === 'now' ? null : { at, interval: request.interval, items: request.items };
  return { direction: way, when, at, after, lines, total, collectFirst: total.amount > 0n, scheduled };
}

function assertChangeable(subscription: SubscriptionTerms, request: Terms): void {
  const { state, currency } = subscription;
  // What is not paid cannot be given back: a credit for the rest of an unpaid period would be money for nothing.
  if (state === 'past_due' || state === 'unpaid') throw billingErrors.SUBSCRIPTION_OWES();
  if (state !== 'active' && state !== 'trialing') {
    throw errors.INVALID_STATE_TRANSITION({ noun: 'subscription', from: state, to: 'changed' });
  }
  const other = request.items.find(({ price }) => price.currency !== currency)?.price.currency;
  if (other !== undefined) throw billingErrors.CURRENCY_FIXED({ currency, other });
  const ids = new Set(request.items.map(({ priceId }) => priceId));
  if (ids.size < request.items.length) throw new RangeError('a price stands in a subscription once');
  if (sameTerms(subscription, request)) throw billingErrors.SUBSCRIPTION_UNCHANGED();
}

const sameTerms = (a: Terms, b: Terms): boolean =>
  a.interval === b.interval &&
  a.items.length === b.items.length &&
  a.items.every((item) => b.items.some((other) => sameItem(item, other)));

function timeOf(subscription: SubscriptionTerms, request: ChangeRequest, way: Direction): ChangeTime {
  // Nothing is paid yet, so nothing is lost by changing at once.
  if (subscription.state === 'trialing') return 'now';
  if (request.when) return request.when;
  if (request.interval !== subscription.interval) return 'now';
  return way === 'downgrade' ? 'period_end' : 'now';
}

function termsNow(
  subscription: SubscriptionTerms,
  { interval, items }: Terms,
  now: Date,
): ChangePlan['after'] {
  const { anchor, period, zone } = subscription;
  const keepsCycle = interval === subscription.interval || subscription.state === 'trialing';
  if (keepsCycle) return { interval, items, anchor, period };
  return { interval, items, anchor: now, period: periodAt(now, zone, interval, 0) };
}

/** The terms from the end of the period on: the anchor stays unless the interval is another. */
export function termsLater(subscription: SubscriptionTerms, { interval, items }: Terms): ChangePlan['after'] {
  const { end } = subscription.period;
  const anchor = interval === subscription.interval ? subscription.anchor : end;
  return { interval, items, anchor, period: cyclePeriod(anchor, subscription.zone, interval, end) };
}

function linesOf(
  subscription: SubscriptionTerms,
  after: ChangePlan['after'],
  now: Date,
  proration: ProrationTerms,
): BillingLine[] {
  if (subscription.state === 'trialing') return [];
  const change = { before: subscription.items, after: after.items, period: subscription.period, at: now };
  if (after.interval === subscription.interval) return changeLines(change, proration);
  return restartLines({ ...change, next: after.period }, proration);
}

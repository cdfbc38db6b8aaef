import { assertSubscriptionTransition } from '@mekong/billing';
import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { pushGrants } from '../entitlements/push.ts';
import { setSeats } from '../members/set-seats.ts';
import { sendRefund } from '../refunds/request.ts';
import type { Begun } from '../refunds/write.ts';
import { applyChange } from './change.ts';
import './events.ts';
import { formatBegun, parseBegun, type RefundOnCancel, refundOnCancel } from './refund-on-cancel.ts';
import { findSubscription, lockSubscription } from './repository.ts';
import type { Subscription } from './subscription.ts';

export interface Cancellation {
  readonly id: string;
  readonly at: 'now' | 'period_end';
  readonly reason: string | null;
  /** Undefined: the seller's policy decides. */
  readonly refund?: RefundOnCancel | undefined;
}

export interface Canceled {
  readonly subscription: Subscription;
  /** Money that goes back, by the ids of its refunds. */
  readonly refundIds: readonly string[];
}

/**
 * Ends a subscription now, or when what was paid runs out; ended now, money may go back.
 * @throws SUBSCRIPTION_NOT_FOUND also for somebody else's; INVALID_STATE_TRANSITION when it is not running; the
 * refusals of a refund that was asked for, and nothing is canceled then
 */
export async function cancelSubscription(ctx: Ctx, request: Cancellation): Promise<Canceled> {
  const begun = ctx.resumed === null ? await ctx.tx((t) => cancel(t, request)) : parseBegun(ctx.resumed);
  for (const refund of begun) await sendRefund(ctx, refund);
  const subscription = await ctx.tx((t) => findSubscription(t.db, request.id));
  if (!subscription) throw errors.SUBSCRIPTION_NOT_FOUND();
  return { subscription, refundIds: begun.map(({ refundId }) => refundId) };
}

async function cancel(t: TxCtx, request: Cancellation): Promise<Begun[]> {
  const seen = await findSubscription(t.db, request.id);
  if (!seen) throw errors.SUBSCRIPTION_NOT_FOUND();
  const customer = await lockCustomer(t, seen.customerId);
  const subscription = await mustLock(t, request.id);
  assertSubscriptionTransition(subscription.state, 'canceled');
  if (request.at === 'period_end') {
    await schedule(t, customer, subscription, request.reason);
    return [];
  }
  await end(t, customer, subscription, request.reason);
  const begun = await refundOnCancel(t, customer, subscription, request);
  await t.remember(formatBegun(begun));
  return begun;
}

async function mustLock(t: TxCtx, id: string): Promise<Subscription> {
  const subscription = await lockSubscription(t.db, id);
  if (!subscription) throw errors.SUBSCRIPTION_NOT_FOUND();
  return subscription;
}

async function schedule(t: TxCtx, customer: Customer, subscription: Subscription, reason: string | null) {
  const cancelAt = subscription.currentPeriodEnd;
  // Never paid: there is no period to wait for.
  if (!cancelAt) return end(t, customer, subscription, reason);
  await applyChange(t, subscription, {
    kind: 'cancel_scheduled',
    reason,
    at: t.timeOf(customer),
    update: { cancel_at: cancelAt, due_at: cancelAt },
  });
  await t.emitMany([
    {
      type: 'subscription.cancel_scheduled',
      customerId: customer.id,
      mode: customer.mode,
      object: subscription.id,
      data: { cancelAt: cancelAt.toISOString() },
      before: { cancelAt: subscription.cancelAt?.toISOString() ?? null },
      after: { cancelAt: cancelAt.toISOString() },
    },
  ]);
}

export async function end(
  t: TxCtx,
  customer: Customer,
  subscription: Subscription,
  reason: string | null,
): Promise<void> {
  const at = t.timeOf(customer);
  await applyChange(t, subscription, {
    kind: 'canceled',
    reason,
    at,
    update: { state: 'canceled', canceled_at: at, due_at: null },
  });
  if (subscription.state !== 'incomplete') {
    await pushGrants(t, { customer, source: subscription.id, grants: [], from: at });
    await setSeats(t, customer.id, 1);
  }
  await t.emitMany([
    {
      type: 'subscription.canceled',
      customerId: customer.id,
      mode: customer.mode,
      object: subscription.id,
      data: { reason },
      before: { state: subscription.state },
      after: { state: 'canceled' },
    },
  ]);
}

/** Gives up a subscription whose first payment never came. The customer's lock is held. */
export async function discardIncomplete(t: TxCtx, customer: Customer, id: string): Promise<void> {
  const subscription = await lockSubscription(t.db, id);
  if (subscription?.state === 'incomplete') await end(t, customer, subscription, 'never paid');
}

/** Due work: what was canceled at period end has reached it, in the customer's time. */
export async function endWhenDue(ctx: Ctx, id: string): Promise<void> {
  await ctx.system(async (t) => {
    const seen = await findSubscription(t.db, id);
    if (!seen) return;
    const customer = await lockCustomer(t, seen.customerId);
    const subscription = await lockSubscription(t.db, id);
    if (!subscription?.cancelAt || subscription.state === 'canceled') return;
    if (subscription.cancelAt > t.timeOf(customer)) return;
    await end(t, customer, subscription, 'canceled at period end');
  });
}

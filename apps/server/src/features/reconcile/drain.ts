import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import { findPaymentByObject, findPaymentNamed, findSetupByObject } from '../payments/get.ts';
import { isSettled } from '../payments/payment.ts';
import { refreshPayment } from '../payments/refresh.ts';
import { refreshSetup } from '../payments/refresh-setup.ts';
import { reconcileRefunds } from '../refunds/reconcile.ts';
import { findWaiting, markDone, type WaitingEvent, waitingOfSubject } from '../webhooks-in/inbox.ts';

/** Brings what an event is about to where the gateway says it is. */
type Refresh = (ctx: Ctx) => Promise<void>;

/**
 * Works off an event: the gateway is re-read once for everything that waits on the same subject, so order, copies and
 * lateness do not matter. What arrives meanwhile is a reason of its own to read again.
 */
export async function drainEvent(ctx: Ctx, id: string): Promise<void> {
  const work = await ctx.system(async (t) => {
    const event = await findWaiting(t, id);
    if (!event) return null;
    return { event, ids: await waitingOfSubject(t, event), refresh: await refreshOf(t, event) };
  });
  if (!work) return;
  await work.refresh(ctx);
  step('webhook.reconciled');
  await ctx.system((t) => markDone(t, work.ids));
  step('webhook.done');
  const seconds = (ctx.now().getTime() - work.event.receivedAt.getTime()) / 1000;
  ctx.services.metrics.webhookProcessed(work.event.gateway, 'done', seconds);
}

/** Not ours: a seller's other program may use the same account. */
const nothing: Refresh = async () => {};

async function refreshOf(t: TxCtx, event: WaitingEvent): Promise<Refresh> {
  const { gateway, connection } = event;
  const [kind, objectId] = event.subject.split(':');
  if (!objectId) return nothing;
  if (kind === 'setup') {
    const setup = await findSetupByObject(t, gateway, connection, objectId);
    return setup ? (ctx) => refreshSetup(ctx, setup.id) : nothing;
  }
  const known = await findPaymentByObject(t, gateway, connection, objectId);
  // The answer of the call that made the object may have got lost: the object itself says whose it is.
  const payment =
    known ?? (event.paymentId && (await findPaymentNamed(t, gateway, connection, event.paymentId)));
  if (!payment) return nothing;
  // Its money is booked: what may have moved since is what went back of it.
  if (isSettled(payment)) return (ctx) => reconcileRefunds(ctx, payment.id);
  return (ctx) =>
    refreshPayment(ctx, payment.id, { kind: kind === 'order' ? 'order' : 'capture', id: objectId });
}

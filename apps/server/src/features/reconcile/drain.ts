import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import { findPaymentByCapture, findPaymentByOrder } from '../payments/get.ts';
import { refreshPayment } from '../payments/refresh.ts';
import { findWaiting, markDone, type WaitingEvent, waitingOfSubject } from '../webhooks-in/inbox.ts';

/**
 * Works off an event: the gateway is re-read once for everything that waits on the same subject, so order, copies and
 * lateness do not matter. What arrives meanwhile is a reason of its own to read again.
 */
export async function drainEvent(ctx: Ctx, id: string): Promise<void> {
  const work = await ctx.system(async (t) => {
    const event = await findWaiting(t, id);
    if (!event) return null;
    return { event, ids: await waitingOfSubject(t, event), paymentId: await paymentOf(t, event) };
  });
  if (!work) return;
  // Not ours: a seller's other program may use the same account.
  if (work.paymentId) await refreshPayment(ctx, work.paymentId);
  step('webhook.reconciled');
  await ctx.system((t) => markDone(t, work.ids));
  step('webhook.done');
  const seconds = (ctx.now().getTime() - work.event.receivedAt.getTime()) / 1000;
  ctx.services.metrics.webhookProcessed(work.event.gateway, 'done', seconds);
}

async function paymentOf(t: TxCtx, event: WaitingEvent): Promise<string | null> {
  const [kind, objectId] = event.subject.split(':');
  if (!objectId) return null;
  const find = kind === 'capture' ? findPaymentByCapture : findPaymentByOrder;
  return (await find(t, event.gateway, event.connection, objectId))?.id ?? null;
}

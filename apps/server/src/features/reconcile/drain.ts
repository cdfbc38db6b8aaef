import type { Ctx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import { findWaiting, markDone, noteFailure, waitingOfSubject } from '../webhooks-in/inbox.ts';
import { aboutWhat } from './about.ts';

/**
 * Works off an event: the gateway is re-read once for everything that waits on the same subject, so order, copies and
 * lateness do not matter. What arrives meanwhile is a reason of its own to read again.
 */
export async function drainEvent(ctx: Ctx, id: string): Promise<void> {
  const work = await ctx.system(async (t) => {
    const event = await findWaiting(t, id);
    if (!event) return null;
    return { event, ids: await waitingOfSubject(t, event), about: await aboutWhat(t, event) };
  });
  if (!work) return;
  await noted(ctx, id, () => work.about.refresh(ctx));
  step('webhook.reconciled');
  await ctx.system((t) => markDone(t, work.ids, work.about.touched));
  step('webhook.done');
  const seconds = (ctx.now().getTime() - work.event.receivedAt.getTime()) / 1000;
  ctx.services.metrics.webhookProcessed(work.event.gateway, 'done', seconds);
}

/** A failure is kept with the event: staff who look at it later ask why it took four tries. */
async function noted(ctx: Ctx, id: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await ctx.system((t) => noteFailure(t, id, (error as Error).message));
    throw error;
  }
}

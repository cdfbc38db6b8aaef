import { errors } from '@mekong/kit';
import { customerOf, isStaff } from '../../platform/context/actor.ts';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Page } from '../../platform/http/route.ts';
import { findSubscription as findById, findRunning, listSubscriptionsOf } from './repository.ts';
import type { Subscription } from './subscription.ts';

/** @throws SUBSCRIPTION_NOT_FOUND also for what the actor may not see */
export async function getSubscription(ctx: Ctx, id: string): Promise<Subscription> {
  const subscription = await ctx.tx((t) => findById(t.db, id));
  if (!subscription) throw errors.SUBSCRIPTION_NOT_FOUND();
  return subscription;
}

export const findSubscription = (ctx: Ctx | TxCtx, id: string): Promise<Subscription | null> =>
  findById('db' in ctx ? ctx.db : ctx.read, id);

/** The subscription that a customer has now; null when it may buy one. */
export const findRunningSubscription = (t: TxCtx, customerId: string): Promise<Subscription | null> =>
  findRunning(t.db, customerId);

/** Newest first: the account's own, or everybody's for staff. */
export async function listSubscriptions(
  ctx: Ctx,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<Subscription>> {
  const whose = isStaff(ctx.actor) ? null : customerOf(ctx.actor);
  const items = await ctx.tx((t) => listSubscriptionsOf(t.db, whose, { ...page, limit: page.limit + 1 }));
  const shown = items.slice(0, page.limit);
  return { items: shown, next: items.length > page.limit ? (shown.at(-1)?.id ?? null) : null };
}

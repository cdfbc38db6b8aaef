import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { ownPage, type PageQuery } from '../../platform/http/page.ts';
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
export const listSubscriptions = (ctx: Ctx, page: PageQuery): Promise<Page<Subscription>> =>
  ownPage(ctx, page, listSubscriptionsOf);

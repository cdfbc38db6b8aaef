import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { type CustomerPageQuery, ownPage } from '../../platform/http/page.ts';
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

export interface SubscriptionQuery extends CustomerPageQuery {
  readonly state?: Subscription['state'] | undefined;
}

/** The account's own, or for staff everybody's or one customer's. */
export const listSubscriptions = (ctx: Ctx, query: SubscriptionQuery): Promise<Page<Subscription>> =>
  ownPage(ctx, query, (db, whose, page) =>
    listSubscriptionsOf(db, whose ?? query.customerId ?? null, page, query.state),
  );

import type { Db } from '../../platform/context/context.ts';
import { inPage, type PageQuery } from '../../platform/http/page.ts';
import { RUNNING, type Subscription } from './subscription.ts';
import './tables.ts';

const columns = [
  's.id',
  's.customer_id as customerId',
  's.mode',
  's.state',
  's.plan_version_id as planVersionId',
  's.interval',
  's.currency',
  'i.price_id as priceId',
  'i.quantity',
  's.current_period_start as currentPeriodStart',
  's.current_period_end as currentPeriodEnd',
  's.cancel_at as cancelAt',
  's.canceled_at as canceledAt',
  's.created_at as createdAt',
] as const;

const select = (db: Db) =>
  db
    .selectFrom('subscriptions as s')
    .innerJoin('subscription_items as i', 'i.subscription_id', 's.id')
    .select(columns);

export async function findSubscription(db: Db, id: string): Promise<Subscription | null> {
  return (await select(db).where('s.id', '=', id).executeTakeFirst()) ?? null;
}

/** Under the customer's lock, which comes first. */
export async function lockSubscription(db: Db, id: string): Promise<Subscription | null> {
  return (await select(db).where('s.id', '=', id).forUpdate('s').executeTakeFirst()) ?? null;
}

export async function findRunning(db: Db, customerId: string): Promise<Subscription | null> {
  const query = select(db)
    .where('s.customer_id', '=', customerId)
    .where('s.state', 'in', [...RUNNING]);
  return (await query.executeTakeFirst()) ?? null;
}

/** Newest first; those that were never paid are only checkouts in the making. */
export async function listSubscriptionsOf(
  db: Db,
  customerId: string | null,
  page: PageQuery,
  state?: Subscription['state'],
): Promise<Subscription[]> {
  let query = select(db).where('s.anchor_at', 'is not', null);
  if (state) query = query.where('s.state', '=', state);
  if (customerId) query = query.where('s.customer_id', '=', customerId);
  if (page.mode) query = query.where('s.mode', '=', page.mode);
  return inPage(query, 's.id', page).execute();
}

export async function insertSubscription(db: Db, subscription: Subscription, itemId: string): Promise<void> {
  await db
    .insertInto('subscriptions')
    .values({
      id: subscription.id,
      customer_id: subscription.customerId,
      mode: subscription.mode,
      state: subscription.state,
      managed_by: 'mekong',
      plan_version_id: subscription.planVersionId,
      interval: subscription.interval,
      currency: subscription.currency,
      anchor_at: null,
      current_period_start: null,
      current_period_end: null,
      cancel_at: null,
      canceled_at: null,
      created_at: subscription.createdAt,
      due_at: null,
      leased_until: null,
      attempts: 0,
      last_error: null,
      dead_at: null,
    })
    .execute();
  await db
    .insertInto('subscription_items')
    .values({
      id: itemId,
      subscription_id: subscription.id,
      customer_id: subscription.customerId,
      price_id: subscription.priceId,
      quantity: subscription.quantity,
    })
    .execute();
}

export type SubscriptionUpdate = Partial<{
  state: Subscription['state'];
  anchor_at: Date;
  current_period_start: Date;
  current_period_end: Date;
  cancel_at: Date | null;
  canceled_at: Date;
  due_at: Date | null;
}>;

export async function updateSubscription(db: Db, id: string, change: SubscriptionUpdate): Promise<void> {
  await db.updateTable('subscriptions').set(change).where('id', '=', id).execute();
}

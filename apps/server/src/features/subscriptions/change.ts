import { actorName } from '../../platform/context/actor.ts';
import type { TxCtx } from '../../platform/context/context.ts';
import { type SubscriptionUpdate, updateSubscription } from './repository.ts';
import type { Subscription } from './subscription.ts';

export interface Change {
  readonly kind: 'created' | 'activated' | 'cancel_scheduled' | 'canceled';
  readonly reason: string | null;
  readonly update: SubscriptionUpdate;
  /** In the customer's time. */
  readonly at: Date;
}

/** Applies a change and writes down who made it and why. */
export async function applyChange(t: TxCtx, subscription: Subscription, change: Change): Promise<void> {
  await t.persist();
  if (Object.keys(change.update).length > 0) await updateSubscription(t.db, subscription.id, change.update);
  await t.db
    .insertInto('subscription_changes')
    .values({
      id: t.newId('subscriptionChange'),
      subscription_id: subscription.id,
      customer_id: subscription.customerId,
      at: change.at,
      actor: actorName(t.actor),
      kind: change.kind,
      reason: change.reason,
      before: { state: subscription.state, cancelAt: subscription.cancelAt },
      after: { ...change.update },
    })
    .execute();
}

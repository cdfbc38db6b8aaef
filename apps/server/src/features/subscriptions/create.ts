import type { TxCtx } from '../../platform/context/context.ts';
import type { RecurringOffer } from '../catalog/plan.ts';
import type { Customer } from '../customers/customer.ts';
import { applyChange } from './change.ts';
import { insertSubscription } from './repository.ts';
import type { Subscription } from './subscription.ts';

export interface NewSubscription {
  readonly customer: Customer;
  readonly offer: RecurringOffer;
  readonly quantity: bigint;
}

/** A subscription that waits for its first payment and grants nothing until then. The customer's lock is held. */
export async function createIncomplete(t: TxCtx, request: NewSubscription): Promise<Subscription> {
  await t.persist();
  const { customer, offer } = request;
  const at = t.timeOf(customer);
  const subscription: Subscription = {
    id: t.newId('subscription'),
    customerId: customer.id,
    mode: customer.mode,
    state: 'incomplete',
    planVersionId: offer.plan.versionId,
    interval: offer.price.interval,
    currency: offer.price.currency,
    priceId: offer.price.id,
    quantity: request.quantity,
    currentPeriodStart: null,
    currentPeriodEnd: null,
    cancelAt: null,
    canceledAt: null,
    createdAt: at,
  };
  await insertSubscription(t.db, subscription, t.newId('subscriptionItem'));
  await applyChange(t, subscription, { kind: 'created', reason: null, update: {}, at });
  return subscription;
}

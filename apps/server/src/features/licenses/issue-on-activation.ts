import type { TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { issueLicense } from './issue.ts';
import { findLiveOf } from './repository.ts';

/** A subscription that has become active has one license, made in the same transaction. */
export async function issueOnActivation(
  t: TxCtx,
  event: { customerId: string; subscriptionId: string; planVersionId: string; periodEnd: Date },
): Promise<void> {
  const customer = await lockCustomer(t, event.customerId);
  if (await findLiveOf(t.db, event.subscriptionId)) return;
  await issueLicense(t, {
    customer,
    subscriptionId: event.subscriptionId,
    planVersionId: event.planVersionId,
    paidUntil: event.periodEnd,
  });
}

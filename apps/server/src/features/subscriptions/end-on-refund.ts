import type { TxCtx } from '../../platform/context/context.ts';
import type { EventOf } from '../../platform/events/event.ts';
import { lockCustomer } from '../customers/get.ts';
import { findLastPaidInvoice } from '../invoices/get.ts';
import type { RefundSettled } from '../refunds/events.ts';
import { getPolicies } from '../settings/get.ts';
import { end } from './cancel.ts';
import './events.ts';
import { lockSubscription } from './repository.ts';

/** Money for a subscription went back: by the seller's rule, or by what was said for this refund, its access ends. */
export async function endOnRefund(t: TxCtx, event: EventOf<'refund.settled'>): Promise<void> {
  const { source, invoiceId } = event.data;
  if (!source || !invoiceId || !event.customerId) return;
  const customer = await lockCustomer(t, event.customerId);
  const subscription = await lockSubscription(t.db, source);
  if (!subscription || subscription.state === 'incomplete') return;
  if (!(await endsAccess(t, source, invoiceId, event.data))) return;
  if (subscription.state !== 'canceled') await end(t, customer, subscription, 'refunded');
  await t.emitMany([
    {
      type: 'subscription.refunded',
      customerId: customer.id,
      mode: customer.mode,
      object: subscription.id,
      data: { invoiceId },
      after: { state: 'canceled' },
    },
  ]);
}

async function endsAccess(
  t: TxCtx,
  source: string,
  invoiceId: string,
  refund: RefundSettled,
): Promise<boolean> {
  if (refund.access !== 'policy') return refund.access === 'end';
  const { refundEndsAccess } = await getPolicies(t);
  if (refundEndsAccess === 'never' || (refundEndsAccess === 'full' && !refund.full)) return false;
  // An earlier period that is given back takes nothing from the one that runs.
  return (await findLastPaidInvoice(t, source))?.id === invoiceId;
}

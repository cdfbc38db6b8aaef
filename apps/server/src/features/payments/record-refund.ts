import type { TxCtx } from '../../platform/context/context.ts';
import { getCustomer } from '../customers/get.ts';
import { postMany } from '../ledger/post.ts';
import { credit, debit } from '../ledger/posting.ts';
import type { Payment } from './payment.ts';
import { recordRefunded } from './refunded.ts';

/** Unapplied money went back to its owner: the credit that stood for it is gone. */
export async function recordRefund(t: TxCtx, payment: Payment, attemptId: string): Promise<void> {
  const customer = await getCustomer(t, payment.customerId);
  await recordRefunded(t, { paymentId: payment.id, refundId: null, amount: payment.amount });
  await postMany(t, [
    {
      customerId: payment.customerId,
      mode: payment.mode,
      kind: 'refund.settled',
      object: attemptId,
      currency: payment.currency,
      at: t.timeOf(customer),
      entries: [debit('customer_credit', payment.amount), credit(`cash:${payment.gateway}`, payment.amount)],
    },
  ]);
}

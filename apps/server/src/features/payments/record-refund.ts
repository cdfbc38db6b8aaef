import type { TxCtx } from '../../platform/context/context.ts';
import { getCustomer } from '../customers/get.ts';
import { postMany } from '../ledger/post.ts';
import { credit, debit } from '../ledger/posting.ts';
import './events.ts';
import type { Payment } from './payment.ts';
import { updatePayment } from './repository.ts';

/** Unapplied money went back to its owner: the credit that stood for it is gone. */
export async function recordRefund(t: TxCtx, payment: Payment, attemptId: string): Promise<void> {
  const customer = await getCustomer(t, payment.customerId);
  await updatePayment(t.db, payment.id, { state: 'refunded' });
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
  await t.emitMany([
    {
      type: 'payment.refunded',
      customerId: payment.customerId,
      mode: payment.mode,
      object: payment.id,
      data: { invoiceId: payment.invoiceId, amount: String(payment.amount), currency: payment.currency },
      before: { state: payment.state },
      after: { state: 'refunded' },
    },
  ]);
}

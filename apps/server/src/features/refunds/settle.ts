import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { creditLeft } from '../invoices/credit-decision.ts';
import { creditInvoice } from '../invoices/credit-invoice.ts';
import { lockInvoice } from '../invoices/get.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { postMany } from '../ledger/post.ts';
import { credit, debit } from '../ledger/posting.ts';
import { recordRefunded } from '../payments/refunded.ts';
import './events.ts';
import { factsOf, subjectOf } from './facts.ts';
import type { Refund } from './refund.ts';
import { updateRefund } from './repository.ts';

/**
 * The one way a refund ends well: the money has gone back. Credit note, books, payment and, by reactions, what was bought
 * follow in this transaction. The customer's lock is held; the refund is pending.
 */
export async function settleRefund(
  t: TxCtx,
  customer: Customer,
  refund: Refund,
  gatewayRefundId: string | null,
): Promise<void> {
  await t.persist();
  const invoice = refund.invoiceId ? await lockInvoice(t, refund.invoiceId) : null;
  const note = invoice && (await issueNote(t, customer, invoice, refund));
  await post(t, customer, refund, note?.total ?? 0n);
  const { paymentId, id: refundId, amount } = refund;
  if (paymentId) await recordRefunded(t, { paymentId, refundId, amount });
  await updateRefund(t.db, refund.id, {
    state: 'succeeded',
    credit_note_id: note?.id ?? null,
    gateway_refund_id: gatewayRefundId ?? refund.gatewayRefundId,
    failure_code: null,
    failure_message: null,
    settled_at: t.now(),
    due_at: null,
  });
  const left = invoice ? creditLeft(invoice) - (note?.total ?? 0n) : null;
  await t.emitMany([
    {
      type: 'refund.settled',
      ...subjectOf(refund),
      data: {
        ...factsOf(refund),
        source: invoice?.source ?? null,
        full: left === 0n,
        access: refund.access,
      },
      before: { state: refund.state },
      after: { state: 'succeeded', amount: String(amount) },
    },
  ]);
}

/** Off the invoice, as far as anything is left of it: the money is gone, whatever the documents say. */
async function issueNote(t: TxCtx, customer: Customer, invoice: Invoice, refund: Refund) {
  const takes = invoice.state === 'open' || invoice.state === 'paid';
  const left = takes ? creditLeft(invoice) : 0n;
  const wanted = refund.amount - refund.fromCredit;
  const amount = wanted < left ? wanted : left;
  if (amount <= 0n) return null;
  const reason = refund.note ?? refund.reason;
  return creditInvoice(t, customer, invoice, { part: { amount }, reason, settledBy: 'refund' });
}

async function post(t: TxCtx, customer: Customer, refund: Refund, credited: bigint): Promise<void> {
  const { amount, fromCredit } = refund;
  await postMany(t, [
    {
      customerId: refund.customerId,
      mode: refund.mode,
      kind: 'refund.settled',
      object: refund.id,
      currency: refund.currency,
      at: t.timeOf(customer),
      entries: [
        debit('receivable', credited),
        debit('customer_credit', fromCredit),
        // Given back beyond what any document says, by hand at the gateway: the seller's loss.
        debit('refunds', amount - credited - fromCredit),
        credit(`cash:${refund.gateway}`, amount),
      ],
    },
  ]);
}

import type { TxCtx } from '../../platform/context/context.ts';
import { endPending } from './refund-attempt-repository.ts';
import './events.ts';
import type { Payment } from './payment.ts';
import { lockPayment, updatePayment } from './repository.ts';

export interface RefundEnd {
  readonly paymentId: string;
  /** `re_…`; null for one that the seller made at the gateway. */
  readonly refundId: string | null;
  /** Minor units. */
  readonly amount: bigint;
}

/** What was given back decides the state; a dispute keeps its own. */
function stateWith(payment: Payment, refunded: bigint): Payment['state'] {
  if (payment.state === 'disputed') return 'disputed';
  if (refunded >= payment.amount) return 'refunded';
  return refunded > 0n ? 'partially_refunded' : 'succeeded';
}

async function move(
  t: TxCtx,
  end: RefundEnd,
  by: bigint,
  type: 'payment.refunded' | 'payment.refund_reversed',
) {
  await t.persist();
  const payment = await lockPayment(t.db, end.paymentId);
  if (!payment) throw new Error(`No payment ${end.paymentId}`);
  const refunded = payment.refunded + by;
  const state = stateWith(payment, refunded);
  await updatePayment(t.db, payment.id, { refunded, state });
  const { customerId, mode, id: object, invoiceId, currency } = payment;
  await t.emitMany([
    {
      type,
      customerId,
      mode,
      object,
      data: { invoiceId, amount: String(end.amount), currency },
      before: { state: payment.state, refunded: String(payment.refunded) },
      after: { state, refunded: String(refunded) },
    },
  ]);
}

/** Money of a payment went back to the customer. Their lock is held; the books are the caller's. */
export async function recordRefunded(t: TxCtx, end: RefundEnd): Promise<void> {
  await move(t, end, end.amount, 'payment.refunded');
  if (end.refundId) await endPending(t.db, end.refundId, 'succeeded');
}

/** A refund that was booked came back to the seller. The customer's lock is held; the books are the caller's. */
export async function recordRefundReversed(t: TxCtx, end: RefundEnd): Promise<void> {
  await move(t, end, -end.amount, 'payment.refund_reversed');
}

/** A refund that the gateway had taken on did not happen after all. The customer's lock is held. */
export async function recordRefundFailed(t: TxCtx, refundId: string): Promise<void> {
  await t.persist();
  await endPending(t.db, refundId, 'declined');
}

import type { TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { turnRefundIntoCredit } from '../invoices/refund-to-credit.ts';
import { postMany } from '../ledger/post.ts';
import { credit, debit } from '../ledger/posting.ts';
import { recordRefundFailed, recordRefundReversed } from '../payments/refunded.ts';
import './events.ts';
import { factsOf, subjectOf } from './facts.ts';
import type { Refund } from './refund.ts';
import { updateRefund } from './repository.ts';

export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A refund that did not happen: nothing was booked, nothing has to be undone. The customer's lock is held. */
export async function failRefund(
  t: TxCtx,
  refund: Refund,
  failure: Failure,
  state: 'failed' | 'canceled' = 'failed',
): Promise<void> {
  await t.persist();
  await recordRefundFailed(t, refund.id);
  await updateRefund(t.db, refund.id, {
    state,
    failure_code: failure.code,
    failure_message: failure.message,
    // Refused may mean that the seller was faster, at the gateway: its books are read once more.
    due_at: state === 'failed' ? t.now() : null,
  });
  await t.emitMany([
    {
      type: 'refund.failed',
      ...subjectOf(refund),
      data: { ...factsOf(refund), ...failure },
      before: { state: refund.state },
      after: { state, code: failure.code },
    },
  ]);
}

/**
 * The gateway took a refund back that it had made. The credit note stays; the money is still the customer's, and is kept
 * as their credit until a person finds another way. The customer's lock is held.
 */
export async function reverseRefund(t: TxCtx, refund: Refund, failure: Failure): Promise<void> {
  await t.persist();
  const customer = await lockCustomer(t, refund.customerId);
  await postMany(t, [
    {
      customerId: refund.customerId,
      mode: refund.mode,
      kind: 'refund.reversed',
      object: refund.id,
      currency: refund.currency,
      at: t.timeOf(customer),
      entries: [debit(`cash:${refund.gateway}`, refund.amount), credit('customer_credit', refund.amount)],
    },
  ]);
  const { paymentId, id: refundId, amount } = refund;
  if (paymentId) await recordRefundReversed(t, { paymentId, refundId, amount });
  if (refund.creditNoteId) await turnRefundIntoCredit(t, refund.creditNoteId);
  await updateRefund(t.db, refund.id, {
    state: 'failed',
    failure_code: failure.code,
    failure_message: failure.message,
    due_at: null,
  });
  await t.emitMany([
    {
      type: 'refund.reversed',
      ...subjectOf(refund),
      data: factsOf(refund),
      before: { state: refund.state },
      after: { state: 'failed', code: failure.code },
    },
  ]);
}

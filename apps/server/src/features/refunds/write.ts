import { actorName } from '../../platform/context/actor.ts';
import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { beginRefund } from '../payments/begin.ts';
import type { Payment } from '../payments/payment.ts';
import './events.ts';
import { factsOf, subjectOf } from './facts.ts';
import type { Access, Refund, RefundKind, RefundReason } from './refund.ts';
import { insertRefund } from './repository.ts';
import { settleRefund } from './settle.ts';

/** Why a refund is made, and what is to follow from it. */
export interface Motive {
  readonly reason: RefundReason;
  readonly note: string | null;
  readonly access: Access;
  /** Of the seller's own bank transfer, where the gateway is `manual`. */
  readonly reference?: string | null | undefined;
  /** Who, where it is not the one that asks. */
  readonly by?: string;
}

export interface Decided {
  readonly customer: Customer;
  /** Null: paid out by hand. */
  readonly payment: Payment | null;
  readonly kind: RefundKind;
  /** Minor units. */
  readonly amount: bigint;
  readonly fromCredit: bigint;
  readonly currency: string;
  readonly motive: Motive;
}

/** A refund that was written down; `attemptId` is to be run after commit, null where no gateway is asked. */
export interface Begun {
  readonly refundId: string;
  readonly attemptId: string | null;
}

/** Writes a refund that was decided, and the call that makes it. The customer's lock is held. */
export async function writeRefund(t: TxCtx, decided: Decided): Promise<Begun> {
  await t.persist();
  const { payment, motive } = decided;
  const refund = newRefund(t, decided);
  await insertRefund(t.db, refund);
  await t.emitMany([
    {
      type: 'refund.requested',
      ...subjectOf(refund),
      data: factsOf(refund),
      after: { state: 'pending', amount: String(refund.amount), reason: refund.reason },
    },
  ]);
  if (!payment || payment.gateway === 'manual') {
    await settleRefund(t, decided.customer, refund, motive.reference ?? null);
    return { refundId: refund.id, attemptId: null };
  }
  const { amount, fromCredit, currency } = refund;
  const note = motive.note ?? 'Refund';
  return {
    refundId: refund.id,
    attemptId: await beginRefund(t, { payment, refundId: refund.id, amount, fromCredit, currency, note }),
  };
}

export function newRefund(t: TxCtx, decided: Decided): Refund {
  const { customer, payment, kind, amount, fromCredit, currency, motive } = decided;
  return {
    id: t.newId('refund'),
    customerId: customer.id,
    mode: customer.mode,
    paymentId: payment?.id ?? null,
    invoiceId: kind === 'invoice' ? (payment?.invoiceId ?? null) : null,
    creditNoteId: null,
    gateway: payment?.gateway ?? 'manual',
    kind,
    state: 'pending',
    amount,
    fromCredit,
    currency,
    reason: motive.reason,
    note: motive.note,
    access: motive.access,
    gatewayRefundId: null,
    failureCode: null,
    failureMessage: null,
    requestedBy: motive.by ?? actorName(t.actor),
    createdAt: t.now(),
    settledAt: null,
  };
}

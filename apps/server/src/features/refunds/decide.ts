import type { PaymentState } from '@mekong/billing';
import type { RefundKind } from './refund.ts';

/** A payment as far as it matters for giving it back. Minor units. */
export interface RefundablePayment {
  readonly state: PaymentState;
  readonly amount: bigint;
  readonly currency: string;
  readonly refunded: bigint;
  /** Of the amount: went to the customer's credit. */
  readonly toCredit: bigint;
  readonly settledAt: Date | null;
}

/** What has gone back of it already, or is on its way. */
export interface SoFar {
  /** On its way, of this payment. */
  readonly pending: bigint;
  /** Gone or on its way, of the part that went to credit. */
  readonly creditBack: bigint;
}

/** What there is to give back besides the payment itself. */
export interface Left {
  /** Of the invoice, for credit notes; what is on its way is taken off. */
  readonly invoice: bigint;
  /** Of the customer's credit, in the payment's currency; what is on its way is taken off. */
  readonly credit: bigint;
}

export interface Window {
  /** The gateway's; null = for ever. */
  readonly gatewayDays: number | null;
  /** The seller's; null = none of their own. */
  readonly policyDays: number | null;
}

export interface WantedRefund {
  /** Null = all that is left. */
  readonly amount: bigint | null;
  readonly currency: string | null;
}

export type RefundDecision =
  | { readonly kind: 'refund'; readonly amount: bigint; readonly fromCredit: bigint; readonly of: RefundKind }
  | { readonly kind: 'refuse'; readonly why: Refusal };

export type Refusal =
  | { readonly code: 'PAYMENT_IN_DISPUTE' | 'NOTHING_TO_REFUND' }
  | { readonly code: 'PAYMENT_NOT_REFUNDABLE'; readonly state: PaymentState }
  | { readonly code: 'REFUND_CURRENCY_MISMATCH'; readonly currency: string }
  | { readonly code: 'REFUND_NOT_POSITIVE' }
  | { readonly code: 'REFUND_WINDOW_CLOSED'; readonly days: number }
  | {
      readonly code: 'REFUND_EXCEEDS_PAYMENT' | 'REFUND_EXCEEDS_INVOICE';
      readonly left: bigint;
      readonly currency: string;
    };

const DAY_MS = 86_400_000;

const least = (...amounts: bigint[]): bigint => amounts.reduce((low, one) => (one < low ? one : low));
const atLeastZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n);

/** Whether money of a payment may go back, and out of what. Nothing is sent for what is refused. */
export function decideRefund(
  payment: RefundablePayment,
  soFar: SoFar,
  left: Left,
  window: Window,
  now: Date,
  wanted: WantedRefund,
): RefundDecision {
  const refused = notNow(payment, window, now) ?? notThis(payment, wanted);
  if (refused) return refuse(refused);
  const ofPayment = payment.amount - payment.refunded - soFar.pending;
  const invoicePart = atLeastZero(least(ofPayment, payment.amount - payment.toCredit, left.invoice));
  const creditPart = atLeastZero(least(payment.toCredit - soFar.creditBack, left.credit));
  const most = least(ofPayment, invoicePart + creditPart);
  if (ofPayment <= 0n) return refuse({ code: 'NOTHING_TO_REFUND' });
  const amount = wanted.amount ?? most;
  const { currency } = payment;
  if (amount > ofPayment) return refuse({ code: 'REFUND_EXCEEDS_PAYMENT', left: ofPayment, currency });
  if (amount > most) return refuse({ code: 'REFUND_EXCEEDS_INVOICE', left: most, currency });
  if (amount === 0n) return refuse({ code: 'NOTHING_TO_REFUND' });
  const fromCredit = amount - least(amount, invoicePart);
  return {
    kind: 'refund',
    amount,
    fromCredit,
    of: payment.toCredit === payment.amount ? 'unapplied' : 'invoice',
  };
}

/** The customer's credit goes back through a payment of theirs: what that one can still take. */
export function decideCreditRefund(
  payment: RefundablePayment,
  pending: bigint,
  window: Window,
  now: Date,
  wanted: { readonly amount: bigint; readonly currency: string },
): RefundDecision {
  const refused = notNow(payment, window, now) ?? notThis(payment, wanted);
  if (refused) return refuse(refused);
  const { amount, currency } = wanted;
  const left = payment.amount - payment.refunded - pending;
  if (amount > left) return refuse({ code: 'REFUND_EXCEEDS_PAYMENT', left: atLeastZero(left), currency });
  return { kind: 'refund', amount, fromCredit: amount, of: 'credit' };
}

const refuse = (why: Refusal): RefundDecision => ({ kind: 'refuse', why });

function notNow(payment: RefundablePayment, window: Window, now: Date): Refusal | null {
  const { state, settledAt } = payment;
  if (state === 'disputed') return { code: 'PAYMENT_IN_DISPUTE' };
  if (state === 'refunded') return { code: 'NOTHING_TO_REFUND' };
  if (state !== 'succeeded' && state !== 'partially_refunded')
    return { code: 'PAYMENT_NOT_REFUNDABLE', state };
  const days = daysOf(window);
  if (days === null || !settledAt) return null;
  return now.getTime() <= settledAt.getTime() + days * DAY_MS ? null : { code: 'REFUND_WINDOW_CLOSED', days };
}

/** The shorter of the two. */
function daysOf({ gatewayDays, policyDays }: Window): number | null {
  if (gatewayDays === null || policyDays === null) return gatewayDays ?? policyDays;
  return Math.min(gatewayDays, policyDays);
}

function notThis(payment: RefundablePayment, wanted: WantedRefund): Refusal | null {
  if (wanted.currency !== null && wanted.currency !== payment.currency) {
    return { code: 'REFUND_CURRENCY_MISMATCH', currency: payment.currency };
  }
  return wanted.amount !== null && wanted.amount <= 0n ? { code: 'REFUND_NOT_POSITIVE' } : null;
}

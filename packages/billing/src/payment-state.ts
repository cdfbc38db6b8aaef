import { assertTransition, mayBecome, type Transitions } from './transitions.ts';

export const paymentStates = [
  'pending',
  'processing',
  'succeeded',
  'failed',
  'canceled',
  'partially_refunded',
  'refunded',
  'disputed',
] as const;
export type PaymentState = (typeof paymentStates)[number];

/** What a gateway may report about the collection itself; refunds and disputes are objects of their own. */
export type PaymentReport = 'processing' | 'succeeded' | 'failed' | 'canceled';

/** Every move there is. A late success wins over failed and canceled, because the money has arrived. */
export const paymentTransitions: Transitions<PaymentState> = {
  pending: ['processing', 'succeeded', 'failed', 'canceled'],
  processing: ['succeeded', 'failed', 'canceled'],
  succeeded: ['partially_refunded', 'refunded', 'disputed'],
  failed: ['succeeded'],
  canceled: ['succeeded'],
  partially_refunded: ['refunded', 'disputed'],
  refunded: ['disputed'],
  // Decided for us it returns to what it was before, against us it stays.
  disputed: ['succeeded', 'partially_refunded', 'refunded'],
};

/** Throws INVALID_STATE_TRANSITION: for what we decide. What a gateway reports goes through `afterReport`. */
export function assertPaymentTransition(from: PaymentState, to: PaymentState): void {
  assertTransition('payment', paymentTransitions, from, to);
}

/**
 * The state after a gateway's report. Reports come late, twice and out of order, so one that does not fit changes
 * nothing: `failed` after `succeeded` is ignored, and a repeated `succeeded` ends no dispute.
 */
export function afterReport(current: PaymentState, report: PaymentReport): PaymentState {
  if (current === 'disputed') return current;
  return mayBecome(paymentTransitions, current, report) ? report : current;
}

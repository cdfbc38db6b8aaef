import { assertTransition, type Transitions } from './transitions.ts';

export const invoiceStates = ['draft', 'open', 'paid', 'void', 'uncollectible'] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/** A draft that is voided takes no number; what is open never changes but in state. */
export const invoiceTransitions: Transitions<InvoiceState> = {
  draft: ['open', 'void'],
  open: ['paid', 'void', 'uncollectible'],
  paid: [],
  void: [],
  uncollectible: ['paid'],
};

/** Money taken back by a dispute reopens what it had paid; nothing else does. */
export const disputeTransitions: Transitions<InvoiceState> = { ...invoiceTransitions, paid: ['open'] };

/** Throws INVALID_STATE_TRANSITION. */
export function assertInvoiceTransition(from: InvoiceState, to: InvoiceState, cause?: 'dispute'): void {
  assertTransition('invoice', cause === 'dispute' ? disputeTransitions : invoiceTransitions, from, to);
}

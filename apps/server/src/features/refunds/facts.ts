import type { RefundFacts } from './events.ts';
import type { Refund } from './refund.ts';

/** Whose stream an event of a refund belongs to. */
export const subjectOf = (refund: Refund) => ({
  customerId: refund.customerId,
  mode: refund.mode,
  object: refund.id,
});

/** What every event of a refund says. */
export const factsOf = (refund: Refund): RefundFacts => ({
  paymentId: refund.paymentId,
  invoiceId: refund.invoiceId,
  amount: String(refund.amount),
  currency: refund.currency,
  kind: refund.kind,
});

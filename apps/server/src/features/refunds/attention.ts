import type { Ctx } from '../../platform/context/context.ts';
import type { AttentionItem } from '../../platform/features/feature.ts';
import { type Refund, UNCLEAR } from './refund.ts';
import { listTroubled } from './repository.ts';

/** Refunds that wait for a person: refused, come back, or without a known end. */
export async function refundAttention(ctx: Ctx): Promise<AttentionItem[]> {
  return (await ctx.tx((t) => listTroubled(t.db))).map(item);
}

const item = (refund: Refund): AttentionItem => ({
  kind: kindOf(refund),
  object: refund.id,
  customerId: refund.customerId,
  reason: refund.failureCode ?? 'UNKNOWN',
  since: refund.createdAt,
  detail: {
    paymentId: refund.paymentId,
    invoiceId: refund.invoiceId,
    amount: String(refund.amount),
    currency: refund.currency,
    message: refund.failureMessage,
  },
});

function kindOf(refund: Refund): string {
  if (refund.failureCode === UNCLEAR) return 'refund_unclear';
  return refund.settledAt ? 'refund_reversed' : 'refund_refused';
}

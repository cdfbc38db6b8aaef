import type { Ctx } from '../../platform/context/context.ts';
import type { AttentionItem } from '../../platform/features/feature.ts';
import { listParked, type ParkedPayment } from './repository.ts';

/** Payments that wait for a person: parked ones, and those that the sweep has given up. */
export async function paymentAttention(ctx: Ctx): Promise<AttentionItem[]> {
  return (await ctx.tx((t) => listParked(t.db))).map(parkedItem);
}

const parkedItem = (payment: ParkedPayment): AttentionItem => ({
  kind: payment.hold ? 'payment_hold' : 'dead_letter',
  object: payment.id,
  customerId: payment.customerId,
  reason: payment.hold ?? 'given_up',
  since: payment.createdAt,
  detail: {
    invoiceId: payment.invoiceId,
    gateway: payment.gateway,
    orderId: payment.orderId,
    message: payment.holdReason ?? payment.lastError,
  },
});

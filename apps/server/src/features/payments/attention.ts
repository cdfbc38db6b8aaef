import type { Ctx } from '../../platform/context/context.ts';
import type { AttentionItem } from '../../platform/features/feature.ts';
import { listRefusedRefunds, type RefusedRefund } from './attempt-repository.ts';
import { listParked, type ParkedPayment } from './repository.ts';

/** Payments that wait for a person: parked ones, those that the sweep has given up, and money that cannot be given back. */
export async function paymentAttention(ctx: Ctx): Promise<AttentionItem[]> {
  const [parked, refused] = await ctx.tx(async (t) => [
    await listParked(t.db),
    await listRefusedRefunds(t.db),
  ]);
  return [...parked.map(parkedItem), ...refused.map(refusedItem)];
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

const refusedItem = ({ attemptId, paymentId, customerId, answer, at }: RefusedRefund): AttentionItem => ({
  kind: 'refund_refused',
  object: paymentId,
  customerId,
  reason: String(answer?.code ?? 'unknown'),
  since: at,
  detail: { attemptId, message: answer?.message ?? null },
});

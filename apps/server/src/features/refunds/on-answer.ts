import type { TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import type { RefundAnswer } from '../payments/events.ts';
import { nextLook } from '../payments/next-look.ts';
import { failRefund } from './fail.ts';
import { UNCLEAR } from './refund.ts';
import { findRefund, lockRefund, updateRefund } from './repository.ts';
import { settleRefund } from './settle.ts';

/** The gateway has answered the call of a refund. */
export async function onAnswer(t: TxCtx, answer: RefundAnswer): Promise<void> {
  const seen = await findRefund(t.db, answer.refundId);
  if (!seen) return;
  const customer = await lockCustomer(t, seen.customerId);
  const refund = await lockRefund(t.db, seen.id);
  if (refund?.state !== 'pending') return;
  const code = answer.code ?? 'UNKNOWN';
  const message = answer.message ?? '';
  switch (answer.outcome) {
    case 'succeeded':
      return settleRefund(t, customer, refund, answer.gatewayRefundId);
    case 'pending':
      return updateRefund(t.db, refund.id, {
        gateway_refund_id: answer.gatewayRefundId,
        due_at: nextLook(refund.createdAt, t.now()),
      });
    case 'declined':
    case 'rejected':
      return failRefund(t, refund, { code, message });
    case 'unknown_final':
      return updateRefund(t.db, refund.id, {
        failure_code: UNCLEAR,
        failure_message: message,
        due_at: nextLook(refund.createdAt, t.now()),
      });
  }
}

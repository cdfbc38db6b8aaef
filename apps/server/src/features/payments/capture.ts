import type { Ctx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import { lockCustomer } from '../customers/get.ts';
import { lockInvoice } from '../invoices/get.ts';
import { runAttempt } from './attempt.ts';
import { intend, ofPayment } from './begin.ts';
import { isCapturable, type Payment } from './payment.ts';
import { lockPayment, updatePayment } from './repository.ts';

/**
 * Takes the money of an approved order: the attempt is written first, and a second caller finds it instead of making
 * another. Nothing is settled here.
 */
export async function captureOrder(ctx: Ctx, payment: Payment): Promise<void> {
  const attemptId = await ctx.system(async (t) => {
    await lockCustomer(t, payment.customerId);
    const current = await lockPayment(t.db, payment.id);
    if (!current || !isCapturable(current)) return null;
    // Paid by another payment, or given up: money that is not taken need not be given back.
    const { state } = await lockInvoice(t, payment.invoiceId);
    if (state === 'paid' || state === 'void') return null;
    await updatePayment(t.db, payment.id, { state: 'processing' });
    return intend(t, ofPayment(payment), 'capture', { orderId: payment.orderId });
  });
  if (!attemptId) return;
  step('capture.begun');
  await runAttempt(ctx, attemptId);
}

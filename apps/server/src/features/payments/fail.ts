import { afterReport } from '@mekong/billing';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { cancelPayment } from './cancel.ts';
import './events.ts';
import { chargeRefused } from './method-saving.ts';
import { isSettled, type Payment } from './payment.ts';
import { lockPayment, updatePayment } from './repository.ts';

/** Ends a payment without money; one that has succeeded stays so, whatever arrives late. */
export async function fail(t: TxCtx, payment: Payment, code: string, message: string): Promise<void> {
  const state = afterReport(payment.state, 'failed');
  if (state !== 'failed' || payment.state === 'failed') return;
  await updatePayment(t.db, payment.id, {
    state,
    hold: null,
    hold_reason: null,
    failure_code: code,
    failure_message: message,
    approval_url: null,
  });
  await chargeRefused(t, payment, code);
  await t.emitMany([
    {
      type: 'payment.failed',
      customerId: payment.customerId,
      mode: payment.mode,
      object: payment.id,
      data: { invoiceId: payment.invoiceId, code, message },
      before: { state: payment.state },
      after: { state, code },
    },
  ]);
}

/** The same in a transaction of its own. */
export async function failPayment(ctx: Ctx, payment: Payment, code: string, message: string): Promise<void> {
  await ctx.system(async (t) => {
    await lockCustomer(t, payment.customerId);
    const current = await lockPayment(t.db, payment.id);
    if (current && !isSettled(current)) await fail(t, current, code, message);
  });
}

/** The gateway has forgotten the order: one that nobody approved has not failed, it has run out. */
export async function endGone(ctx: Ctx, payment: Payment): Promise<void> {
  await ctx.system(async (t) => {
    await lockCustomer(t, payment.customerId);
    const current = await lockPayment(t.db, payment.id);
    if (!current || isSettled(current)) return;
    if (current.state === 'processing')
      await fail(t, current, 'ORDER_GONE', 'The gateway no longer knows this order');
    else await cancelPayment(t, current.id);
  });
}

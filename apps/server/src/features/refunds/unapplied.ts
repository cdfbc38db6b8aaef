import type { TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { getPayment } from '../payments/get.ts';
import { writeRefund } from './write.ts';

/** Money that no invoice needs goes back by itself; due work makes the call. */
export async function giveBackUnapplied(t: TxCtx, paymentId: string, note: string): Promise<void> {
  const seen = await getPayment(t, paymentId);
  const customer = await lockCustomer(t, seen.customerId);
  const payment = await getPayment(t, paymentId);
  const amount = payment.amount - payment.refunded;
  if (amount <= 0n) return;
  await writeRefund(t, {
    customer,
    payment,
    kind: 'unapplied',
    amount,
    fromCredit: amount,
    currency: payment.currency,
    motive: { reason: 'duplicate', note, access: 'keep', by: 'policy' },
  });
}

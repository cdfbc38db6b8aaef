import { afterReport } from '@mekong/billing';
import type { TxCtx } from '../../platform/context/context.ts';
import { lockPayment, updatePayment } from './repository.ts';

/** Gives up waiting for a payment that nobody approved; money that comes in later still settles it. The customer's lock is held. */
export async function cancelPayment(t: TxCtx, id: string): Promise<void> {
  const payment = await lockPayment(t.db, id);
  if (payment?.state !== 'pending') return;
  await t.persist();
  await updatePayment(t.db, id, { state: afterReport(payment.state, 'canceled') });
}

import type { TxCtx } from '../../platform/context/context.ts';
import { registerForCustomer } from '../users/for-customer.ts';
import type { Checkout } from './checkout.ts';
import './events.ts';
import { giveUpOthers } from './give-up.ts';
import { findByInvoice, updateCheckout } from './repository.ts';

/** The draft of a checkout was paid, by whichever of its payments. */
export async function completeOnPayment(t: TxCtx, invoiceId: string): Promise<void> {
  const checkout = await findByInvoice(t.db, invoiceId);
  if (!checkout || checkout.state === 'completed') return;
  await updateCheckout(t.db, checkout.id, {
    state: 'completed',
    completed_at: t.now(),
    failure_code: null,
    failure_message: null,
  });
  await t.emitMany([
    {
      type: 'checkout.completed',
      customerId: checkout.customerId,
      mode: checkout.mode,
      object: checkout.id,
      data: { subscriptionId: checkout.subscriptionId, invoiceId },
      before: { state: checkout.state },
      after: { state: 'completed' },
    },
  ]);
  await claimForGuest(t, checkout);
  await giveUpOthers(t, checkout);
}

/** Who bought by e-mail gets the account, and the mail that lets them in. */
async function claimForGuest(t: TxCtx, { customerId, guest }: Checkout): Promise<void> {
  if (guest) await registerForCustomer(t, { customerId, ...guest });
}

/** The payment that is being tried was refused: the buyer may try again. */
export async function failOnDecline(
  t: TxCtx,
  failed: { paymentId: string; invoiceId: string; code: string; message: string },
): Promise<void> {
  const checkout = await findByInvoice(t.db, failed.invoiceId);
  if (!checkout || checkout.state === 'completed' || checkout.paymentId !== failed.paymentId) return;
  await updateCheckout(t.db, checkout.id, {
    state: 'failed',
    failure_code: failed.code,
    failure_message: failed.message,
  });
}

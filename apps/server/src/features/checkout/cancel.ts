import type { Ctx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { getPayment } from '../payments/get.ts';
import { accessTo, type CheckoutRef } from './access.ts';
import { checkoutErrors } from './errors.ts';
import { findCheckout, lockCheckout, updateCheckout } from './repository.ts';
import { type CheckoutView, viewOf } from './view.ts';

/**
 * The buyer came back without paying. Nothing is undone: the approval page may be open in another tab, and money that
 * comes in still settles the purchase.
 */
export async function cancelCheckout(ctx: Ctx, ref: CheckoutRef): Promise<CheckoutView> {
  const access = await accessTo(ctx, ref);
  await access.door(async (t) => {
    const seen = await findCheckout(t.db, ref.id);
    if (!seen) throw checkoutErrors.CHECKOUT_NOT_FOUND();
    await lockCustomer(t, seen.customerId);
    const checkout = (await lockCheckout(t.db, ref.id)) ?? seen;
    const payment = checkout.paymentId && (await getPayment(t, checkout.paymentId));
    if (checkout.state !== 'open' || (payment && payment.state !== 'pending')) return;
    await t.persist();
    await updateCheckout(t.db, ref.id, { state: 'canceled' });
  });
  return viewOf(ctx, ref.id, access);
}

import type { Ctx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { getPayment } from '../payments/get.ts';
import { checkoutErrors } from './errors.ts';
import { findCheckout, lockCheckout, updateCheckout } from './repository.ts';
import { type CheckoutView, viewCheckout } from './view.ts';

/**
 * The buyer came back without paying. Nothing is undone: the approval page may be open in another tab, and money that
 * comes in still settles the purchase.
 */
export async function cancelCheckout(ctx: Ctx, id: string): Promise<CheckoutView> {
  await ctx.tx(async (t) => {
    const seen = await findCheckout(t.db, id);
    if (!seen) throw checkoutErrors.CHECKOUT_NOT_FOUND();
    await lockCustomer(t, seen.customerId);
    const checkout = (await lockCheckout(t.db, id)) ?? seen;
    const payment = await getPayment(t, checkout.paymentId);
    if (checkout.state !== 'open' || payment.state !== 'pending') return;
    await t.persist();
    await updateCheckout(t.db, id, { state: 'canceled' });
  });
  return viewCheckout(ctx, id);
}

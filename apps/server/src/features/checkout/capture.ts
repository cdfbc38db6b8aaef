import type { Ctx } from '../../platform/context/context.ts';
import { findPaymentOfOrder } from '../payments/get.ts';
import { refreshPayment } from '../payments/refresh.ts';
import { accessTo } from './access.ts';
import { checkoutErrors } from './errors.ts';
import { findByPayment, findCheckout } from './repository.ts';
import { type CheckoutView, viewOf } from './view.ts';

export type CaptureRequest = { readonly checkoutId: string } | { readonly orderId: string };

/**
 * The buyer is back from the gateway: take the money if it was approved, and settle. Called twice, or beside the
 * webhook, it charges once. What cannot be decided now stays `processing` and is decided by due work.
 * `secretOf` answers the secret that the request brings for a checkout, where it brings one.
 */
export async function captureCheckout(
  ctx: Ctx,
  request: CaptureRequest,
  secretOf: (checkoutId: string) => string | null,
): Promise<CheckoutView> {
  const id = await idOf(ctx, request);
  const access = await accessTo(ctx, { id, secret: secretOf(id) });
  const checkout = await access.door((t) => findCheckout(t.db, id));
  if (!checkout) throw checkoutErrors.CHECKOUT_NOT_FOUND();
  if (checkout.paymentId) {
    await refreshPayment(ctx, checkout.paymentId).catch((error: Error) => {
      ctx.log.warn({ err: error, checkout: checkout.id }, 'the payment is decided later');
    });
  }
  return viewOf(ctx, id, access);
}

/** Whose it is, is not asked here: what the id opens is. */
async function idOf(ctx: Ctx, request: CaptureRequest): Promise<string> {
  if ('checkoutId' in request) return request.checkoutId;
  const found = await ctx.system(async (t) => {
    const payment = await findPaymentOfOrder(t, request.orderId);
    return payment && findByPayment(t.db, payment.id);
  });
  if (!found) throw checkoutErrors.CHECKOUT_NOT_FOUND();
  return found.id;
}

import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { findPaymentOfOrder } from '../payments/get.ts';
import { refreshPayment } from '../payments/refresh.ts';
import type { Checkout } from './checkout.ts';
import { checkoutErrors } from './errors.ts';
import { findByPayment, findCheckout } from './repository.ts';
import { type CheckoutView, viewCheckout } from './view.ts';

export type CaptureRequest = { readonly checkoutId: string } | { readonly orderId: string };

/**
 * The buyer is back from the gateway: take the money if it was approved, and settle. Called twice, or beside the
 * webhook, it charges once. What cannot be decided now stays `processing` and is decided by due work.
 */
export async function captureCheckout(ctx: Ctx, request: CaptureRequest): Promise<CheckoutView> {
  const checkout = await ctx.tx((t) => findRequested(t, request));
  if (!checkout) throw checkoutErrors.CHECKOUT_NOT_FOUND();
  await refreshPayment(ctx, checkout.paymentId).catch((error: Error) => {
    ctx.log.warn({ err: error, checkout: checkout.id }, 'the payment is decided later');
  });
  return viewCheckout(ctx, checkout.id);
}

async function findRequested(t: TxCtx, request: CaptureRequest): Promise<Checkout | null> {
  if ('checkoutId' in request) return findCheckout(t.db, request.checkoutId);
  const payment = await findPaymentOfOrder(t, request.orderId);
  return payment && findByPayment(t.db, payment.id);
}

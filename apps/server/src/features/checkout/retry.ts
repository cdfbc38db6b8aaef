import type { Ctx } from '../../platform/context/context.ts';
import { getPlanVersion } from '../catalog/list.ts';
import { lockCustomer } from '../customers/get.ts';
import { chooseGateway } from '../gateways/choose.ts';
import { lockInvoice } from '../invoices/get.ts';
import { runAttempt } from '../payments/attempt.ts';
import { beginPayment } from '../payments/begin.ts';
import { cancelPayment } from '../payments/cancel.ts';
import { getPayment } from '../payments/get.ts';
import { isSettled } from '../payments/payment.ts';
import { accessTo, type CheckoutRef } from './access.ts';
import { checkoutErrors } from './errors.ts';
import { expiryFrom } from './expire.ts';
import { findCheckout, lockCheckout, updateCheckout } from './repository.ts';
import { returnUrls } from './urls.ts';
import { type CheckoutView, viewOf } from './view.ts';

const RETRYABLE = ['open', 'failed', 'canceled', 'expired'];

/**
 * Another payment for the same draft, after a decline or a change of mind. The earlier one may still succeed: whichever
 * is first pays, the other is given back. While money is under way nothing new is begun.
 */
export async function retryCheckout(ctx: Ctx, ref: CheckoutRef): Promise<CheckoutView> {
  const access = await accessTo(ctx, ref);
  const attemptId = await access.door(async (t) => {
    const seen = await findCheckout(t.db, ref.id);
    if (!seen) throw checkoutErrors.CHECKOUT_NOT_FOUND();
    const customer = await lockCustomer(t, seen.customerId);
    const checkout = (await lockCheckout(t.db, ref.id)) ?? seen;
    if (!checkout.paymentId) return null;
    const last = await getPayment(t, checkout.paymentId);
    const underWay = last.state === 'processing' || isSettled(last);
    const stillOpen = checkout.state === 'open' && last.state === 'pending' && last.approvalUrl;
    if (!RETRYABLE.includes(checkout.state) || underWay || stillOpen) return null;
    await t.persist();
    await cancelPayment(t, last.id);
    const invoice = await lockInvoice(t, checkout.invoiceId);
    const plan = await getPlanVersion(t, checkout.planVersionId);
    const begun = await beginPayment(t, {
      customer,
      invoice,
      gateway: chooseGateway(t, customer.mode, invoice.currency, checkout.gateway),
      description: invoice.lines[0]?.description ?? plan.name,
      ...returnUrls(t, checkout.id),
    });
    const fresh = {
      state: 'open' as const,
      payment_id: begun.paymentId,
      failure_code: null,
      failure_message: null,
      due_at: expiryFrom(t.now()),
    };
    await updateCheckout(t.db, checkout.id, fresh);
    return begun.attemptId;
  });
  if (attemptId) await runAttempt(ctx, attemptId);
  return viewOf(ctx, ref.id, access);
}

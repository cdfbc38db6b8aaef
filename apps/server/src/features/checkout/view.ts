import type { GatewayName } from '@mekong/gateways';
import { type Money, money } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { getPlanVersion } from '../catalog/list.ts';
import { getPayment } from '../payments/get.ts';
import type { Payment } from '../payments/payment.ts';
import type { Checkout, CheckoutState } from './checkout.ts';
import { checkoutErrors } from './errors.ts';
import { findCheckout } from './repository.ts';

/** A checkout with what a page shows of it. */
export interface CheckoutView {
  readonly id: string;
  /** `processing` = money is under way: derived from the payment, never stored. */
  readonly state: Exclude<CheckoutState, 'discarded'> | 'processing';
  readonly plan: { readonly code: string; readonly name: string };
  readonly interval: string;
  readonly seats: number;
  readonly gateway: GatewayName;
  readonly total: Money;
  readonly approvalUrl: string | null;
  readonly expiresAt: Date | null;
  readonly payment: Payment;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly subscriptionId: string | null;
  readonly invoiceId: string | null;
}

/** @throws CHECKOUT_NOT_FOUND also for somebody else's */
export async function viewCheckout(ctx: Ctx, id: string): Promise<CheckoutView> {
  const { checkout, payment } = await ctx.tx(async (t) => {
    const found = await findCheckout(t.db, id);
    if (!found) throw checkoutErrors.CHECKOUT_NOT_FOUND();
    return { checkout: found, payment: await getPayment(t, found.paymentId) };
  });
  const plan = await getPlanVersion(ctx, checkout.planVersionId);
  const price = plan.prices.find((one) => one.id === checkout.priceId);
  const done = checkout.state === 'completed';
  return {
    id: checkout.id,
    state: stateOf(checkout, payment),
    plan: { code: plan.code, name: plan.name },
    interval: price?.interval ?? 'year',
    seats: Number(checkout.seats),
    gateway: checkout.gateway,
    total: money(payment.amount, payment.currency),
    approvalUrl: checkout.state === 'open' && payment.state === 'pending' ? payment.approvalUrl : null,
    expiresAt: payment.expiresAt,
    payment,
    failure: checkout.failureCode
      ? { code: checkout.failureCode, message: checkout.failureMessage ?? '' }
      : null,
    subscriptionId: done ? checkout.subscriptionId : null,
    invoiceId: done ? checkout.invoiceId : null,
  };
}

function stateOf(checkout: Checkout, payment: Payment): CheckoutView['state'] {
  if (checkout.state === 'discarded') return 'expired';
  if (checkout.state === 'completed') return 'completed';
  return payment.state === 'processing' ? 'processing' : checkout.state;
}

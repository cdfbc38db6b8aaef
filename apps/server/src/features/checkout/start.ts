import type { Gateway, GatewayName } from '@mekong/gateways';
import type { Interval } from '@mekong/kit';
import { customerOf } from '../../platform/context/actor.ts';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import { getOffer } from '../catalog/offer.ts';
import type { Offer } from '../catalog/plan.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { chooseGateway } from '../gateways/choose.ts';
import { draftInvoice } from '../invoices/draft.ts';
import { runAttempt } from '../payments/attempt.ts';
import { beginPayment } from '../payments/begin.ts';
import { createIncomplete } from '../subscriptions/create.ts';
import { findRunningSubscription } from '../subscriptions/get.ts';
import { checkoutErrors } from './errors.ts';
import { expiryFrom } from './expire.ts';
import { insertCheckout } from './repository.ts';
import { returnUrls } from './urls.ts';
import { type CheckoutView, viewCheckout } from './view.ts';

export interface StartRequest {
  readonly plan: string;
  readonly interval: Interval;
  readonly seats: number;
  readonly gateway?: GatewayName | undefined;
}

/**
 * Begins a purchase: price from the catalogue, incomplete subscription, frozen draft, payment and its first call, all
 * written before anything leaves the program; then the gateway is asked for the page where the buyer approves.
 * @throws PLAN_NOT_FOUND, PLAN_NOT_FOR_SALE, SEATS_NOT_SOLD, ALREADY_SUBSCRIBED, NO_GATEWAY
 */
export async function startCheckout(ctx: Ctx, request: StartRequest): Promise<CheckoutView> {
  if (ctx.resumed) return goOn(ctx, ctx.resumed);
  const offer = await getOffer(ctx, request);
  if (request.seats > 1 && offer.price.model === 'flat') {
    throw checkoutErrors.SEATS_NOT_SOLD({ plan: offer.plan.code });
  }
  const { checkoutId, attemptId } = await ctx.tx((t) => write(t, offer, request));
  step('checkout.written');
  await runAttempt(ctx, attemptId);
  return viewCheckout(ctx, checkoutId);
}

/** A repeat of the request, after the first one died on the way: its call is made by now, or is made here. */
async function goOn(ctx: Ctx, remembered: string): Promise<CheckoutView> {
  const [checkoutId = '', attemptId = ''] = remembered.split(' ');
  await runAttempt(ctx, attemptId);
  return viewCheckout(ctx, checkoutId);
}

async function write(t: TxCtx, offer: Offer, request: StartRequest) {
  const customer = await lockCustomer(t, customerOf(t.actor));
  if (await findRunningSubscription(t, customer.id)) throw checkoutErrors.ALREADY_SUBSCRIBED();
  const gateway = chooseGateway(t, customer.mode, offer.price.currency, request.gateway);
  const quantity = BigInt(request.seats);
  const subscription = await createIncomplete(t, { customer, offer, quantity });
  const invoice = await draftFor(t, customer, offer, quantity, subscription.id);
  const checkoutId = t.newId('checkout');
  const payment = await beginPayment(t, {
    customer,
    invoice: { ...invoice, currency: offer.price.currency },
    gateway,
    description: descriptionOf(offer),
    ...returnUrls(t, checkoutId),
  });
  await insert(t, {
    checkoutId,
    customer,
    offer,
    gateway,
    quantity,
    subscriptionId: subscription.id,
    invoiceId: invoice.id,
    paymentId: payment.paymentId,
  });
  await t.remember(`${checkoutId} ${payment.attemptId}`);
  step('checkout.decided');
  return { checkoutId, attemptId: payment.attemptId };
}

interface Written {
  checkoutId: string;
  customer: Customer;
  offer: Offer;
  gateway: Gateway;
  quantity: bigint;
  subscriptionId: string;
  invoiceId: string;
  paymentId: string;
}

function insert(t: TxCtx, written: Written): Promise<void> {
  const { customer, offer } = written;
  const checkout = {
    id: written.checkoutId,
    customerId: customer.id,
    mode: customer.mode,
    state: 'open' as const,
    planVersionId: offer.plan.versionId,
    priceId: offer.price.id,
    seats: written.quantity,
    gateway: written.gateway.name,
    subscriptionId: written.subscriptionId,
    invoiceId: written.invoiceId,
    paymentId: written.paymentId,
    failureCode: null,
    failureMessage: null,
    createdAt: t.now(),
  };
  return insertCheckout(t.db, checkout, expiryFrom(t.now()));
}

function draftFor(t: TxCtx, customer: Customer, offer: Offer, quantity: bigint, source: string) {
  const { price } = offer;
  return draftInvoice(t, {
    customer,
    currency: price.currency,
    source,
    lines: [
      {
        description: descriptionOf(offer),
        price: { model: price.model, unitPrice: price.unitAmount, currency: price.currency },
        priceId: price.id,
        unitAmount: price.unitAmount,
        quantity: String(quantity),
        interval: price.interval,
        period: null,
      },
    ],
  });
}

/** As it stands on the invoice and on the gateway's page. */
export const descriptionOf = ({ plan, price }: Offer): string =>
  `${plan.name} (${price.interval === 'year' ? 'yearly' : 'monthly'})`;

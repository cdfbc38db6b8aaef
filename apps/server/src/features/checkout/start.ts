import type { GatewayName } from '@mekong/gateways';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import { getOffer } from '../catalog/offer.ts';
import { asRecurring, type Offer, type PriceInterval } from '../catalog/plan.ts';
import type { BillingDetails } from '../customers/billing.ts';
import type { Customer } from '../customers/customer.ts';
import { updateCustomer } from '../customers/update.ts';
import { runAttempt } from '../payments/attempt.ts';
import { createIncomplete } from '../subscriptions/create.ts';
import { findRunningSubscription } from '../subscriptions/get.ts';
import { newSecret } from './access.ts';
import { type Buyer, type BuyerRequest, buyerOf } from './buyer.ts';
import { draftFor } from './draft.ts';
import { checkoutErrors } from './errors.ts';
import { expiryFrom } from './expire.ts';
import { insertCheckout } from './repository.ts';
import { type CheckoutView, viewOf } from './view.ts';
import { wayToPay } from './way-to-pay.ts';

export interface StartRequest extends BuyerRequest {
  readonly plan: string;
  readonly interval?: PriceInterval | undefined;
  readonly seats: number;
  readonly gateway?: GatewayName | undefined;
  /** Left out: as it is known. */
  readonly billing?: BillingDetails | undefined;
}

export interface Started {
  readonly view: CheckoutView;
  /** For who bought without a login; null on a repeat, which has it from the first answer. */
  readonly secret: string | null;
}

/**
 * Begins a purchase: price from the catalogue, incomplete subscription (none for what is sold once), frozen draft,
 * payment and its first call, all written before anything leaves the program; then the gateway is asked for the page
 * where the buyer approves.
 * @throws PLAN_NOT_FOUND, PLAN_NOT_FOR_SALE, SEATS_NOT_SOLD, ALREADY_SUBSCRIBED, NO_GATEWAY
 */
export async function startCheckout(ctx: Ctx, request: StartRequest): Promise<Started> {
  const buyer = buyerOf(ctx, request);
  if (ctx.resumed) return goOn(ctx, buyer, ctx.resumed);
  const offer = await getOffer(ctx, request);
  if (request.seats > 1 && offer.price.model === 'flat') {
    throw checkoutErrors.SEATS_NOT_SOLD({ plan: offer.plan.code });
  }
  const { checkoutId, attemptId, secret } = await buyer.door((t) => write(t, buyer, offer, request));
  step('checkout.written');
  if (attemptId) await runAttempt(ctx, attemptId);
  return { view: await viewOf(ctx, checkoutId, accessOf(buyer)), secret };
}

const accessOf = (buyer: Buyer) => ({ door: buyer.door, bySecret: buyer.guest !== null });

/** A repeat of the request, after the first one died on the way: its call is made by now, or is made here. */
async function goOn(ctx: Ctx, buyer: Buyer, remembered: string): Promise<Started> {
  const [checkoutId = '', attemptId] = remembered.split(' ');
  if (attemptId) await runAttempt(ctx, attemptId);
  return { view: await viewOf(ctx, checkoutId, accessOf(buyer)), secret: null };
}

async function write(t: TxCtx, buyer: Buyer, offer: Offer, request: StartRequest) {
  const customer = await billed(t, await buyer.customer(t), request.billing);
  const way = await wayToPay(t, customer, offer, request.gateway);
  const quantity = BigInt(request.seats);
  const checkoutId = t.newId('checkout');
  const subscriptionId = await subscriptionFor(t, customer, offer, quantity);
  const sale = { customer, offer, quantity, source: subscriptionId ?? checkoutId, dueDays: way.dueDays };
  const invoice = await draftFor(t, sale);
  const payment = await way.begin({ checkoutId, invoice: { ...invoice, currency: offer.price.currency } });
  const secret = await insert(t, {
    checkoutId,
    customer,
    buyer,
    offer,
    gateway: way.name,
    quantity,
    subscriptionId,
    invoiceId: invoice.id,
    paymentId: payment?.paymentId ?? null,
  });
  await t.remember(payment ? `${checkoutId} ${payment.attemptId}` : checkoutId);
  step('checkout.decided');
  return { checkoutId, attemptId: payment?.attemptId ?? null, secret };
}

/** The invoice that is drafted next shows them. */
const billed = (t: TxCtx, customer: Customer, billing: BillingDetails | undefined): Promise<Customer> =>
  billing ? updateCustomer(t, customer.id, { billing }) : Promise.resolve(customer);

/** Null for what is sold once. @throws ALREADY_SUBSCRIBED */
async function subscriptionFor(
  t: TxCtx,
  customer: Customer,
  offer: Offer,
  quantity: bigint,
): Promise<string | null> {
  const recurring = asRecurring(offer);
  if (!recurring) return null;
  if (await findRunningSubscription(t, customer.id)) throw checkoutErrors.ALREADY_SUBSCRIBED();
  return (await createIncomplete(t, { customer, offer: recurring, quantity })).id;
}

interface Written {
  checkoutId: string;
  customer: Customer;
  buyer: Buyer;
  offer: Offer;
  gateway: GatewayName;
  quantity: bigint;
  subscriptionId: string | null;
  invoiceId: string;
  paymentId: string | null;
}

/** Answers the secret of a purchase without a login, which is stored nowhere. */
async function insert(t: TxCtx, written: Written): Promise<string | null> {
  const { customer, offer, buyer } = written;
  const own = buyer.guest ? newSecret() : null;
  const checkout = {
    id: written.checkoutId,
    customerId: customer.id,
    mode: customer.mode,
    state: 'open' as const,
    planVersionId: offer.plan.versionId,
    priceId: offer.price.id,
    seats: written.quantity,
    gateway: written.gateway,
    subscriptionId: written.subscriptionId,
    invoiceId: written.invoiceId,
    paymentId: written.paymentId,
    guest: buyer.guest,
    failureCode: null,
    failureMessage: null,
    createdAt: t.now(),
  };
  await t.persist();
  await insertCheckout(t.db, checkout, { secretHash: own?.hash ?? null, dueAt: expiryFrom(t.now()) });
  return own?.secret ?? null;
}

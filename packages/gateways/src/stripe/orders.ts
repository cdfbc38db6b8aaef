import type Stripe from 'stripe';
import { captureOutcome } from '../captures.ts';
import type { GatewayCapture, GatewayDeps, GatewayOrder, Lookup, OrderRequest, Outcome } from '../port.ts';
import { lookupOf, readOutcome } from '../reply.ts';
import { amountProblem, toStripeAmount } from './amount.ts';
import { captureFields } from './capture-reading.ts';
import { keyed, type StripeClient } from './client.ts';
import { orderInDispute } from './disputes.ts';
import { readCharge, readOrder, sessionFields } from './order-reading.ts';
import { failure } from './outcomes.ts';

/** What every operation works with. */
export interface Tools {
  client: StripeClient;
  now: GatewayDeps['now'];
}

// Stripe's limits for a line's name and a payment's description.
const longestName = 250;
const longestDescription = 1000;

export async function createOrder({ client }: Tools, request: OrderRequest): Promise<Outcome<GatewayOrder>> {
  const problem = amountProblem(request.total);
  if (problem !== null) return { kind: 'rejected', code: problem, message: 'Stripe cannot take this amount' };
  const reply = await client.send((stripe) =>
    stripe.checkout.sessions.create(sessionOf(request), keyed(request.idempotencyKey)),
  );
  if (reply.kind !== 'success') return failure(reply);
  return readOutcome(() => ({ kind: 'ok', value: readOrder(reply.body) }));
}

/** Reads a Checkout Session, or a PaymentIntent that was charged without one. */
export async function fetchOrder(tools: Tools, orderId: string): Promise<Lookup<GatewayOrder>> {
  return orderInDispute(tools, await readOrderAt(tools, orderId));
}

async function readOrderAt({ client }: Tools, orderId: string): Promise<Lookup<GatewayOrder>> {
  if (isCharge(orderId)) {
    const expand = captureFields;
    return lookupOf(
      await client.send((stripe) => stripe.paymentIntents.retrieve(orderId, { expand })),
      readCharge,
    );
  }
  const expand = sessionFields.payment;
  return lookupOf(
    await client.send((stripe) => stripe.checkout.sessions.retrieve(orderId, { expand })),
    readOrder,
  );
}

/** Stripe takes the money as the buyer approves, so this only tells what was taken. */
export async function captureOrder(
  tools: Tools,
  { orderId }: { orderId: string },
): Promise<Outcome<GatewayCapture>> {
  const order = await fetchOrder(tools, orderId);
  if (order.kind === 'unknown') return order;
  if (order.kind === 'absent') {
    return { kind: 'rejected', code: 'RESOURCE_MISSING', message: 'Stripe has no such session' };
  }
  const outcome = captureOutcome(order.value);
  if (outcome.kind !== 'absent') return outcome;
  return { kind: 'rejected', code: 'ORDER_NOT_APPROVED', message: 'the buyer has not paid' };
}

/** Whether an order's id is that of a charge which the buyer was away for. */
export const isCharge = (orderId: string): boolean => orderId.startsWith('pi_');

/** Our ids, on every object that Stripe makes for a payment: nothing is copied from a session to its payment. */
export function idsOf({ paymentId, reference }: Pick<OrderRequest, 'paymentId' | 'reference'>) {
  return { payment_id: paymentId, reference };
}

export function descriptionOf({ description }: { description: string }): string {
  return description.slice(0, longestDescription);
}

// No `expires_at`: it would differ at each repeat, which Stripe refuses under one key. Left out it is a day.
function sessionOf(request: OrderRequest) {
  return {
    mode: 'payment',
    line_items: [lineOf(request)],
    client_reference_id: request.paymentId,
    metadata: idsOf(request),
    payment_intent_data: {
      description: descriptionOf(request),
      metadata: idsOf(request),
      ...(request.saveMethod ? { setup_future_usage: 'off_session' as const } : {}),
    },
    // A method can be charged later only for the customer that it belongs to.
    ...(request.saveMethod ? { customer_creation: 'always' as const } : {}),
    ...pageOf(request),
  } satisfies Stripe.Checkout.SessionCreateParams;
}

function lineOf(request: OrderRequest) {
  const { amount, currency } = toStripeAmount(request.total);
  const product_data = { name: request.description.slice(0, longestName) };
  return { quantity: 1, price_data: { currency, unit_amount: amount, product_data } };
}

/** How Stripe's page looks and where it leads. */
export function pageOf(request: Pick<OrderRequest, 'brand' | 'buyerEmail' | 'returnUrl' | 'cancelUrl'>) {
  return {
    success_url: request.returnUrl,
    cancel_url: request.cancelUrl,
    ...(request.buyerEmail === undefined ? {} : { customer_email: request.buyerEmail }),
    ...(request.brand === undefined ? {} : { branding_settings: { display_name: request.brand } }),
  };
}

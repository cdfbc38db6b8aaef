import { captureOutcome } from '../captures.ts';
import type { GatewayCapture, GatewayDeps, GatewayOrder, Lookup, OrderRequest, Outcome } from '../port.ts';
import { lookupOf, readOutcome } from '../reply.ts';
import { amountProblem, toPayPalAmount } from './amount.ts';
import type { PayPalClient } from './client.ts';
import { readOrder } from './order-reading.ts';
import { failure } from './outcomes.ts';

/** What every operation works with. */
export interface Tools {
  client: PayPalClient;
  now: GatewayDeps['now'];
}

// PayPal's limit for custom_id, invoice_id and description.
const longestText = 127;

export async function createOrder(tools: Tools, request: OrderRequest): Promise<Outcome<GatewayOrder>> {
  const problem = amountProblem(request.total);
  if (problem !== null) return { kind: 'rejected', code: problem, message: `PayPal cannot take this amount` };
  const reply = await tools.client.send({
    method: 'POST',
    path: '/v2/checkout/orders',
    body: {
      intent: 'CAPTURE',
      purchase_units: [purchaseUnit(request)],
      payment_source: { paypal: wallet(request) },
    },
    idempotencyKey: request.idempotencyKey,
  });
  if (reply.kind !== 'success') return failure(reply);
  return readOutcome(() => ({ kind: 'ok', value: readOrder(reply.body, tools.now()) }));
}

export async function fetchOrder(tools: Tools, orderId: string): Promise<Lookup<GatewayOrder>> {
  const reply = await tools.client.send({ method: 'GET', path: orderPath(orderId) });
  return lookupOf(reply, (body) => readOrder(body, tools.now()));
}

/** Captures an approved order; one that is captured already answers its capture. */
export async function captureOrder(
  tools: Tools,
  request: { orderId: string; idempotencyKey: string },
): Promise<Outcome<GatewayCapture>> {
  const reply = await tools.client.send({
    method: 'POST',
    path: `${orderPath(request.orderId)}/capture`,
    body: {},
    idempotencyKey: request.idempotencyKey,
  });
  if (reply.kind === 'refused' && reply.code === 'ORDER_ALREADY_CAPTURED')
    return existingCapture(tools, request.orderId);
  if (reply.kind !== 'success') return failure(reply);
  return readOutcome(() => capturedOutcome(readOrder(reply.body, tools.now())));
}

async function existingCapture(tools: Tools, orderId: string): Promise<Outcome<GatewayCapture>> {
  const order = await fetchOrder(tools, orderId);
  if (order.kind === 'found') return capturedOutcome(order.value);
  if (order.kind === 'unknown') return order;
  return {
    kind: 'unknown',
    code: 'ORDER_ALREADY_CAPTURED',
    message: 'captured, yet the order cannot be found',
  };
}

/** Like the port's, but for an order that was just captured, whose money cannot be absent. */
export function capturedOutcome(order: GatewayOrder): Outcome<GatewayCapture> {
  const outcome = captureOutcome(order);
  if (outcome.kind !== 'absent') return outcome;
  return { kind: 'unknown', code: 'NO_CAPTURE', message: 'the order holds no capture' };
}

/** One purchase unit carrying our ids. */
export function purchaseUnit(
  request: Pick<OrderRequest, 'paymentId' | 'reference' | 'description' | 'total'>,
): object {
  return {
    custom_id: request.paymentId,
    invoice_id: request.reference,
    description: request.description.slice(0, longestText),
    amount: toPayPalAmount(request.total),
  };
}

function wallet(request: OrderRequest): object {
  // Two customers of ours may share one PayPal account: with one token, removing it for one would end both.
  const vault = {
    store_in_vault: 'ON_SUCCESS',
    usage_type: 'MERCHANT',
    permit_multiple_payment_tokens: true,
  };
  return {
    experience_context: {
      return_url: request.returnUrl,
      cancel_url: request.cancelUrl,
      ...(request.brand === undefined ? {} : { brand_name: request.brand.slice(0, 127) }),
      user_action: 'PAY_NOW',
      shipping_preference: 'NO_SHIPPING',
    },
    ...(request.buyerEmail === undefined ? {} : { email_address: request.buyerEmail }),
    ...(request.saveMethod ? { attributes: { vault } } : {}),
  };
}

function orderPath(orderId: string): string {
  return `/v2/checkout/orders/${encodeURIComponent(orderId)}`;
}

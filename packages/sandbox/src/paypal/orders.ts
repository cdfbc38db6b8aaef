import type { SandboxContext } from '../context.ts';
import type { Answer, Call } from '../http.ts';
import { transactionId } from '../ids.ts';
import { find } from '../state.ts';
import { makeCaptures, refuseUsedInvoices } from './captures.ts';
import { detail, PayPalError, refusal } from './errors.ts';
import { emitOrder } from './events.ts';
import { findInstrument, type Instrument } from './instruments.ts';
import { isExpired, type Order } from './order-record.ts';
import { type OrderRequest, readOrderRequest } from './order-request.ts';
import { type OrderForm, orderView } from './order-view.ts';
import { findToken } from './vault.ts';

/** Whether the answer shall hold the whole object. */
export const wantsAll = (call: Call): boolean => call.headers.prefer === 'return=representation';

/** POST /v2/checkout/orders: makes an order; one with a saved payment method is charged at once. Gives its id. */
export function createOrder(ctx: SandboxContext, call: Call): string {
  const request = readOrderRequest(call.raw);
  if (request.payment_source && !call.headers['paypal-request-id']) {
    throw new PayPalError(400, [detail('PAYPAL_REQUEST_ID_REQUIRED', { field: 'PayPal-Request-Id' })]);
  }
  refuseUsedInvoices(ctx, request.purchase_units);
  const order = newOrder(ctx, request);
  const tokenId = request.payment_source?.paypal.vault_id;
  if (tokenId) chargeToken(ctx, order, tokenId);
  ctx.state.orders[order.id] = order;
  return order.id;
}

function newOrder(ctx: SandboxContext, request: OrderRequest): Order {
  const wallet = request.payment_source?.paypal;
  const now = ctx.clock.now();
  return {
    id: transactionId(),
    status: wallet ? 'PAYER_ACTION_REQUIRED' : 'CREATED',
    form: wallet ? 'payment_source' : 'legacy',
    units: request.purchase_units,
    experience: wallet?.experience_context ?? request.application_context ?? {},
    vaultWish: vaultWish(request),
    vaultTokenId: null,
    chargedTokenId: null,
    instrument: null,
    captureIds: [],
    createdAt: now,
    updatedAt: now,
  };
}

function vaultWish(request: OrderRequest): Order['vaultWish'] {
  const attributes = request.payment_source?.paypal.attributes;
  if (attributes?.vault?.store_in_vault !== 'ON_SUCCESS') return null;
  return {
    usageType: attributes.vault.usage_type,
    customerId: attributes.customer?.id ?? null,
    merchantCustomerId: attributes.customer?.merchant_customer_id ?? null,
  };
}

function chargeToken(ctx: SandboxContext, order: Order, tokenId: string): void {
  const token = findToken(ctx, tokenId);
  if (!token) throw refusal('TOKEN_ID_NOT_FOUND');
  if (token.declines) throw refusal('INSTRUMENT_DECLINED');
  order.instrument = token.instrument;
  order.chargedTokenId = token.id;
  order.vaultWish = null;
  ctx.state.orders[order.id] = order;
  makeCaptures(ctx, order);
}

/** The answer to a new or repeated order: short unless the whole was asked for or it was charged at once. */
export function orderAnswer(ctx: SandboxContext, id: string, call: Call): Record<string, unknown> {
  const order = ctx.state.orders[id]!;
  const short: OrderForm = order.chargedTokenId ? 'captured' : 'minimal';
  return orderView(ctx, order, wantsAll(call) ? 'full' : short);
}

/** The order of a call; an unknown one and, as the gateway does, an expired one are 404. */
export function findOrder(ctx: SandboxContext, id: string): Order | null {
  const order = find(ctx.state.orders, id);
  return order && !isExpired(order, ctx.clock.now()) ? order : null;
}

/** GET /v2/checkout/orders/{id} */
export function getOrder(ctx: SandboxContext, call: Call): Answer {
  const order = findOrder(ctx, call.params.id ?? '');
  if (!order) throw refusal('INVALID_RESOURCE_ID', 404);
  return { status: 200, body: orderView(ctx, order, 'full') };
}

/** How an approval ended: `refused` leaves the order as it was. */
export type Approval = 'approved' | 'refused' | 'not_open';

/** What the buyer's click does. `instrument` is an id or a card number; the balance when not given. */
export function approve(ctx: SandboxContext, orderId: string, instrument = 'balance'): Approval {
  const order = findOrder(ctx, orderId);
  const chosen: Instrument | null = findInstrument(instrument);
  if (!order || (order.status !== 'CREATED' && order.status !== 'PAYER_ACTION_REQUIRED')) return 'not_open';
  if (!chosen || chosen.fails === 'on_page') return 'refused';
  order.status = 'APPROVED';
  order.instrument = chosen.id;
  order.updatedAt = ctx.clock.now();
  emitOrder(ctx, order, 'CHECKOUT.ORDER.APPROVED');
  return 'approved';
}

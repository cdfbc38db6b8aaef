import type { SandboxContext } from '../context.ts';
import type { Capture, VaultToken } from '../state.ts';
import { stamp } from '../times.ts';
import { BUYER } from './instruments.ts';
import type { Order } from './order-record.ts';
import { captureView, payeeView, refundView } from './payment-view.ts';

/** How much of an order an answer holds. */
export type OrderForm = 'minimal' | 'captured' | 'full';

interface Link {
  href: string;
  rel: string;
  method: 'GET' | 'POST' | 'DELETE';
}

/** The page on which the buyer approves an order. */
export const approvalUrl = (ctx: SandboxContext, orderId: string): string =>
  `${ctx.pageUrl()}/paypal/checkoutnow?token=${orderId}`;

/** An order as an answer shows it; `async` says that the token of a vaulted wallet is not known yet. */
export function orderView(
  ctx: SandboxContext,
  order: Order,
  form: OrderForm,
  tokenPending = false,
): Record<string, unknown> {
  const brief = {
    id: order.id,
    status: order.status,
    ...(order.form === 'payment_source' || order.instrument
      ? { payment_source: { paypal: walletView(ctx, order, tokenPending) } }
      : {}),
    links: orderLinks(ctx, order),
  };
  if (form === 'minimal') return brief;
  const captured = { ...brief, ...(order.instrument ? { payer: payerView() } : {}) };
  if (form === 'captured') return { ...captured, purchase_units: capturedUnits(ctx, order) };
  return {
    ...captured,
    intent: 'CAPTURE',
    purchase_units: fullUnits(ctx, order),
    create_time: stamp(order.createdAt),
    ...(order.instrument ? { update_time: stamp(order.updatedAt) } : {}),
  };
}

function orderLinks(ctx: SandboxContext, order: Order): Link[] {
  const self = `${ctx.apiUrl()}/v2/checkout/orders/${order.id}`;
  const links: Link[] = [{ href: self, rel: 'self', method: 'GET' }];
  if (order.status === 'COMPLETED') return links;
  const rel = order.form === 'legacy' ? 'approve' : 'payer-action';
  links.push({ href: approvalUrl(ctx, order.id), rel, method: 'GET' });
  if (order.form === 'legacy' || order.status === 'APPROVED')
    links.push({ href: `${self}/capture`, rel: 'capture', method: 'POST' });
  return links;
}

const payerView = () => ({
  email_address: BUYER.email,
  payer_id: BUYER.payerId,
  name: BUYER.name,
  address: BUYER.address,
});

function walletView(ctx: SandboxContext, order: Order, tokenPending: boolean): Record<string, unknown> {
  if (!order.instrument) return {};
  const token = order.vaultTokenId ? ctx.state.vault[order.vaultTokenId] : undefined;
  return {
    email_address: BUYER.email,
    account_id: BUYER.payerId,
    account_status: 'VERIFIED',
    name: BUYER.name,
    address: BUYER.address,
    ...(token
      ? {
          attributes: {
            vault: tokenPending
              ? { status: 'APPROVED', links: tokenLinks(ctx, order.id, 'up') }
              : vaultedView(ctx, token),
          },
        }
      : {}),
  };
}

function vaultedView(ctx: SandboxContext, token: VaultToken): Record<string, unknown> {
  return {
    id: token.id,
    status: 'VAULTED',
    customer: customerView(token),
    links: tokenLinks(ctx, token.id, 'self'),
  };
}

/** The customer of a saved payment method. */
export const customerView = (token: VaultToken): Record<string, string> => ({
  id: token.customerId,
  ...(token.merchantCustomerId ? { merchant_customer_id: token.merchantCustomerId } : {}),
});

function tokenLinks(ctx: SandboxContext, id: string, rel: 'self' | 'up'): Link[] {
  if (rel === 'up') return [{ href: `${ctx.apiUrl()}/v2/checkout/orders/${id}`, rel, method: 'GET' }];
  const href = `${ctx.apiUrl()}/v3/vault/payment-tokens/${id}`;
  return [
    { href, rel: 'self', method: 'GET' },
    { href, rel: 'delete', method: 'DELETE' },
  ];
}

const capturesOf = (ctx: SandboxContext, order: Order): Capture[] =>
  order.captureIds.map((id) => ctx.state.captures[id]!);

function paymentsView(ctx: SandboxContext, order: Order, unit: number): Record<string, unknown> {
  const captures = capturesOf(ctx, order).filter((capture) => capture.unit === unit);
  if (captures.length === 0) return {};
  const ids = captures.map((capture) => capture.id);
  const refunds = Object.values(ctx.state.refunds).filter((refund) => ids.includes(refund.captureId));
  return {
    payments: {
      captures: captures.map((capture) => captureView(ctx, capture)),
      ...(refunds.length > 0 ? { refunds: refunds.map((refund) => refundView(ctx, refund)) } : {}),
    },
  };
}

const capturedUnits = (ctx: SandboxContext, order: Order) =>
  order.units.map((unit, index) => ({
    reference_id: unit.reference_id ?? 'default',
    ...paymentsView(ctx, order, index),
  }));

const fullUnits = (ctx: SandboxContext, order: Order) =>
  order.units.map((unit, index) => ({
    ...unit,
    reference_id: unit.reference_id ?? 'default',
    payee: payeeView(),
    ...paymentsView(ctx, order, index),
  }));

import type { SandboxContext } from '../context.ts';
import { eventId } from '../ids.ts';
import { enqueue } from '../outbox.ts';
import type { Capture, Refund, VaultToken } from '../state.ts';
import { stamp } from '../times.ts';
import { BUYER } from './instruments.ts';
import { toWire } from './money.ts';
import type { Order } from './order-record.ts';
import { customerView, orderView } from './order-view.ts';
import { captureAloneView, refundView } from './payment-view.ts';
import type { PayPalDispute } from './records.ts';

/** The events this gateway sends. */
export type EventType =
  | 'CHECKOUT.ORDER.APPROVED'
  | 'CHECKOUT.ORDER.COMPLETED'
  | 'PAYMENT.CAPTURE.COMPLETED'
  | 'PAYMENT.CAPTURE.PENDING'
  | 'PAYMENT.CAPTURE.DENIED'
  | 'PAYMENT.CAPTURE.REFUNDED'
  | 'VAULT.PAYMENT-TOKEN.CREATED'
  | 'CUSTOMER.DISPUTE.CREATED'
  | 'CUSTOMER.DISPUTE.RESOLVED';

interface News {
  type: EventType;
  resourceType: string;
  resourceVersion: string;
  summary: string;
  transactionId: string;
  resource: Record<string, unknown>;
}

/** Tells of an order that the buyer approved or that was captured. */
export function emitOrder(
  ctx: SandboxContext,
  order: Order,
  type: 'CHECKOUT.ORDER.APPROVED' | 'CHECKOUT.ORDER.COMPLETED',
): void {
  const summary =
    type === 'CHECKOUT.ORDER.APPROVED' ? 'An order has been approved by buyer' : 'Checkout Order Completed';
  const resource = orderView(ctx, order, 'full');
  emit(ctx, {
    type,
    resourceType: 'checkout-order',
    resourceVersion: '2.0',
    summary,
    transactionId: order.id,
    resource,
  });
}

const CAPTURE_NEWS = { COMPLETED: 'completed', PENDING: 'pending', DENIED: 'denied' } as const;

/** Tells of a capture that completed, waits or was denied. */
export function emitCapture(ctx: SandboxContext, capture: Capture, news: keyof typeof CAPTURE_NEWS): void {
  const summary = `Payment ${CAPTURE_NEWS[news]} for ${spoken(capture.currency, capture.minor)}`;
  const resource = captureAloneView(ctx, capture);
  emit(ctx, {
    type: `PAYMENT.CAPTURE.${news}`,
    resourceType: 'capture',
    resourceVersion: '2.0',
    summary,
    transactionId: capture.id,
    resource,
  });
}

/** Tells of a refund that went through; the capture stands in the link `up`. */
export function emitRefund(ctx: SandboxContext, refund: Refund): void {
  const summary = `A ${spoken(refund.currency, refund.minor)} capture payment was refunded`;
  const resource = refundView(ctx, refund);
  emit(ctx, {
    type: 'PAYMENT.CAPTURE.REFUNDED',
    resourceType: 'refund',
    resourceVersion: '2.0',
    summary,
    transactionId: refund.id,
    resource,
  });
}

/** Tells of a payment method that was saved. */
export function emitVaulted(ctx: SandboxContext, token: VaultToken): void {
  const href = `${ctx.apiUrl()}/v3/vault/payment-tokens/${token.id}`;
  const resource = {
    id: token.id,
    time_created: stamp(token.createdAt),
    customer: customerView(token),
    payment_source: {
      paypal: {
        email_address: BUYER.email,
        account_id: BUYER.payerId,
        payer_id: BUYER.payerId,
        name: BUYER.name,
        usage_type: token.usageType,
      },
    },
    ...(token.orderId ? { metadata: { order_id: token.orderId } } : {}),
    links: [
      { href, rel: 'self', method: 'GET' },
      { href, rel: 'delete', method: 'DELETE' },
    ],
  };
  emit(ctx, {
    type: 'VAULT.PAYMENT-TOKEN.CREATED',
    resourceType: 'payment_token',
    resourceVersion: '3.0',
    summary: 'A payment token has been created.',
    transactionId: token.id,
    resource,
  });
}

/** Tells of a dispute that was opened or ended. */
export function emitDispute(
  ctx: SandboxContext,
  dispute: PayPalDispute,
  type: 'CUSTOMER.DISPUTE.CREATED' | 'CUSTOMER.DISPUTE.RESOLVED',
  resource: Record<string, unknown>,
): void {
  const news = type === 'CUSTOMER.DISPUTE.CREATED' ? 'A new dispute opened' : 'A dispute was resolved';
  emit(ctx, {
    type,
    resourceType: 'dispute',
    resourceVersion: '1.0',
    summary: `${news} with Case # ${dispute.id}`,
    transactionId: dispute.captureId,
    resource,
  });
}

const spoken = (currency: string, minor: bigint): string => {
  const { value } = toWire(currency, minor);
  return currency === 'USD' ? `$ ${value} USD` : `${value} ${currency}`;
};

function emit(ctx: SandboxContext, news: News): void {
  const id = eventId();
  const now = ctx.clock.now();
  const self = `${ctx.apiUrl()}/v1/notifications/webhooks-events/${id}`;
  // Written once and never again: a receiver's checksum is over these bytes, on every delivery.
  const body = JSON.stringify({
    id,
    event_version: '1.0',
    create_time: now.toISOString(),
    resource_type: news.resourceType,
    resource_version: news.resourceVersion,
    event_type: news.type,
    summary: news.summary,
    resource: news.resource,
    links: [
      { href: self, rel: 'self', method: 'GET' },
      { href: `${self}/resend`, rel: 'resend', method: 'POST' },
    ],
  });
  enqueue(ctx, { id, gateway: 'paypal', type: news.type, transactionId: news.transactionId, body });
}

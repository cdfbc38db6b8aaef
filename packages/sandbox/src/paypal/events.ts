import type { SandboxContext } from '../context.ts';
import { eventId, transactionId } from '../ids.ts';
import type { Capture, Refund, VaultToken, WebhookEvent } from '../state.ts';
import { BUYER } from './instruments.ts';
import { toWire } from './money.ts';
import type { Order } from './order-record.ts';
import { customerView, orderView } from './order-view.ts';
import { captureAloneView, refundView } from './payment-view.ts';
import { daysAfter, stamp } from './times.ts';

/** The events this gateway sends. */
export type EventType =
  | 'CHECKOUT.ORDER.APPROVED'
  | 'CHECKOUT.ORDER.COMPLETED'
  | 'PAYMENT.CAPTURE.COMPLETED'
  | 'PAYMENT.CAPTURE.PENDING'
  | 'PAYMENT.CAPTURE.DENIED'
  | 'PAYMENT.CAPTURE.REFUNDED'
  | 'VAULT.PAYMENT-TOKEN.CREATED';

// As long as the gateway itself lists and resends them; without an end the state would only grow.
const DAYS_KEPT = 30;

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
    metadata: { order_id: token.orderId },
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
  const event: WebhookEvent = {
    id,
    type: news.type,
    transactionId: news.transactionId,
    body,
    createdAt: now,
  };
  forgetOld(ctx, now);
  ctx.state.events[event.id] = event;
  schedule(ctx, event.id);
}

function forgetOld(ctx: SandboxContext, now: Date): void {
  const oldest = daysAfter(now, -DAYS_KEPT);
  // Rows stand in the order they were made, so that the first young one ends the search.
  for (const event of Object.values(ctx.state.events)) {
    if (event.createdAt >= oldest) return;
    const own = Object.values(ctx.state.deliveries).filter((one) => one.eventId === event.id);
    if (own.some((one) => one.state === 'pending')) continue;
    for (const one of own) delete ctx.state.deliveries[one.id];
    delete ctx.state.events[event.id];
  }
}

/** Puts an event in the queue of deliveries, subject to the delays, duplicates and losses asked for. */
export function schedule(ctx: SandboxContext, forEvent: string): void {
  const now = ctx.clock.now().getTime();
  const chance = ctx.faults.rollWebhook();
  const lost = ctx.state.loseNext > 0 || chance === 'lose';
  if (ctx.state.loseNext > 0) ctx.state.loseNext -= 1;
  const delay = ctx.state.delayMs + (chance === 'delay' ? 90_000 : 0);
  const copies = chance === 'duplicate' ? 2 : 1;
  for (let copy = 0; copy < copies; copy += 1) {
    const id = transactionId();
    ctx.state.deliveries[id] = {
      id,
      eventId: forEvent,
      state: lost ? 'lost' : 'pending',
      attempts: 0,
      dueAt: new Date(now + delay),
      lastStatus: null,
      lastAttemptAt: null,
      transmissions: [],
    };
  }
}

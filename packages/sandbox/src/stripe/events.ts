import { enqueue } from '../outbox.ts';
import { API_VERSION, type StripeContext, seconds, type View } from './context.ts';
import { eventId } from './ids.ts';
import { viewOf } from './objects.ts';

/** The events that Stripe sends from here. */
export type EventType =
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'checkout.session.async_payment_succeeded'
  | 'checkout.session.async_payment_failed'
  | 'payment_intent.succeeded'
  | 'payment_intent.payment_failed'
  | 'payment_intent.processing'
  | 'payment_intent.canceled'
  | 'charge.succeeded'
  | 'charge.pending'
  | 'charge.failed'
  | 'charge.refunded'
  | 'charge.dispute.created'
  | 'charge.dispute.closed'
  | 'refund.created'
  | 'refund.updated'
  | 'refund.failed'
  | 'setup_intent.succeeded'
  | 'setup_intent.setup_failed'
  | 'payment_method.attached'
  | 'payment_method.detached'
  | 'customer.created';

/** Tells of the object with this id as it is now; `before` holds what was different. */
export function emit(ctx: StripeContext, type: EventType, of: string, before?: View): void {
  const id = eventId();
  const event = {
    id,
    object: 'event',
    api_version: API_VERSION,
    created: seconds(ctx.clock.now()),
    data: { object: viewOf(ctx, of), ...(before ? { previous_attributes: before } : {}) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: ctx.request?.id ?? null, idempotency_key: ctx.request?.key ?? null },
    type,
  };
  // Indented, as Stripe sends it: whoever writes it anew gets other bytes, and the signature fails.
  enqueue(ctx, { id, gateway: 'stripe', type, transactionId: of, body: JSON.stringify(event, null, 2) });
}

import type { SandboxContext } from './context.ts';
import { headersFor, pending, record, transmit, type Wire } from './delivery.ts';
import { gatewayOf } from './outbox.ts';
import { makeIdentity, transmissionHeaders } from './paypal/signing.ts';
import type { GatewayName, WebhookEvent } from './state.ts';
import { deliveryHeaders } from './stripe/signing.ts';

/**
 * Ways to send an event that a careful receiver has to refuse. The last two are Stripe's alone, the three before them
 * PayPal's: events of the other gateway are left out then.
 */
export type Forgery = 'signature' | 'body' | 'webhook_id' | 'cert' | 'cert_host' | 'stale' | 'secret';

const ONLY_AT: Partial<Record<Forgery, GatewayName>> = {
  webhook_id: 'paypal',
  cert: 'paypal',
  cert_host: 'paypal',
  stale: 'stripe',
  secret: 'stripe',
};

/** What to send at once: one event, or all that wait; `copies` of each, in this order. */
export interface SendRequest {
  eventId?: string;
  gateway?: GatewayName;
  copies?: number;
  order?: 'created' | 'shuffled' | 'reversed';
  forged?: Forgery;
}

/** How one transmission was answered; null when there was no answer. */
export interface SendResult {
  eventId: string;
  status: number | null;
}

/** Sends now, past schedule and hold. Forged ones leave the real deliveries as they were. */
export async function sendNow(
  ctx: SandboxContext,
  wire: Wire,
  request: SendRequest,
): Promise<{ results: SendResult[] }> {
  const queue = arrange(chosenEvents(ctx, request), request);
  const results: SendResult[] = [];
  for (const event of queue) {
    const status = request.forged
      ? await sendForged(ctx, wire, event, request.forged)
      : await sendGenuine(ctx, wire, event);
    results.push({ eventId: event.id, status });
  }
  return { results };
}

function chosenEvents(ctx: SandboxContext, request: SendRequest): WebhookEvent[] {
  const waiting = new Set(pending(ctx).map((delivery) => delivery.eventId));
  const gateway = request.gateway ?? (request.forged ? ONLY_AT[request.forged] : undefined);
  return Object.values(ctx.state.events).filter(
    (event) =>
      (request.eventId ? event.id === request.eventId : waiting.has(event.id)) &&
      (!gateway || gatewayOf(event) === gateway),
  );
}

function arrange(events: WebhookEvent[], request: SendRequest): WebhookEvent[] {
  const all = events.flatMap((event) => Array.from({ length: request.copies ?? 1 }, () => event));
  if (request.order === 'reversed') return all.reverse();
  if (request.order !== 'shuffled') return all;
  // Sorted by their random ids: shuffled, and yet the same for the same events.
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function sendGenuine(ctx: SandboxContext, wire: Wire, event: WebhookEvent): Promise<number | null> {
  const status = await transmit(wire, gatewayOf(event), headersFor(ctx, event), event.body);
  const waiting = pending(ctx).find((delivery) => delivery.eventId === event.id);
  if (waiting && status !== null && status < 300) record(ctx, waiting, status);
  return status;
}

async function sendForged(
  ctx: SandboxContext,
  wire: Wire,
  event: WebhookEvent,
  forged: Forgery,
): Promise<number | null> {
  const gateway = gatewayOf(event);
  const forgery =
    gateway === 'stripe' ? falseStripe(ctx, event, forged) : await falsePayPal(ctx, event, forged);
  return transmit(wire, gateway, forgery.headers, forgery.body);
}

interface Transmission {
  headers: Record<string, string>;
  body: string;
}

async function falsePayPal(ctx: SandboxContext, event: WebhookEvent, forged: Forgery): Promise<Transmission> {
  const { identity, webhookId } = ctx.state;
  const now = ctx.clock.now();
  const { body } = event;
  if (forged === 'webhook_id')
    return { headers: transmissionHeaders(identity, '0AB00000CD000000E', body, now), body };
  if (forged === 'cert') {
    ctx.state.rogue ??= await makeIdentity();
    return { headers: transmissionHeaders(ctx.state.rogue, webhookId, body, now), body };
  }
  const headers = transmissionHeaders(identity, webhookId, body, now);
  if (forged === 'body') return { headers, body: body.replace('"value":"', '"value":"9') };
  if (forged === 'cert_host')
    headers['paypal-cert-url'] = headers['paypal-cert-url']!.replace('.paypal.com', '.paypal.com.example');
  else headers['paypal-transmission-sig'] = flipFirst(headers['paypal-transmission-sig']!);
  return { headers, body };
}

const flipFirst = (base64: string): string => (base64.startsWith('A') ? 'B' : 'A') + base64.slice(1);

// Older than any receiver may accept.
const STALE_MS = 301_000;

function falseStripe(ctx: SandboxContext, event: WebhookEvent, forged: Forgery): Transmission {
  const { body } = event;
  const secret = forged === 'secret' ? `whsec_${'0'.repeat(32)}` : ctx.state.stripeWebhookSecret;
  const stampedAt = new Date(ctx.clock.now().getTime() - (forged === 'stale' ? STALE_MS : 0));
  const headers = deliveryHeaders(secret, body, stampedAt);
  if (forged === 'body') return { headers, body: body.replace('"livemode": false', '"livemode": true') };
  if (forged === 'signature')
    headers['stripe-signature'] = headers['stripe-signature']!.replace(/v1=(.)/, (_all, first: string) =>
      first === '0' ? 'v1=1' : 'v1=0',
    );
  return { headers, body };
}

import type { SandboxContext } from './context.ts';
import { pending, record, transmit, type Wire } from './delivery.ts';
import { gatewayOf } from './outbox.ts';
import { makeIdentity, transmissionHeaders } from './paypal/signing.ts';
import type { WebhookEvent } from './state.ts';

/** Ways to send an event that a careful receiver has to refuse. */
export type Forgery = 'signature' | 'body' | 'webhook_id' | 'cert' | 'cert_host';

/** What to send at once: one event, or all that wait; `copies` of each, in this order. */
export interface SendRequest {
  eventId?: string;
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
  if (request.eventId) return Object.values(ctx.state.events).filter((event) => event.id === request.eventId);
  const waiting = new Set(pending(ctx).map((delivery) => delivery.eventId));
  return Object.values(ctx.state.events).filter((event) => waiting.has(event.id));
}

function arrange(events: WebhookEvent[], request: SendRequest): WebhookEvent[] {
  const all = events.flatMap((event) => Array.from({ length: request.copies ?? 1 }, () => event));
  if (request.order === 'reversed') return all.reverse();
  if (request.order !== 'shuffled') return all;
  // Sorted by their random ids: shuffled, and yet the same for the same events.
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function sendGenuine(ctx: SandboxContext, wire: Wire, event: WebhookEvent): Promise<number | null> {
  const headers = transmissionHeaders(ctx.state.identity, ctx.state.webhookId, event.body, ctx.clock.now());
  const status = await transmit(wire, gatewayOf(event), headers, event.body);
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
  const { identity, webhookId } = ctx.state;
  const now = ctx.clock.now();
  if (forged === 'webhook_id')
    return transmit(
      wire,
      'paypal',
      transmissionHeaders(identity, '0AB00000CD000000E', event.body, now),
      event.body,
    );
  if (forged === 'cert') {
    ctx.state.rogue ??= await makeIdentity();
    return transmit(
      wire,
      'paypal',
      transmissionHeaders(ctx.state.rogue, webhookId, event.body, now),
      event.body,
    );
  }
  const headers = transmissionHeaders(identity, webhookId, event.body, now);
  if (forged === 'body')
    return transmit(wire, gatewayOf(event), headers, event.body.replace('"value":"', '"value":"9'));
  if (forged === 'cert_host')
    headers['paypal-cert-url'] = headers['paypal-cert-url']!.replace('.paypal.com', '.paypal.com.example');
  else headers['paypal-transmission-sig'] = flipFirst(headers['paypal-transmission-sig']!);
  return transmit(wire, gatewayOf(event), headers, event.body);
}

const flipFirst = (base64: string): string => (base64.startsWith('A') ? 'B' : 'A') + base64.slice(1);

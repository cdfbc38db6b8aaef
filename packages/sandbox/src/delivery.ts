import type { SandboxContext } from './context.ts';
import { gatewayOf } from './outbox.ts';
import { settleCapture } from './paypal/captures.ts';
import { settleRefund } from './paypal/refunds.ts';
import { transmissionHeaders } from './paypal/signing.ts';
import type { Delivery, Fault, GatewayName, WebhookEvent } from './state.ts';
import { settleStripe, stripeChangesAt } from './stripe/clearing.ts';
import { deliveryHeaders } from './stripe/signing.ts';

/** Where events go and how: `url` is null while a gateway has no receiver. */
export interface Wire {
  url(gateway: GatewayName): string | null;
  fetch: typeof fetch;
}

const MINUTE_MS = 60_000;
// More tries over exactly three days: PayPal's 25 close together at first, then every four hours, Stripe's ever later.
const RETRY_MINUTES: Record<GatewayName, number[]> = {
  paypal: [1, 2, 4, 8, 15, 30, 60, 120, ...Array.from({ length: 17 }, () => 240)],
  stripe: [5, 30, 120, 300, 600, 720, 720, 720, 720, 385],
};
const RECEIVER_TIMEOUT_MS = 15_000;

/** Sends every event whose time has come, and what that brings about; says how many transmissions were made. */
export async function deliverDue(ctx: SandboxContext, wire: Wire): Promise<number> {
  settleDue(ctx);
  let sent = 0;
  for (let next = nextDue(ctx, wire); next; next = nextDue(ctx, wire)) {
    await attempt(ctx, wire, next);
    sent += 1;
  }
  return sent;
}

function nextDue(ctx: SandboxContext, wire: Wire): Delivery | null {
  const now = ctx.clock.now();
  const due = onTheWay(ctx, wire).filter((delivery) => delivery.dueAt <= now);
  return due.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0] ?? null;
}

/** Deliveries that are still to be made. */
export const pending = (ctx: SandboxContext): Delivery[] =>
  Object.values(ctx.state.deliveries).filter((delivery) => delivery.state === 'pending');

/** Those that go out by themselves: nothing is held and there is somebody to receive them. */
function onTheWay(ctx: SandboxContext, wire: Wire): Delivery[] {
  if (ctx.state.hold) return [];
  const open = { paypal: wire.url('paypal') !== null, stripe: wire.url('stripe') !== null };
  return pending(ctx).filter((delivery) => open[gatewayOf(ctx.state.events[delivery.eventId]!)]);
}

/** When something is to happen next: a delivery, or money from a bank that arrives. Null when nothing waits. */
export function nextDeliveryAt(ctx: SandboxContext, wire: Wire): Date | null {
  const deliveries = onTheWay(ctx, wire).map((delivery) => delivery.dueAt);
  const times = [...deliveries, ...changesAt(ctx)].map((at) => at.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

const changesAt = (ctx: SandboxContext): Date[] => [
  ...[...Object.values(ctx.state.captures), ...Object.values(ctx.state.refunds)].flatMap(
    (row) => row.clearsAt ?? [],
  ),
  ...stripeChangesAt(ctx),
];

function settleDue(ctx: SandboxContext): void {
  const now = ctx.clock.now();
  const due = <Row extends { clearsAt: Date | null }>(row: Row) =>
    row.clearsAt !== null && row.clearsAt <= now;
  const captures = Object.values(ctx.state.captures).filter(due);
  const refunds = Object.values(ctx.state.refunds).filter(due);
  for (const capture of captures) settleCapture(ctx, capture, 'COMPLETED');
  for (const refund of refunds) settleRefund(ctx, refund);
  if (captures.length + refunds.length + settleStripe(ctx) > 0) ctx.save();
}

/** What goes with the bytes of an event: every attempt is signed anew. */
export function headersFor(ctx: SandboxContext, event: WebhookEvent): Record<string, string> {
  const { identity, webhookId, stripeWebhookSecret } = ctx.state;
  const now = ctx.clock.now();
  return gatewayOf(event) === 'stripe'
    ? deliveryHeaders(stripeWebhookSecret, event.body, now)
    : transmissionHeaders(identity, webhookId, event.body, now);
}

async function attempt(ctx: SandboxContext, wire: Wire, delivery: Delivery): Promise<void> {
  const event = ctx.state.events[delivery.eventId]!;
  const headers = headersFor(ctx, event);
  delivery.attempts += 1;
  delivery.lastAttemptAt = ctx.clock.now();
  delivery.transmissions = [
    ...delivery.transmissions,
    headers['paypal-transmission-id'] ?? headers['stripe-signature']!,
  ];
  const fault = ctx.faults.take(gatewayOf(event), 'webhook');
  const status = await transmitWith(fault, wire, headers, event);
  record(ctx, delivery, status);
  ctx.save();
}

async function transmitWith(
  fault: Fault | null,
  wire: Wire,
  headers: Record<string, string>,
  event: WebhookEvent,
): Promise<number | null> {
  const { body } = event;
  const send = (bytes: string) => transmit(wire, gatewayOf(event), headers, bytes);
  if (!fault || fault.kind === 'slow') return send(body);
  // The receiver got it, but its answer did not come back: it will get the same event again.
  if (fault.kind === 'timeout_after' || fault.kind === '500_after') await send(body);
  if (fault.kind === 'garbage') return send(body.slice(0, Math.ceil(body.length / 2)));
  return null;
}

/** Posts bytes to the receiver; the status of its answer, null when there was none. */
export async function transmit(
  wire: Wire,
  gateway: GatewayName,
  headers: Record<string, string>,
  body: string,
): Promise<number | null> {
  const url = wire.url(gateway);
  if (!url) return null;
  try {
    const signal = AbortSignal.timeout(RECEIVER_TIMEOUT_MS);
    const answer = await wire.fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}

/** Writes down how a transmission ended and when the next one is due. */
export function record(ctx: SandboxContext, delivery: Delivery, status: number | null): void {
  delivery.lastStatus = status;
  if (status !== null && status >= 200 && status < 300) {
    delivery.state = 'delivered';
    return;
  }
  const gateway = gatewayOf(ctx.state.events[delivery.eventId]!);
  const minutes = RETRY_MINUTES[gateway][delivery.attempts - 1];
  if (minutes === undefined) delivery.state = 'failed';
  else delivery.dueAt = new Date(ctx.clock.now().getTime() + minutes * MINUTE_MS);
}

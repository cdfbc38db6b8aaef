import type { SandboxContext } from './context.ts';
import { transactionId } from './ids.ts';
import type { GatewayName, WebhookEvent } from './state.ts';
import { daysAfter } from './times.ts';

// As long as the gateways themselves list them; without an end the state would only grow.
const DAYS_KEPT = 30;

/** The gateway that an event comes from. */
export const gatewayOf = (event: WebhookEvent): GatewayName => event.gateway ?? 'paypal';

/** Keeps a new event and puts it in the queue; `body` is written once, because signatures are over its bytes. */
export function enqueue(ctx: SandboxContext, event: Omit<WebhookEvent, 'createdAt'>): void {
  const now = ctx.clock.now();
  forgetOld(ctx, now);
  ctx.state.events[event.id] = { ...event, createdAt: now };
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

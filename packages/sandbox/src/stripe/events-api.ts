import { gatewayOf } from '../outbox.ts';
import { find, type WebhookEvent } from '../state.ts';
import type { StripeContext, View } from './context.ts';
import { missing } from './errors.ts';
import { type Fields, listOf, textOf } from './form.ts';
import { listView } from './lists.ts';

/** GET /v1/events: newest first, also by type and by whether they arrived. */
export function listEvents(ctx: StripeContext, input: Fields): View {
  const types = [...listOf(input.types).map(String), ...(textOf(input.type) ? [textOf(input.type)!] : [])];
  const arrived = textOf(input.delivery_success);
  const undelivered = waitingFor(ctx);
  const rows = Object.values(ctx.state.events).filter(
    (event) =>
      gatewayOf(event) === 'stripe' &&
      (types.length === 0 || types.some((type) => fits(event, type))) &&
      (arrived === null || ((undelivered.get(event.id) ?? 0) === 0) === (arrived === 'true')),
  );
  return listView('/v1/events', rows, input, (event) => eventView(event, undelivered));
}

/** A type, or all that begin as `charge.*` does. */
const fits = (event: WebhookEvent, type: string): boolean =>
  type.endsWith('*') ? event.type.startsWith(type.slice(0, -1)) : event.type === type;

/** How many deliveries of each event have not arrived. */
function waitingFor(ctx: StripeContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { eventId, state } of Object.values(ctx.state.deliveries))
    if (state !== 'delivered') counts.set(eventId, (counts.get(eventId) ?? 0) + 1);
  return counts;
}

const eventView = (event: WebhookEvent, undelivered: Map<string, number>): View => ({
  ...(JSON.parse(event.body) as View),
  pending_webhooks: undelivered.get(event.id) ?? 0,
});

/** GET /v1/events/{id} */
export function getEvent(ctx: StripeContext, _input: Fields, id: string): View {
  const event = find(ctx.state.events, id);
  if (!event || gatewayOf(event) !== 'stripe') throw missing('event', id, 'id', 404);
  return eventView(event, waitingFor(ctx));
}

import type { Delivery, Gateway, ListedEvent } from '@mekong/gateways';
import { uuidv7 } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import './tables.ts';

/** An event and how it came; one that was listed instead of delivered has no headers. */
export interface ToldEvent extends ListedEvent {
  readonly headers: Delivery['headers'];
}

/** Puts events into the inbox that are not there yet, and wakes who works them off; answers how many those were. */
export async function storeEvents(ctx: Ctx, gateway: Gateway, told: readonly ToldEvent[]): Promise<number> {
  if (told.length === 0) return 0;
  const rows = told.map((one) => rowOf(gateway, one, ctx.now()));
  return ctx.system(async (t) => {
    const stored = await t.db
      .insertInto('webhook_events')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['gateway', 'connection', 'dedupe_key']).doNothing())
      .returning('id')
      .execute();
    if (stored.length > 0) t.wakeDrains();
    return stored.length;
  });
}

function rowOf(gateway: Gateway, { event, rawBody, headers }: ToldEvent, now: Date) {
  return {
    id: uuidv7(now),
    gateway: gateway.name,
    connection: gateway.kind,
    dedupe_key: event.dedupeKey,
    type: event.type,
    subject: event.subject,
    payment_id: event.paymentId,
    raw_body: rawBody,
    headers: withoutSecrets(headers),
    // What has no subject changes nothing here; it is kept for the record.
    state: event.subject === 'none' ? ('done' as const) : ('waiting' as const),
    received_at: now,
    processed_at: event.subject === 'none' ? now : null,
    due_at: now,
    leased_until: null,
    attempts: 0,
    last_error: null,
    dead_at: null,
  };
}

const withoutSecrets = (headers: Delivery['headers']): Record<string, unknown> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !['authorization', 'cookie'].includes(name)));

import { sql } from 'kysely';
import type { Ctx } from '../context/context.ts';
import { step } from '../context/steps.ts';
import type { EventType, StoredEvent } from './event.ts';
import type { AnySubscriber, SubscriberTable } from './subscribers.ts';
import './tables.ts';

const BATCH = 200;
const LEASE_SECONDS = 60;
/** Waits after a subscriber's failures; after the last one its delivery is a dead letter that holds up its stream. */
const RETRY_SECONDS = [1, 5, 30, 120, 600, 3_600, 14_400] as const;

/**
 * Turns new outbox rows into a delivery per subscriber. One relay at a time: two side by side could hand out number 2 of
 * a stream before number 1.
 */
export async function relayOutbox(ctx: Ctx, subscribers: SubscriberTable): Promise<number> {
  const relayed = await ctx.system(async (t) => {
    const lock = await sql<{
      got: boolean;
    }>`select pg_try_advisory_xact_lock(hashtext('mekong:relay')) as got`.execute(t.db);
    if (!lock.rows[0]?.got) return 0;
    const events = await t.db
      .selectFrom('outbox')
      .select(['id', 'type', 'stream', 'seq'])
      .where('relayed_at', 'is', null)
      .orderBy('stream')
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    if (events.length === 0) return 0;
    const deliveries = events.flatMap((event) =>
      subscribers.namesFor(event.type).map((subscriber) => ({
        event_id: event.id,
        subscriber,
        stream: event.stream,
        seq: event.seq,
        attempts: 0,
        leased_until: null,
        last_error: null,
        dead_at: null,
      })),
    );
    if (deliveries.length > 0) await t.db.insertInto('outbox_deliveries').values(deliveries).execute();
    const ids = events.map((event) => event.id);
    await t.db.updateTable('outbox').set({ relayed_at: t.now() }).where('id', 'in', ids).execute();
    step('outbox.relaying');
    return events.length;
  });
  if (relayed > 0) step('outbox.relayed');
  return relayed;
}

/** Hands out what is due to the subscribers, each stream in order; answers how many deliveries were tried. */
export async function deliverOutbox(ctx: Ctx, subscribers: SubscriberTable): Promise<number> {
  const claimed = await claimDeliveries(ctx);
  for (const delivery of claimed) {
    const subscriber = subscribers.find(delivery.subscriber);
    try {
      if (!subscriber) throw new Error(`No subscriber is called ${delivery.subscriber}`);
      await deliver(ctx, delivery, subscriber);
    } catch (error) {
      await postpone(ctx, delivery, error as Error);
    }
  }
  return claimed.length;
}

interface Claimed {
  event_id: string;
  subscriber: string;
  attempts: number;
}

async function claimDeliveries(ctx: Ctx): Promise<Claimed[]> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + LEASE_SECONDS * 1000);
  return ctx.system(async (t) => {
    const result = await sql<Claimed>`
      update outbox_deliveries d set leased_until = ${lease}, attempts = d.attempts + 1
      where (d.event_id, d.subscriber) in (
        select c.event_id, c.subscriber from outbox_deliveries c
        where c.dead_at is null and (c.leased_until is null or c.leased_until <= ${now})
          and not exists (select from outbox_deliveries earlier
            where earlier.subscriber = c.subscriber and earlier.stream = c.stream and earlier.seq < c.seq)
        order by c.event_id limit ${BATCH} for update skip locked)
      returning d.event_id, d.subscriber, d.attempts`.execute(t.db);
    return result.rows;
  });
}

/** The effect and the mark are one transaction: handled exactly once where the effect is in this database. */
async function deliver(ctx: Ctx, claimed: Claimed, subscriber: AnySubscriber): Promise<void> {
  await ctx.system(async (t) => {
    const mine = await t.db
      .deleteFrom('outbox_deliveries')
      .where('event_id', '=', claimed.event_id)
      .where('subscriber', '=', claimed.subscriber)
      .executeTakeFirst();
    if (mine.numDeletedRows === 0n) return;
    const row = await t.db
      .selectFrom('outbox')
      .selectAll()
      .where('id', '=', claimed.event_id)
      .executeTakeFirstOrThrow();
    const event = {
      id: row.id,
      type: row.type,
      customerId: row.customer_id,
      mode: row.mode,
      object: row.object,
      data: row.data,
      stream: row.stream,
      seq: Number(row.seq),
      at: row.at,
    } as unknown as StoredEvent<EventType>;
    await subscriber(t, event);
    step('outbox.delivering');
  });
  step('outbox.delivered');
}

async function postpone(ctx: Ctx, claimed: Claimed, error: Error): Promise<void> {
  const wait = RETRY_SECONDS[claimed.attempts - 1];
  const now = ctx.now();
  ctx.log.warn({ err: error, ...claimed }, 'a subscriber failed');
  await ctx.system((t) =>
    t.db
      .updateTable('outbox_deliveries')
      .set({
        last_error: error.message,
        leased_until: wait === undefined ? null : new Date(now.getTime() + wait * 1000),
        dead_at: wait === undefined ? now : null,
      })
      .where('event_id', '=', claimed.event_id)
      .where('subscriber', '=', claimed.subscriber)
      .execute(),
  );
}

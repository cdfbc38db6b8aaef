import type { EventPage, Gateway } from '@mekong/gateways';
import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import type { Schedule } from '../../platform/due/kind.ts';
import { WEBHOOK_EVENTS } from '../gateways/webhook.ts';
import { storeEvents } from '../webhooks-in/store.ts';
import './tables.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** For as long gateways send again what did not arrive. */
const FIRST_LOOK_MS = 3 * DAY_MS;
/** A day less than gateways keep what they told. */
const LONGEST_LOOK_MS = 29 * DAY_MS;
/** The gateway's clock is another, and its list may lag. */
const OVERLAP_MS = HOUR_MS;
/** 100 events each; a list that is longer has no end. */
const MOST_PAGES = 2_000;

/**
 * Asks every connection what it has told since the last look. What the inbox does not have never came: it is put there
 * and worked off like everything else. A connection that does not answer is asked for the same time again next night.
 */
export async function findMissedEvents(ctx: Ctx): Promise<void> {
  const failures: unknown[] = [];
  const named = Map.groupBy(ctx.services.gateways.all, ({ name, kind }) => `${name} ${kind}`);
  for (const [connection, gateways] of named) {
    try {
      await lookAt(ctx, gateways);
    } catch (error) {
      ctx.log.error({ err: error, connection }, 'what a gateway has told cannot be listed');
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** The connections of one name and kind: two while a seller's pasted keys stand before those of the environment. */
async function lookAt(ctx: Ctx, gateways: readonly Gateway[]): Promise<void> {
  const [first] = gateways;
  if (!first || !WEBHOOK_EVENTS[first.name]) return;
  const until = ctx.now();
  const since = await lookFrom(ctx, first, until);
  for (const gateway of gateways) await compare(ctx, gateway, since, until);
  await ctx.system((t) =>
    t.db
      .insertInto('event_sweeps')
      .values({ gateway: first.name, connection: first.kind, swept_until: until })
      .onConflict((conflict) =>
        conflict.columns(['gateway', 'connection']).doUpdateSet({ swept_until: until }),
      )
      .execute(),
  );
}

async function lookFrom(ctx: Ctx, { name, kind }: Gateway, until: Date): Promise<Date> {
  const last = await ctx.system((t) =>
    t.db
      .selectFrom('event_sweeps')
      .select('swept_until')
      .where('gateway', '=', name)
      .where('connection', '=', kind)
      .executeTakeFirst(),
  );
  const from = last ? last.swept_until.getTime() - OVERLAP_MS : until.getTime() - FIRST_LOOK_MS;
  return new Date(Math.max(from, until.getTime() - LONGEST_LOOK_MS));
}

async function compare(ctx: Ctx, gateway: Gateway, since: Date, until: Date): Promise<void> {
  const types = WEBHOOK_EVENTS[gateway.name] ?? [];
  let missed = 0;
  let after: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page: EventPage = await pageOf(gateway, { since, until, types, after });
    const told = page.events.filter(({ event }) => event.subject !== 'none');
    missed += await storeEvents(
      ctx,
      gateway,
      told.map((one) => ({ ...one, headers: {} })),
    );
    after = page.next;
    if (after === null) return report(ctx, gateway, missed);
  }
  throw errors.GATEWAY_ERROR({ gateway: gateway.name, code: 'TOO_MANY_EVENTS' });
}

async function pageOf(gateway: Gateway, search: Parameters<Gateway['listEvents']>[0]): Promise<EventPage> {
  const page = await gateway.listEvents(search);
  if (page.kind === 'found') return page.value;
  const code = page.kind === 'unknown' ? page.code : 'ABSENT';
  throw errors.GATEWAY_ERROR({ gateway: gateway.name, code });
}

function report(ctx: Ctx, { name, kind }: Gateway, missed: number): void {
  if (missed === 0) return;
  ctx.log.warn({ gateway: name, connection: kind, missed }, 'webhooks that never came were found');
}

/** By night, when gateways are quiet; at another minute than other schedules. */
export const MISSED_EVENTS: Schedule = {
  name: 'reconcile.missed-events',
  every: '23 2 * * *',
  run: findMissedEvents,
};

import type { EventPage, Gateway } from '@mekong/gateways';
import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import type { Schedule } from '../../platform/due/kind.ts';
import type { AttentionItem } from '../../platform/features/feature.ts';
import { WEBHOOK_EVENTS } from '../gateways/webhook.ts';
import { storeEvents } from '../webhooks-in/store.ts';
import { setSweptUntil, sweepsBefore, sweptUntil } from './sweep-repository.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** For as long gateways send again what did not arrive. */
const FIRST_LOOK_MS = 3 * DAY_MS;
/** A day less than gateways keep what they told. */
const LONGEST_LOOK_MS = 29 * DAY_MS;
/** The gateway's clock is another, and its list may lag. */
const OVERLAP_MS = HOUR_MS;
/** Two nights more than the first look: one in which a gateway is away is nothing to tell. */
const PATIENCE_MS = FIRST_LOOK_MS + 2 * DAY_MS;
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
  await ctx.system((t) => setSweptUntil(t.db, first, until));
}

async function lookFrom(ctx: Ctx, gateway: Gateway, until: Date): Promise<Date> {
  const first = new Date(until.getTime() - FIRST_LOOK_MS);
  const last = await ctx.system((t) => sweptUntil(t.db, gateway, first));
  return new Date(Math.max(last.getTime() - OVERLAP_MS, until.getTime() - LONGEST_LOOK_MS));
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

/** Connections whose list nobody could read for nights: a key without that right, or one that was taken back. */
export async function unlistedAttention(ctx: Ctx): Promise<AttentionItem[]> {
  const before = new Date(ctx.now().getTime() - PATIENCE_MS);
  const late = await ctx.system((t) => sweepsBefore(t.db, before));
  const { all } = ctx.services.gateways;
  const isThere = (gateway: string, kind: string) =>
    all.some((one) => one.name === gateway && one.kind === kind);
  return late
    .filter(({ gateway, connection }) => isThere(gateway, connection))
    .map(({ gateway, connection, sweptUntil: since }) => ({
      kind: 'events_unlisted',
      object: `${gateway}:${connection}`,
      customerId: null,
      reason: 'not_listed',
      since,
      detail: { gateway, connection },
    }));
}

/** By night, when gateways are quiet; at another minute than other schedules. */
export const MISSED_EVENTS: Schedule = {
  name: 'reconcile.missed-events',
  every: '23 2 * * *',
  listsFailures: true,
  run: findMissedEvents,
};

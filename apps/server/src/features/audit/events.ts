import { errors } from '@mekong/kit';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Ctx, Db, Mode } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { type Sight, sightOf } from '../../platform/context/sight.ts';
import { cut, inPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import '../../platform/events/tables.ts';
import { literal, lowestIdAt } from './list.ts';

/** Something that has happened, as subscribers are told of it. */
export interface OutboxEvent {
  readonly id: string;
  readonly type: string;
  readonly customerId: string | null;
  readonly mode: Mode;
  readonly object: string;
  readonly data: Record<string, unknown>;
  readonly at: Date;
}

export interface EventQuery extends PageQuery {
  /** What it begins with: `invoice.`. */
  readonly type?: string | undefined;
  readonly customerId?: string | undefined;
  readonly object?: string | undefined;
  readonly from?: Date | undefined;
  /** Not included. */
  readonly to?: Date | undefined;
}

const columns = ['id', 'type', 'customer_id as customerId', 'mode', 'object', 'data', 'at'] as const;

/** Newest first unless asked otherwise; one mode at a time. */
export async function listEvents(ctx: Ctx, query: EventQuery): Promise<Page<OutboxEvent>> {
  const sight = sightOf(ctx);
  const bounds = { ...sight, mode: sight.mode ?? query.mode ?? defaultMode(ctx) };
  const rows = await ctx.system((t) =>
    inPage(select(t.db, bounds, query), 'id', { ...query, limit: query.limit + 1 }).execute(),
  );
  return cut(rows, query.limit);
}

function select(db: Db, sight: Sight, query: EventQuery) {
  let rows = db.selectFrom('outbox').select(columns).where(visibleTo(sight));
  if (query.type) rows = rows.where('type', 'like', `${literal(query.type)}%`);
  if (query.customerId) rows = rows.where('customer_id', '=', query.customerId);
  if (query.object) rows = rows.where('object', '=', query.object);
  // Ids begin with their time: a range of them is found without reading what is newer.
  if (query.from) rows = rows.where('id', '>=', lowestIdAt(query.from));
  if (query.to) rows = rows.where('id', '<', lowestIdAt(query.to));
  return rows;
}

function visibleTo({ mode, customerId }: Sight): Expression<SqlBool> {
  const ofMode = mode === null ? sql`true` : sql`mode = ${mode}`;
  return sql<SqlBool>`${ofMode} and ${customerId === null ? sql`true` : sql`customer_id = ${customerId}`}`;
}

export interface Delivery {
  readonly subscriber: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly deadAt: Date | null;
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** One event, and who has not handled it yet. @throws NOT_FOUND also for one out of the actor's sight */
export async function getEvent(
  ctx: Ctx,
  id: string,
): Promise<OutboxEvent & { readonly waiting: readonly Delivery[] }> {
  if (!isUuid(id)) throw errors.NOT_FOUND();
  const sight = sightOf(ctx);
  return ctx.system(async (t) => {
    const query = t.db.selectFrom('outbox').select(columns).where('id', '=', id).where(visibleTo(sight));
    const found = await query.executeTakeFirst();
    if (!found) throw errors.NOT_FOUND();
    return { ...found, waiting: await waitingFor(t.db, id) };
  });
}

const waitingFor = (db: Db, eventId: string): Promise<Delivery[]> =>
  db
    .selectFrom('outbox_deliveries')
    .select(['subscriber', 'attempts', 'last_error as lastError', 'dead_at as deadAt'])
    .where('event_id', '=', eventId)
    .orderBy('subscriber')
    .execute();

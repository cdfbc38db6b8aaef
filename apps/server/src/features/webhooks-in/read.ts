import { errors } from '@mekong/kit';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Ctx, Db } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { type Sight, sightOf } from '../../platform/context/sight.ts';
import { cut, inPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import { type EventState, type InboxEvent, stateOf } from './event.ts';
import './tables.ts';

export interface InboxQuery extends PageQuery {
  readonly gateway?: string | undefined;
  readonly state?: EventState | undefined;
  /** What the type begins with. */
  readonly type?: string | undefined;
  /** Id of ours that it was about. */
  readonly object?: string | undefined;
}

const columns = [
  'id',
  'gateway',
  'connection',
  'type',
  'subject',
  'state',
  'touched',
  'dead_at as deadAt',
  'last_error as lastError',
  'received_at as receivedAt',
  'processed_at as processedAt',
] as const;

type Row = Omit<InboxEvent, 'state'> & { readonly state: 'waiting' | 'done'; readonly deadAt: Date | null };

const eventOf = ({ deadAt, ...row }: Row): InboxEvent => ({ ...row, state: stateOf({ ...row, deadAt }) });

/** Newest first unless asked otherwise; one mode at a time, as every list of the seller's people. */
export async function listInbox(ctx: Ctx, query: InboxQuery): Promise<Page<InboxEvent>> {
  const sight = sightOf(ctx);
  const mode = sight.mode ?? query.mode ?? defaultMode(ctx);
  const rows = await ctx.system((t) =>
    inPage(select(t.db, { ...sight, mode }, query), 'id', { ...query, limit: query.limit + 1 }).execute(),
  );
  return cut(rows.map(eventOf), query.limit);
}

function select(db: Db, sight: Sight, query: InboxQuery) {
  let rows = db.selectFrom('webhook_events').select(columns).where(visibleTo(sight));
  if (query.gateway) rows = rows.where('gateway', '=', query.gateway as Row['gateway']);
  if (query.type) rows = rows.where('type', 'like', `${literal(query.type)}%`);
  if (query.object) rows = rows.where(touches(query.object));
  if (query.state) rows = rows.where(inState(query.state));
  return rows;
}

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const touches = (object: string): Expression<SqlBool> =>
  sql<SqlBool>`touched <> '{}' and touched @> array[${object}]`;

/** What the row must say to be shown within this sight. */
export function visibleTo({ mode, customerId }: Sight): Expression<SqlBool> {
  const ofMode = mode === null ? sql`true` : sql`(connection = 'live') = ${mode === 'live'}`;
  return sql<SqlBool>`${ofMode} and ${customerId === null ? sql`true` : touches(customerId)}`;
}

function inState(state: EventState): Expression<SqlBool> {
  if (state === 'done') return sql<SqlBool>`state = 'done'`;
  if (state === 'dead') return sql<SqlBool>`state = 'waiting' and dead_at is not null`;
  const failed = state === 'failing' ? sql`last_error is not null` : sql`last_error is null`;
  return sql<SqlBool>`state = 'waiting' and dead_at is null and ${failed}`;
}

export interface InboxDetail extends InboxEvent {
  readonly rawBody: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly attempts: readonly Attempt[];
}

export interface Attempt {
  readonly id: string;
  readonly at: Date;
  readonly outcome: 'done' | 'failed';
  readonly error: string | null;
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** One event with everything that is known of it. @throws NOT_FOUND also for one out of the actor's sight */
export async function getInboxEvent(ctx: Ctx, id: string): Promise<InboxDetail> {
  if (!isUuid(id)) throw errors.NOT_FOUND();
  const sight = sightOf(ctx);
  return ctx.system(async (t) => {
    const found = await t.db
      .selectFrom('webhook_events')
      .select([...columns, 'raw_body as rawBody', 'headers'])
      .where('id', '=', id)
      .where(visibleTo(sight))
      .executeTakeFirst();
    if (!found) throw errors.NOT_FOUND();
    const { rawBody, headers, ...row } = found;
    return { ...eventOf(row), rawBody, headers, attempts: await attemptsOf(t.db, id) };
  });
}

/** Of a day of retries there are a dozen. */
const MOST_ATTEMPTS = 100;

const attemptsOf = (db: Db, eventId: string): Promise<Attempt[]> =>
  db
    .selectFrom('webhook_event_attempts')
    .select(['id', 'at', 'outcome', 'error'])
    .where('event_id', '=', eventId)
    .orderBy('id', 'desc')
    .limit(MOST_ATTEMPTS)
    .execute();

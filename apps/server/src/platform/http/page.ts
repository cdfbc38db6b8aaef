import { type SelectQueryBuilder, sql } from 'kysely';
import { customerOf, seesEverybody } from '../context/actor.ts';
import type { Ctx, Db, Mode } from '../context/context.ts';
import { defaultMode } from '../context/mode.ts';
import type { Tables } from '../db/tables.ts';
import type { Page } from './route.ts';

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly mode?: Mode | undefined;
  /** Newest first unless said. */
  readonly order?: Order | undefined;
}

export const orders = ['newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

export interface CustomerPageQuery extends PageQuery {
  readonly customerId?: string | undefined;
}

/** In the order asked for, beyond the cursor, of the mode where one is named; `customerId` null = everybody's. */
type List<T> = (db: Db, customerId: string | null, page: PageQuery) => Promise<T[]>;

/**
 * One page of a noun's list: the account's own rows, or everybody's of one mode for staff, so that no figure of a demo
 * stands between real ones. One row more says whether another page follows.
 */
export async function ownPage<T extends { id: string }>(
  ctx: Ctx,
  query: PageQuery,
  list: List<T>,
): Promise<Page<T>> {
  const everybody = seesEverybody(ctx.actor);
  const whose = everybody ? null : customerOf(ctx.actor);
  const mode = everybody ? (query.mode ?? defaultMode(ctx)) : query.mode;
  const wanted = { ...query, mode, limit: query.limit + 1 };
  return cut(await ctx.tx((t) => list(t.db, whose, wanted)), query.limit);
}

/** The page of rows of which one more than wanted was read. */
export function cut<T extends { id: string }>(rows: readonly T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** The rows of one page: beyond the cursor, in the order asked for. Ids begin with their time, so they say the order. */
export function inPage<Query>(query: Query, id: string, page: Omit<PageQuery, 'mode'>): Query {
  const oldestFirst = page.order === 'oldest';
  let rows = query as SelectQueryBuilder<Tables, 'customers', object>;
  if (page.cursor) rows = rows.where(sql.ref(id), oldestFirst ? '>' : '<', page.cursor);
  return rows.orderBy(sql.ref(id), oldestFirst ? 'asc' : 'desc').limit(page.limit) as Query;
}

import { customerOf, isStaff } from '../context/actor.ts';
import type { Ctx, Db } from '../context/context.ts';
import type { Page } from './route.ts';

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Newest first, below the cursor; `customerId` null = everybody's. */
type List<T> = (db: Db, customerId: string | null, page: PageQuery) => Promise<T[]>;

/** One page of a noun's list: the account's own rows, or everybody's for staff. One row more says whether another follows. */
export async function ownPage<T extends { id: string }>(
  ctx: Ctx,
  query: PageQuery,
  list: List<T>,
): Promise<Page<T>> {
  const whose = isStaff(ctx.actor) ? null : customerOf(ctx.actor);
  return cut(await ctx.tx((t) => list(t.db, whose, { ...query, limit: query.limit + 1 })), query.limit);
}

/** The page of rows of which one more than wanted was read. */
export function cut<T extends { id: string }>(rows: readonly T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

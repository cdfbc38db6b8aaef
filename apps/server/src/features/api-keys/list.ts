import type { Ctx } from '../../platform/context/context.ts';
import { cut, ownPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import type { ApiKey } from './api-key.ts';
import { listKeysOf } from './repository.ts';

/** Newest first: the account's own, or every customer's for staff. */
export const listCustomerKeys = (ctx: Ctx, page: PageQuery): Promise<Page<ApiKey>> =>
  ownPage(ctx, page, (db, whose, query) => listKeysOf(db, 'customer', whose, query));

/** Newest first; row-level security shows a house key those of its mode. */
export async function listHouseKeys(ctx: Ctx, page: PageQuery): Promise<Page<ApiKey>> {
  const more = { ...page, limit: page.limit + 1 };
  return cut(await ctx.tx((t) => listKeysOf(t.db, 'house', null, more)), page.limit);
}

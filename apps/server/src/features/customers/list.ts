import type { Ctx } from '../../platform/context/context.ts';
import { cut, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import type { Customer } from './customer.ts';
import { type CustomerFilter, listBy } from './repository.ts';

/** Newest first; the actor's door leaves out whom it may not see. */
export async function listCustomers(ctx: Ctx, query: CustomerFilter & PageQuery): Promise<Page<Customer>> {
  const { limit, cursor, order, ...filter } = query;
  return cut(await ctx.tx((t) => listBy(t.db, filter, { cursor, order, limit: limit + 1 })), limit);
}

import type { Ctx } from '../../platform/context/context.ts';
import { ownPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import { refundErrors } from './errors.ts';
import type { Refund } from './refund.ts';
import { findRefund, listRefundsOf, type RefundFilter } from './repository.ts';

/** @throws REFUND_NOT_FOUND also for what the actor may not see */
export async function getRefund(ctx: Ctx, id: string): Promise<Refund> {
  const refund = await ctx.tx((t) => findRefund(t.db, id));
  if (!refund) throw refundErrors.REFUND_NOT_FOUND();
  return refund;
}

/** Newest first: the account's own, or everybody's for staff. */
export const listRefunds = (ctx: Ctx, query: PageQuery & RefundFilter): Promise<Page<Refund>> =>
  ownPage(ctx, query, (db, whose, page) => listRefundsOf(db, whose, page, query));

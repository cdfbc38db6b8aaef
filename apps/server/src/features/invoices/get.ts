import type { InvoiceState } from '@mekong/billing';
import { seesEverybody } from '../../platform/context/actor.ts';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { ownPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import { invoiceErrors } from './errors.ts';
import { BY_HAND, type Invoice } from './invoice.ts';
import { findInvoice, findLastPaid, listInvoicesOf, lockInvoices } from './repository.ts';

/** What a customer does not see: the seller has not sent it yet. */
const isBeingWritten = (invoice: Invoice): boolean => invoice.source === BY_HAND && invoice.issuedAt === null;

/** @throws INVOICE_NOT_FOUND also for what the actor may not see */
export async function getInvoice(ctx: Ctx, id: string): Promise<Invoice> {
  const invoice = await ctx.tx((t) => findInvoice(t.db, id));
  if (!invoice || (isBeingWritten(invoice) && !seesEverybody(ctx.actor)))
    throw invoiceErrors.INVOICE_NOT_FOUND();
  return invoice;
}

/** The invoice under its lock; the customer's lock is held already. @throws INVOICE_NOT_FOUND */
export async function lockInvoice(t: TxCtx, id: string): Promise<Invoice> {
  const [invoice] = await lockInvoices(t.db, [id]);
  if (!invoice) throw invoiceErrors.INVOICE_NOT_FOUND();
  return invoice;
}

/** What was last paid for a source, e.g. a subscription's id; null when nothing was. */
export const findLastPaidInvoice = (t: TxCtx, source: string): Promise<Invoice | null> =>
  findLastPaid(t.db, source);

export interface InvoiceQuery extends PageQuery {
  readonly state?: InvoiceState | undefined;
  readonly overdue?: 'true' | undefined;
  readonly customerId?: string | undefined;
}

/** Newest first: the account's own, or everybody's for staff without an account. Drafts by hand are for staff alone. */
export async function listInvoices(ctx: Ctx, query: InvoiceQuery): Promise<Page<Invoice>> {
  if (query.state === 'draft' && !seesEverybody(ctx.actor)) return { items: [], next: null };
  const { state, customerId } = query;
  const filter = { state, customerId, overdueAt: query.overdue ? ctx.now() : undefined };
  return ownPage(ctx, query, (db, whose, page) => listInvoicesOf(db, whose, page, filter));
}

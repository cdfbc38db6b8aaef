import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { ownPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import { invoiceErrors } from './errors.ts';
import type { Invoice } from './invoice.ts';
import { findInvoice, listInvoicesOf, lockInvoices } from './repository.ts';

/** @throws INVOICE_NOT_FOUND also for what the actor may not see */
export async function getInvoice(ctx: Ctx, id: string): Promise<Invoice> {
  const invoice = await ctx.tx((t) => findInvoice(t.db, id));
  if (!invoice) throw invoiceErrors.INVOICE_NOT_FOUND();
  return invoice;
}

/** The invoice under its lock; the customer's lock is held already. @throws INVOICE_NOT_FOUND */
export async function lockInvoice(t: TxCtx, id: string): Promise<Invoice> {
  const [invoice] = await lockInvoices(t.db, [id]);
  if (!invoice) throw invoiceErrors.INVOICE_NOT_FOUND();
  return invoice;
}

/** Issued invoices, newest first: the account's own, or everybody's for staff without an account. */
export const listInvoices = (ctx: Ctx, page: PageQuery): Promise<Page<Invoice>> =>
  ownPage(ctx, page, listInvoicesOf);

import type { Ctx } from '../../platform/context/context.ts';
import { logoBytes } from '../settings/logo.ts';
import { findCreditNotesOf } from './credit-note-repository.ts';
import { invoiceErrors } from './errors.ts';
import { getInvoice } from './get.ts';
import type { Invoice } from './invoice.ts';
import { type PaperSource, paperOf } from './paper.ts';
import { paperTexts } from './paper-texts.ts';

const TEMPLATE = `${import.meta.dirname}/paper.typ`;

export interface PrintedInvoice {
  /** Of the file. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** @throws INVOICE_NOT_FOUND also for what the actor may not see; INVOICE_NOT_ISSUED for drafts */
export async function printInvoice(ctx: Ctx, id: string): Promise<PrintedInvoice> {
  const invoice = await getInvoice(ctx, id);
  const creditNotes = await ctx.tx((t) => findCreditNotesOf(t.db, [id]));
  return print(ctx, { invoice, creditNotes });
}

/** The document as it stands now: dated by its issue, so that as long as nothing moves it, it is the same bytes. */
export async function print(ctx: Ctx, source: PaperSource): Promise<PrintedInvoice> {
  const { number, issuedAt, state, buyer } = source.invoice;
  if (!issuedAt || number === null) throw invoiceErrors.INVOICE_NOT_ISSUED({ state });
  const paper = paperOf(source);
  const pictures = await picturesOf(ctx, source.invoice, paper.logo);
  // Without its picture the seller's name stands there: better than no invoice.
  const data = pictures ? paper : { ...paper, logo: null };
  const bytes = await ctx.services.pdf.make({
    template: TEMPLATE,
    data,
    images: pictures ?? {},
    at: issuedAt,
  });
  return { name: paperTexts[buyer.language].fileName(number), bytes };
}

async function picturesOf(ctx: Ctx, { seller }: Invoice, name: string | null) {
  const bytes = seller.logo && (await logoBytes(ctx, seller.logo));
  return bytes && name ? { [name]: bytes } : null;
}

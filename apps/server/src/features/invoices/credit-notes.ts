import type { Ctx } from '../../platform/context/context.ts';
import { ownPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import type { CreditNote } from './credit-note.ts';
import { findCreditNote, listCreditNotesOf } from './credit-note-repository.ts';
import { invoiceErrors } from './errors.ts';

/** @throws CREDIT_NOTE_NOT_FOUND also for what the actor may not see */
export async function getCreditNote(ctx: Ctx, id: string): Promise<CreditNote> {
  const note = await ctx.tx((t) => findCreditNote(t.db, id));
  if (!note) throw invoiceErrors.CREDIT_NOTE_NOT_FOUND();
  return note;
}

/** Newest first: the account's own, or everybody's for staff. */
export const listCreditNotes = (ctx: Ctx, page: PageQuery): Promise<Page<CreditNote>> =>
  ownPage(ctx, page, listCreditNotesOf);

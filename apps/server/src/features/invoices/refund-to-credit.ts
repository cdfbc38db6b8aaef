import type { TxCtx } from '../../platform/context/context.ts';
import { findCreditNote } from './credit-note-repository.ts';
import { lockInvoice } from './get.ts';
import { addMovement } from './repository.ts';

/**
 * The refund that a credit note was settled by came back: what was given back is credit now, so that the invoice stays
 * even. The customer's lock is held; the books are the caller's.
 */
export async function turnRefundIntoCredit(t: TxCtx, creditNoteId: string): Promise<void> {
  await t.persist();
  const note = await findCreditNote(t.db, creditNoteId);
  if (!note) throw new Error(`No credit note ${creditNoteId}`);
  const { id } = await lockInvoice(t, note.invoiceId);
  await addMovement(t.db, id, 'refunded', -note.total);
  await addMovement(t.db, id, 'credit_given', note.total);
}

import type { Db } from '../../platform/context/context.ts';
import { inPage, type PageQuery } from '../../platform/http/page.ts';
import type { CreditNote } from './credit-note.ts';
import './tables.ts';

const columns = [
  'id',
  'invoice_id as invoiceId',
  'customer_id as customerId',
  'mode',
  'number',
  'currency',
  'total',
  'tax',
  'reason',
  'settled_by as settledBy',
  'lines',
  'issued_at as issuedAt',
] as const;

export async function insertCreditNote(db: Db, note: CreditNote, series: string): Promise<void> {
  await db
    .insertInto('credit_notes')
    .values({
      id: note.id,
      invoice_id: note.invoiceId,
      customer_id: note.customerId,
      mode: note.mode,
      number: null,
      series,
      currency: note.currency,
      total: note.total,
      tax: note.tax,
      reason: note.reason,
      settled_by: note.settledBy,
      lines: JSON.stringify(note.lines),
      issued_at: note.issuedAt,
    })
    .execute();
}

export async function setCreditNoteNumber(db: Db, id: string, number: string): Promise<void> {
  await db.updateTable('credit_notes').set({ number }).where('id', '=', id).execute();
}

export async function findCreditNote(db: Db, id: string): Promise<CreditNote | null> {
  const query = db.selectFrom('credit_notes').select(columns).where('id', '=', id);
  return (await query.executeTakeFirst()) ?? null;
}

/** Newest first. */
export async function listCreditNotesOf(
  db: Db,
  customerId: string | null,
  page: PageQuery,
): Promise<CreditNote[]> {
  let query = db.selectFrom('credit_notes').select(columns);
  if (customerId) query = query.where('customer_id', '=', customerId);
  return inPage(query, 'id', page).execute();
}

/** Of several invoices, oldest first. */
export async function findCreditNotesOf(db: Db, invoiceIds: readonly string[]): Promise<CreditNote[]> {
  if (invoiceIds.length === 0) return [];
  const query = db
    .selectFrom('credit_notes')
    .select(columns)
    .where('invoice_id', 'in', [...invoiceIds]);
  return query.orderBy('id').execute();
}

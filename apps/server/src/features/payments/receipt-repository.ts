import { sql } from 'kysely';
import type { Db } from '../../platform/context/context.ts';
import type { Receipt } from './receipt.ts';
import './tables.ts';

/** The driver would make an instant of a date, in a zone of its own. */
const receivedOn = sql<string>`to_char(received_on, 'YYYY-MM-DD')`.as('receivedOn');

export async function findReceipt(db: Db, paymentId: string): Promise<Receipt | null> {
  const row = await db
    .selectFrom('payment_receipts')
    .select([
      'payment_id as paymentId',
      'invoice_id as invoiceId',
      'channel',
      receivedOn,
      'reference',
      'note',
      'file_id as fileId',
      'recorded_by as recordedBy',
    ])
    .where('payment_id', '=', paymentId)
    .executeTakeFirst();
  return row ?? null;
}

/** The payment that this reference was recorded with before, whatever its case. */
export async function findByReference(db: Db, invoiceId: string, reference: string): Promise<string | null> {
  const row = await db
    .selectFrom('payment_receipts')
    .select('payment_id')
    .where('invoice_id', '=', invoiceId)
    .where(sql`lower(reference)`, '=', reference.toLowerCase())
    .orderBy('payment_id')
    .executeTakeFirst();
  return row?.payment_id ?? null;
}

export async function insertReceipt(db: Db, receipt: Receipt): Promise<void> {
  await db
    .insertInto('payment_receipts')
    .values({
      payment_id: receipt.paymentId,
      invoice_id: receipt.invoiceId,
      channel: receipt.channel,
      received_on: receipt.receivedOn,
      reference: receipt.reference,
      note: receipt.note,
      file_id: receipt.fileId,
      recorded_by: receipt.recordedBy,
    })
    .execute();
}

import type { Db } from '../../platform/context/context.ts';
import type { Invoice, InvoiceLine } from './invoice.ts';
import './tables.ts';

const columns = [
  'id',
  'customer_id as customerId',
  'mode',
  'state',
  'number',
  'currency',
  'total',
  'credited',
  'credit_used as creditUsed',
  'credit_given as creditGiven',
  'paid',
  'refunded',
  'tax',
  'seller',
  'buyer',
  'source',
  'paid_with as paidWith',
  'created_at as createdAt',
  'issued_at as issuedAt',
  'due_at as dueAt',
  'paid_at as paidAt',
] as const;

const lineColumns = [
  'id',
  'invoice_id as invoiceId',
  'position',
  'description',
  'price_id as priceId',
  'quantity',
  'unit_amount as unitAmount',
  'interval',
  'period_start as periodStart',
  'period_end as periodEnd',
  'total',
] as const;

async function withLines<T extends { id: string }>(
  db: Db,
  rows: T[],
): Promise<(T & { lines: InvoiceLine[] })[]> {
  if (rows.length === 0) return [];
  const lines = await db
    .selectFrom('invoice_lines')
    .select(lineColumns)
    .where(
      'invoice_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, lines: lines.filter((line) => line.invoiceId === row.id) }));
}

export async function findInvoice(db: Db, id: string): Promise<Invoice | null> {
  const rows = await db.selectFrom('invoices').select(columns).where('id', '=', id).execute();
  return (await withLines(db, rows))[0] ?? null;
}

/** The customer's lock comes first; this one keeps a draft from being finalised twice. */
export async function lockInvoices(db: Db, ids: readonly string[]): Promise<Invoice[]> {
  const rows = await db
    .selectFrom('invoices')
    .select(columns)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  return withLines(db, rows);
}

/** Newest first; drafts that are only a checkout in the making are left out. */
export async function listInvoicesOf(
  db: Db,
  customerId: string | null,
  page: { limit: number; cursor?: string | undefined },
): Promise<Invoice[]> {
  let query = db.selectFrom('invoices').select(columns).where('issued_at', 'is not', null);
  if (customerId) query = query.where('customer_id', '=', customerId);
  if (page.cursor) query = query.where('id', '<', page.cursor);
  return withLines(db, await query.orderBy('id', 'desc').limit(page.limit).execute());
}

export async function setPeriod(db: Db, lineId: string, start: Date, end: Date): Promise<void> {
  await db
    .updateTable('invoice_lines')
    .set({ period_start: start, period_end: end })
    .where('id', '=', lineId)
    .execute();
}

/** Takes the next `count` numbers of a series and holds its lock until commit; answers the first of them. */
export async function takeNumbers(db: Db, series: string, count: number): Promise<bigint> {
  const row = await db
    .insertInto('number_series')
    .values({ series, next: BigInt(count) + 1n })
    .onConflict((conflict) =>
      conflict
        .column('series')
        .doUpdateSet((set) => ({ next: set('number_series.next', '+', BigInt(count)) })),
    )
    .returning('next')
    .executeTakeFirstOrThrow();
  return row.next - BigInt(count);
}

export async function setNumber(db: Db, id: string, series: string, number: string): Promise<void> {
  await db.updateTable('invoices').set({ series, number }).where('id', '=', id).execute();
}

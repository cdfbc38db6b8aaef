import type { InvoiceState } from '@mekong/billing';
import { sql } from 'kysely';
import type { Db } from '../../platform/context/context.ts';
import { inPage, type PageQuery } from '../../platform/http/page.ts';
import { BY_HAND, type Invoice, type InvoiceLine } from './invoice.ts';
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
  'memo',
  'purchase_order as purchaseOrder',
  'due_days as dueDays',
  'due_on as dueOn',
  'end_reason as endReason',
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
  'tax_rate as taxRate',
  'interval',
  'period_start as periodStart',
  'period_end as periodEnd',
  'total',
  'tax',
  'credited',
  'credited_tax as creditedTax',
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

export interface InvoiceFilter {
  readonly customerId?: string | undefined;
  /** `draft` = those that are being written by hand. */
  readonly state?: InvoiceState | undefined;
  /** Real time: the customers' own clocks are looked at where they have one. */
  readonly overdueAt?: Date | undefined;
}

/** Newest first; drafts that are only a checkout in the making are left out. */
export async function listInvoicesOf(
  db: Db,
  customerId: string | null,
  page: PageQuery,
  filter: InvoiceFilter = {},
): Promise<Invoice[]> {
  let query = db.selectFrom('invoices').select(columns);
  query =
    filter.state === 'draft' ? query.where('source', '=', BY_HAND) : query.where('issued_at', 'is not', null);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.customerId) query = query.where('customer_id', '=', filter.customerId);
  if (filter.overdueAt) query = query.where('state', '=', 'open').where(isOverdue(filter.overdueAt));
  if (customerId) query = query.where('customer_id', '=', customerId);
  if (page.mode) query = query.where('mode', '=', page.mode);
  return withLines(db, await inPage(query, 'id', page).execute());
}

const isOverdue = (now: Date) =>
  sql<boolean>`due_at <= mekong_private.customer_now(customer_id, ${now}::timestamptz)`;

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

/** Adds to what credit notes have taken off a line. Minor units. */
export async function addLineCredit(db: Db, lineId: string, amount: bigint, tax: bigint): Promise<void> {
  await db
    .updateTable('invoice_lines')
    .set((set) => ({ credited: set('credited', '+', amount), credited_tax: set('credited_tax', '+', tax) }))
    .where('id', '=', lineId)
    .execute();
}

export async function setDue(db: Db, id: string, dueAt: Date): Promise<void> {
  await db.updateTable('invoices').set({ due_at: dueAt }).where('id', '=', id).execute();
}

export async function deleteLines(db: Db, invoiceId: string): Promise<void> {
  await db.deleteFrom('invoice_lines').where('invoice_id', '=', invoiceId).execute();
}

export type Movement = 'credited' | 'credit_used' | 'credit_given' | 'paid' | 'refunded';

/** What moved the invoice, in minor units; under its lock. */
export async function addMovement(db: Db, id: string, movement: Movement, amount: bigint): Promise<void> {
  await db
    .updateTable('invoices')
    .set((set) => ({ [movement]: set(movement, '+', amount) }))
    .where('id', '=', id)
    .execute();
}

export async function setPaidWith(db: Db, id: string, paidWith: string | null): Promise<void> {
  await db.updateTable('invoices').set({ paid_with: paidWith }).where('id', '=', id).execute();
}

export async function setPaid(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('invoices').set({ state: 'paid', paid_at: at }).where('id', '=', id).execute();
}

/** What was last paid for a source, e.g. a subscription; null when nothing was. */
export async function findLastPaid(db: Db, source: string): Promise<Invoice | null> {
  const rows = await db
    .selectFrom('invoices')
    .select(columns)
    .where('source', '=', source)
    .where('state', '=', 'paid')
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  return (await withLines(db, rows))[0] ?? null;
}

import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { Db } from '../../platform/context/context.ts';
import { inPage, type PageQuery } from '../../platform/http/page.ts';
import { approvalColumns, gatewayColumns } from './columns.ts';
import type { Payment } from './payment.ts';
import './tables.ts';

const columns = [
  ...gatewayColumns,
  ...approvalColumns,
  'invoice_id as invoiceId',
  'payment_method_id as paymentMethodId',
  'hold',
  'hold_reason as holdReason',
  'unapplied',
  'to_credit as toCredit',
  'amount',
  'currency',
  'refunded',
  'order_id as orderId',
  'capture_id as captureId',
  'settled_at as settledAt',
] as const;

export async function findPayment(db: Db, id: string): Promise<Payment | null> {
  return (await db.selectFrom('payments').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Under the customer's lock, which comes first. */
export async function lockPayment(db: Db, id: string): Promise<Payment | null> {
  const query = db.selectFrom('payments').select(columns).where('id', '=', id).forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

/** The payment that an order or capture of a gateway belongs to. */
export async function findByObject(
  db: Db,
  gateway: GatewayName,
  connection: ConnectionKind,
  objectId: string,
): Promise<Payment | null> {
  // A charge without an order has the same id as both; where it has not, ids of orders and captures never meet.
  for (const column of ['order_id', 'capture_id'] as const) {
    const query = db
      .selectFrom('payments')
      .select(columns)
      .where('gateway', '=', gateway)
      .where('connection', '=', connection)
      .where(column, '=', objectId);
    const row = await query.executeTakeFirst();
    if (row) return row;
  }
  return null;
}

/** By the order alone: ids of two gateways never meet, and row-level security says whose it may be. */
export async function findByOrderId(db: Db, orderId: string): Promise<Payment | null> {
  const query = db.selectFrom('payments').select(columns).where('order_id', '=', orderId);
  return (await query.executeTakeFirst()) ?? null;
}

export async function insertPayment(db: Db, payment: Payment, dueAt: Date): Promise<void> {
  await db
    .insertInto('payments')
    .values({
      id: payment.id,
      customer_id: payment.customerId,
      invoice_id: payment.invoiceId,
      payment_method_id: payment.paymentMethodId,
      mode: payment.mode,
      gateway: payment.gateway,
      connection: payment.connection,
      state: payment.state,
      hold: null,
      hold_reason: null,
      unapplied: false,
      amount: payment.amount,
      currency: payment.currency,
      fee: null,
      order_id: null,
      capture_id: null,
      approval_url: null,
      expires_at: null,
      failure_code: null,
      failure_message: null,
      created_at: payment.createdAt,
      settled_at: null,
      due_at: dueAt,
      leased_until: null,
      attempts: 0,
      last_error: null,
      dead_at: null,
    })
    .execute();
}

export type PaymentChange = Partial<{
  state: Payment['state'];
  hold: Payment['hold'];
  hold_reason: string | null;
  unapplied: boolean;
  amount: bigint;
  to_credit: bigint;
  refunded: bigint;
  fee: bigint | null;
  order_id: string;
  capture_id: string;
  approval_url: string | null;
  expires_at: Date | null;
  failure_code: string | null;
  failure_message: string | null;
  settled_at: Date;
  due_at: Date;
  currency: string;
  dead_at: Date | null;
  leased_until: Date | null;
  attempts: number;
}>;

export async function updatePayment(db: Db, id: string, change: PaymentChange): Promise<void> {
  await db.updateTable('payments').set(change).where('id', '=', id).execute();
}

export async function listPaymentsOf(db: Db, customerId: string | null, page: PageQuery): Promise<Payment[]> {
  let query = db.selectFrom('payments').select(columns);
  if (customerId) query = query.where('customer_id', '=', customerId);
  if (page.mode) query = query.where('mode', '=', page.mode);
  return inPage(query, 'id', page).execute();
}

/** Newest first. */
export const paymentsOfInvoice = (db: Db, invoiceId: string): Promise<Payment[]> =>
  db
    .selectFrom('payments')
    .select(columns)
    .where('invoice_id', '=', invoiceId)
    .orderBy('id', 'desc')
    .execute();

export type ParkedPayment = Payment & { readonly lastError: string | null };

/** Parked or given up: what a person must look at. */
export const listParked = (db: Db): Promise<ParkedPayment[]> =>
  db
    .selectFrom('payments')
    .select(columns)
    .select('last_error as lastError')
    .where((row) => row.or([row('hold', 'is not', null), row('dead_at', 'is not', null)]))
    .orderBy('id')
    .limit(200)
    .execute();

/** A payment of this invoice whose money is under way. */
export async function findUnderWay(db: Db, invoiceId: string): Promise<Payment | null> {
  const query = db
    .selectFrom('payments')
    .select(columns)
    .where('invoice_id', '=', invoiceId)
    .where('state', '=', 'processing')
    .orderBy('id');
  return (await query.executeTakeFirst()) ?? null;
}

/** Whether the sweep looks at it no more. */
export async function isGivenUp(db: Db, id: string): Promise<boolean> {
  const query = db.selectFrom('payments').select('id').where('id', '=', id).where('dead_at', 'is not', null);
  return (await query.executeTakeFirst()) !== undefined;
}

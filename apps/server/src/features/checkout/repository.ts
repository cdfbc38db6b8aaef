import type { Db } from '../../platform/context/context.ts';
import type { Checkout, CheckoutState } from './checkout.ts';
import './tables.ts';

const columns = [
  'id',
  'customer_id as customerId',
  'mode',
  'state',
  'plan_version_id as planVersionId',
  'price_id as priceId',
  'seats',
  'gateway',
  'subscription_id as subscriptionId',
  'invoice_id as invoiceId',
  'payment_id as paymentId',
  'failure_code as failureCode',
  'failure_message as failureMessage',
  'created_at as createdAt',
] as const;

export async function findCheckout(db: Db, id: string): Promise<Checkout | null> {
  return (await db.selectFrom('checkouts').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Under the customer's lock, which comes first. */
export async function lockCheckout(db: Db, id: string): Promise<Checkout | null> {
  const query = db.selectFrom('checkouts').select(columns).where('id', '=', id).forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

export async function findByInvoice(db: Db, invoiceId: string): Promise<Checkout | null> {
  const query = db.selectFrom('checkouts').select(columns).where('invoice_id', '=', invoiceId).forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

/** A customer's purchases that late money could still complete, but for one. */
export async function lockUnfinished(db: Db, customerId: string, butFor: string): Promise<Checkout[]> {
  return db
    .selectFrom('checkouts')
    .select(columns)
    .where('customer_id', '=', customerId)
    .where('id', '<>', butFor)
    .where('state', 'in', ['open', 'failed', 'canceled', 'expired'])
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function insertCheckout(db: Db, checkout: Checkout, dueAt: Date): Promise<void> {
  await db
    .insertInto('checkouts')
    .values({
      id: checkout.id,
      customer_id: checkout.customerId,
      mode: checkout.mode,
      state: checkout.state,
      plan_version_id: checkout.planVersionId,
      price_id: checkout.priceId,
      seats: checkout.seats,
      gateway: checkout.gateway,
      subscription_id: checkout.subscriptionId,
      invoice_id: checkout.invoiceId,
      payment_id: checkout.paymentId,
      failure_code: null,
      failure_message: null,
      created_at: checkout.createdAt,
      completed_at: null,
      due_at: dueAt,
      leased_until: null,
      attempts: 0,
      last_error: null,
      dead_at: null,
    })
    .execute();
}

export type CheckoutChange = Partial<{
  state: CheckoutState;
  gateway: Checkout['gateway'];
  payment_id: string;
  failure_code: string | null;
  failure_message: string | null;
  completed_at: Date;
  due_at: Date;
}>;

export async function updateCheckout(db: Db, id: string, change: CheckoutChange): Promise<void> {
  await db.updateTable('checkouts').set(change).where('id', '=', id).execute();
}

/** By the payment that is being tried. */
export async function findByPayment(db: Db, paymentId: string): Promise<Checkout | null> {
  const query = db.selectFrom('checkouts').select(columns).where('payment_id', '=', paymentId);
  return (await query.executeTakeFirst()) ?? null;
}

import type { Db } from '../../platform/context/context.ts';
import type { Checkout, CheckoutState, Guest } from './checkout.ts';
import './tables.ts';

const select = (db: Db) =>
  db
    .selectFrom('checkouts')
    .select([
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
      'guest_email as email',
      'guest_name as name',
      'guest_language as language',
      'failure_code as failureCode',
      'failure_message as failureMessage',
      'created_at as createdAt',
    ]);

interface Row extends Omit<Checkout, 'guest'> {
  email: string | null;
  name: string | null;
  language: Guest['language'] | null;
}

const checkoutOf = ({ email, name, language, ...row }: Row): Checkout => ({
  ...row,
  guest: email === null ? null : { email, name, language: language ?? 'en' },
});

async function first(query: ReturnType<typeof select>): Promise<Checkout | null> {
  const row = await query.executeTakeFirst();
  return row ? checkoutOf(row) : null;
}

export const findCheckout = (db: Db, id: string): Promise<Checkout | null> =>
  first(select(db).where('id', '=', id));

/** Under the customer's lock, which comes first. */
export const lockCheckout = (db: Db, id: string): Promise<Checkout | null> =>
  first(select(db).where('id', '=', id).forUpdate());

export const findByInvoice = (db: Db, invoiceId: string): Promise<Checkout | null> =>
  first(select(db).where('invoice_id', '=', invoiceId).forUpdate());

/** By the payment that is being tried. */
export const findByPayment = (db: Db, paymentId: string): Promise<Checkout | null> =>
  first(select(db).where('payment_id', '=', paymentId));

/** A customer's subscriptions that late money could still begin, but for one. */
export async function lockUnfinished(db: Db, customerId: string, butFor: string): Promise<Checkout[]> {
  const rows = await select(db)
    .where('customer_id', '=', customerId)
    .where('id', '<>', butFor)
    .where('subscription_id', 'is not', null)
    .where('state', 'in', ['open', 'failed', 'canceled', 'expired'])
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(checkoutOf);
}

/** The hash of the secret that stands for a login; null for a purchase of an account. */
export async function findSecretHash(db: Db, id: string): Promise<string | null> {
  const query = db.selectFrom('checkouts').select('secret_hash as hash').where('id', '=', id);
  return (await query.executeTakeFirst())?.hash ?? null;
}

export async function insertCheckout(
  db: Db,
  checkout: Checkout,
  more: { secretHash: string | null; dueAt: Date },
): Promise<void> {
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
      secret_hash: more.secretHash,
      guest_email: checkout.guest?.email ?? null,
      guest_name: checkout.guest?.name ?? null,
      guest_language: checkout.guest?.language ?? null,
      failure_code: null,
      failure_message: null,
      created_at: checkout.createdAt,
      completed_at: null,
      due_at: more.dueAt,
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

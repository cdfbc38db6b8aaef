import type { Db } from '../../platform/context/context.ts';
import { inPage, type PageQuery } from '../../platform/http/page.ts';
import type { Refund } from './refund.ts';
import './tables.ts';

const columns = [
  'id',
  'customer_id as customerId',
  'mode',
  'payment_id as paymentId',
  'invoice_id as invoiceId',
  'credit_note_id as creditNoteId',
  'gateway',
  'kind',
  'state',
  'amount',
  'from_credit as fromCredit',
  'currency',
  'reason',
  'note',
  'access',
  'gateway_refund_id as gatewayRefundId',
  'failure_code as failureCode',
  'failure_message as failureMessage',
  'requested_by as requestedBy',
  'created_at as createdAt',
  'settled_at as settledAt',
] as const;

export async function insertRefund(db: Db, refund: Refund): Promise<void> {
  await db
    .insertInto('refunds')
    .values({
      id: refund.id,
      customer_id: refund.customerId,
      mode: refund.mode,
      payment_id: refund.paymentId,
      invoice_id: refund.invoiceId,
      credit_note_id: null,
      gateway: refund.gateway,
      kind: refund.kind,
      state: refund.state,
      amount: refund.amount,
      from_credit: refund.fromCredit,
      currency: refund.currency,
      reason: refund.reason,
      note: refund.note,
      access: refund.access,
      gateway_refund_id: refund.gatewayRefundId,
      failure_code: null,
      failure_message: null,
      requested_by: refund.requestedBy,
      created_at: refund.createdAt,
      settled_at: null,
      due_at: null,
      leased_until: null,
      attempts: 0,
      last_error: null,
      dead_at: null,
    })
    .execute();
}

export type RefundChange = Partial<{
  state: Refund['state'];
  credit_note_id: string | null;
  gateway_refund_id: string | null;
  failure_code: string | null;
  failure_message: string | null;
  settled_at: Date;
  due_at: Date | null;
}>;

export async function updateRefund(db: Db, id: string, change: RefundChange): Promise<void> {
  await db.updateTable('refunds').set(change).where('id', '=', id).execute();
}

export async function findRefund(db: Db, id: string): Promise<Refund | null> {
  return (await db.selectFrom('refunds').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Under the customer's lock, which comes first. */
export async function lockRefund(db: Db, id: string): Promise<Refund | null> {
  const query = db.selectFrom('refunds').select(columns).where('id', '=', id).forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

/** Oldest first. */
export const refundsOfPayment = (db: Db, paymentId: string): Promise<Refund[]> =>
  db.selectFrom('refunds').select(columns).where('payment_id', '=', paymentId).orderBy('id').execute();

/** On their way, of one customer: what they have taken is not there for another. */
export const pendingOfCustomer = (db: Db, customerId: string): Promise<Refund[]> =>
  db
    .selectFrom('refunds')
    .select(columns)
    .where('customer_id', '=', customerId)
    .where('state', '=', 'pending')
    .execute();

export interface RefundFilter {
  readonly customerId?: string | undefined;
  readonly paymentId?: string | undefined;
  readonly state?: Refund['state'] | undefined;
}

/** Newest first. */
export async function listRefundsOf(
  db: Db,
  customerId: string | null,
  page: PageQuery,
  filter: RefundFilter = {},
): Promise<Refund[]> {
  let query = db.selectFrom('refunds').select(columns);
  if (customerId) query = query.where('customer_id', '=', customerId);
  if (filter.customerId) query = query.where('customer_id', '=', filter.customerId);
  if (filter.paymentId) query = query.where('payment_id', '=', filter.paymentId);
  if (filter.state) query = query.where('state', '=', filter.state);
  return inPage(query, 'id', page).execute();
}

/** Failed or unclear, and not made good by a later refund of the same payment. */
export const listTroubled = (db: Db): Promise<Refund[]> =>
  db
    .selectFrom('refunds as r')
    .select(columns)
    .where((row) => row.or([row('r.state', '=', 'failed'), row('r.failure_code', 'is not', null)]))
    .where('r.state', 'in', ['failed', 'pending'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('refunds as later')
            .select('later.id')
            .whereRef('later.payment_id', '=', 'r.payment_id')
            .whereRef('later.id', '>', 'r.id')
            .where('later.requested_by', '<>', 'gateway')
            .where('later.state', 'in', ['pending', 'succeeded']),
        ),
      ),
    )
    .orderBy('r.id')
    .limit(200)
    .execute();

import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { Db } from '../../platform/context/context.ts';
import { inPage, type PageQuery } from '../../platform/http/page.ts';
import { gatewayColumns } from './columns.ts';
import type { PaymentMethod } from './method.ts';
import './tables.ts';

const columns = [
  ...gatewayColumns,
  'kind',
  'label',
  'is_default as isDefault',
  'last_failure_code as lastFailureCode',
  'removed_at as removedAt',
] as const;

export async function findMethod(db: Db, id: string): Promise<PaymentMethod | null> {
  const query = db.selectFrom('payment_methods').select(columns).where('id', '=', id);
  return (await query.executeTakeFirst()) ?? null;
}

/** Under the customer's lock, which comes first. */
export async function lockMethod(db: Db, id: string): Promise<PaymentMethod | null> {
  const query = db.selectFrom('payment_methods').select(columns).where('id', '=', id).forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

/** Those that can be charged, the default first, then the newest. */
export const listActive = (db: Db, customerId: string): Promise<PaymentMethod[]> =>
  db
    .selectFrom('payment_methods')
    .select(columns)
    .where('customer_id', '=', customerId)
    .where('state', '=', 'active')
    .orderBy('is_default', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Active ones newest first; everybody's for `customerId` null. */
export async function listMethodsOf(
  db: Db,
  customerId: string | null,
  page: PageQuery,
): Promise<PaymentMethod[]> {
  let query = db.selectFrom('payment_methods').select(columns).where('state', '<>', 'removed');
  if (customerId) query = query.where('customer_id', '=', customerId);
  return inPage(query, 'id', page).execute();
}

/** The method that a token of a gateway stands for, also a removed one: what was taken away stays away. */
export async function findByToken(
  db: Db,
  gateway: GatewayName,
  connection: ConnectionKind,
  token: string,
): Promise<PaymentMethod | null> {
  const query = db
    .selectFrom('payment_methods')
    .innerJoin('payment_method_tokens as tokens', 'tokens.method_id', 'payment_methods.id')
    .select(columns.map((column) => `payment_methods.${column}` as const))
    .where('tokens.gateway', '=', gateway)
    .where('tokens.connection', '=', connection)
    .where('tokens.token', '=', token);
  return ((await query.executeTakeFirst()) as PaymentMethod | undefined) ?? null;
}

export async function insertMethod(db: Db, method: PaymentMethod, token: string): Promise<void> {
  await db
    .insertInto('payment_methods')
    .values({
      id: method.id,
      customer_id: method.customerId,
      mode: method.mode,
      gateway: method.gateway,
      connection: method.connection,
      kind: method.kind,
      label: method.label,
      state: method.state,
      is_default: method.isDefault,
      last_failure_code: null,
      created_at: method.createdAt,
      removed_at: null,
    })
    .execute();
  const { id, gateway, connection } = method;
  await db
    .insertInto('payment_method_tokens')
    .values({ method_id: id, gateway, connection, token })
    .execute();
}

/** The service's door alone may read it. */
export async function tokenOf(db: Db, methodId: string): Promise<string> {
  const query = db.selectFrom('payment_method_tokens').select('token').where('method_id', '=', methodId);
  return (await query.executeTakeFirstOrThrow()).token;
}

/** At most one default: the old one is taken away first. */
export async function makeDefault(db: Db, customerId: string, methodId: string | null): Promise<void> {
  await db
    .updateTable('payment_methods')
    .set({ is_default: false })
    .where('customer_id', '=', customerId)
    .where('is_default', '=', true)
    .execute();
  if (methodId)
    await db.updateTable('payment_methods').set({ is_default: true }).where('id', '=', methodId).execute();
}

export type MethodChange = Partial<{
  state: PaymentMethod['state'];
  is_default: boolean;
  last_failure_code: string | null;
  removed_at: Date;
}>;

export async function updateMethod(db: Db, id: string, change: MethodChange): Promise<void> {
  await db.updateTable('payment_methods').set(change).where('id', '=', id).execute();
}

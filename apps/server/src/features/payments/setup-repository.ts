import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { Db } from '../../platform/context/context.ts';
import { approvalColumns, gatewayColumns } from './columns.ts';
import type { Setup } from './setup.ts';
import './tables.ts';

const columns = [
  ...gatewayColumns,
  ...approvalColumns,
  'gateway_setup_id as gatewaySetupId',
  'method_id as methodId',
] as const;

export async function findSetup(db: Db, id: string): Promise<Setup | null> {
  const query = db.selectFrom('payment_method_setups').select(columns).where('id', '=', id);
  return (await query.executeTakeFirst()) ?? null;
}

/** Under the customer's lock, which comes first. */
export async function lockSetup(db: Db, id: string): Promise<Setup | null> {
  const query = db.selectFrom('payment_method_setups').select(columns).where('id', '=', id).forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

export async function findByGatewaySetup(
  db: Db,
  gateway: GatewayName,
  connection: ConnectionKind,
  gatewaySetupId: string,
): Promise<Setup | null> {
  const query = db
    .selectFrom('payment_method_setups')
    .select(columns)
    .where('gateway', '=', gateway)
    .where('connection', '=', connection)
    .where('gateway_setup_id', '=', gatewaySetupId);
  return (await query.executeTakeFirst()) ?? null;
}

export async function insertSetup(db: Db, setup: Setup, dueAt: Date): Promise<void> {
  await db
    .insertInto('payment_method_setups')
    .values({
      id: setup.id,
      customer_id: setup.customerId,
      mode: setup.mode,
      gateway: setup.gateway,
      connection: setup.connection,
      state: setup.state,
      gateway_setup_id: null,
      approval_url: null,
      expires_at: null,
      method_id: null,
      failure_code: null,
      failure_message: null,
      created_at: setup.createdAt,
      due_at: dueAt,
      leased_until: null,
      attempts: 0,
      last_error: null,
      dead_at: null,
    })
    .execute();
}

export type SetupChange = Partial<{
  state: Setup['state'];
  gateway_setup_id: string;
  approval_url: string | null;
  expires_at: Date | null;
  method_id: string;
  failure_code: string;
  failure_message: string;
  due_at: Date;
}>;

export async function updateSetup(db: Db, id: string, change: SetupChange): Promise<void> {
  await db.updateTable('payment_method_setups').set(change).where('id', '=', id).execute();
}

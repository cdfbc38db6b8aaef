import type { ConnectionCheck } from '@mekong/gateways';
import type { Db } from '../../platform/context/context.ts';
import type { PastedGateway, PastedKind } from './keys.ts';
import './tables.ts';

/** Keys that staff pasted, sealed. */
export interface StoredConnection {
  readonly id: string;
  readonly gateway: PastedGateway;
  readonly kind: PastedKind;
  readonly keys: string;
  readonly hint: string;
  readonly enabled: boolean;
  readonly priority: number;
  readonly checkedAt: Date | null;
  readonly checkResult: ConnectionCheck['kind'] | null;
  readonly checkMessage: string | null;
  readonly updatedAt: Date;
}

const columns = [
  'id',
  'gateway',
  'kind',
  'keys',
  'hint',
  'enabled',
  'priority',
  'checked_at as checkedAt',
  'check_result as checkResult',
  'check_message as checkMessage',
  'updated_at as updatedAt',
] as const;

export const listConnections = (db: Db): Promise<StoredConnection[]> =>
  db.selectFrom('gateway_connections').select(columns).orderBy('priority').orderBy('id').execute();

export async function findConnection(db: Db, id: string): Promise<StoredConnection | null> {
  const query = db.selectFrom('gateway_connections').select(columns).where('id', '=', id);
  return (await query.executeTakeFirst()) ?? null;
}

/** The connection of a gateway and kind, under its lock. */
export async function lockConnection(
  db: Db,
  gateway: PastedGateway,
  kind: PastedKind,
): Promise<StoredConnection | null> {
  const query = db
    .selectFrom('gateway_connections')
    .select(columns)
    .where('gateway', '=', gateway)
    .where('kind', '=', kind)
    .forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

export interface NewConnection {
  readonly id: string;
  readonly gateway: PastedGateway;
  readonly kind: PastedKind;
  readonly keys: string;
  readonly hint: string;
  readonly priority: number;
  readonly createdBy: string;
  readonly at: Date;
}

/** Makes the connection, or gives the one of the same gateway and kind new keys. */
export async function upsertConnection(db: Db, connection: NewConnection): Promise<void> {
  const { id, gateway, kind, keys, hint, priority, createdBy, at } = connection;
  const fresh = { keys, hint, enabled: true, checked_at: null, check_result: null, check_message: null };
  await db
    .insertInto('gateway_connections')
    .values({ id, gateway, kind, priority, created_by: createdBy, created_at: at, updated_at: at, ...fresh })
    .onConflict((conflict) => conflict.columns(['gateway', 'kind']).doUpdateSet({ ...fresh, updated_at: at }))
    .execute();
}

export type ConnectionChange = Partial<{
  enabled: boolean;
  priority: number;
  checked_at: Date;
  check_result: ConnectionCheck['kind'];
  check_message: string | null;
  updated_at: Date;
}>;

export async function updateConnection(db: Db, id: string, change: ConnectionChange): Promise<void> {
  await db.updateTable('gateway_connections').set(change).where('id', '=', id).execute();
}

export async function deleteConnection(db: Db, id: string): Promise<boolean> {
  const result = await db.deleteFrom('gateway_connections').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows === 1n;
}

import type { ConnectionCheck, ConnectionKind, GatewayName } from '@mekong/gateways';
import type { Db } from '../../platform/context/context.ts';
import './tables.ts';

export interface ConnectionName {
  readonly gateway: GatewayName;
  readonly kind: ConnectionKind;
}

/** How the last test of a connection ended whose keys are not stored. */
export interface KeptCheck extends ConnectionName {
  readonly at: Date;
  readonly result: ConnectionCheck['kind'];
  readonly message: string | null;
}

export async function keepCheck(db: Db, { gateway, kind, at, result, message }: KeptCheck): Promise<void> {
  const row = { checked_at: at, result, message };
  await db
    .insertInto('gateway_checks')
    .values({ gateway, kind, ...row })
    .onConflict((conflict) => conflict.columns(['gateway', 'kind']).doUpdateSet(row))
    .execute();
}

export const listChecks = (db: Db): Promise<KeptCheck[]> =>
  db
    .selectFrom('gateway_checks')
    .select(['gateway', 'kind', 'checked_at as at', 'result', 'message'])
    .execute();

import type { Db } from '../../platform/context/context.ts';
import type { Grant } from './grant.ts';
import './tables.ts';

export interface GrantRow extends Grant {
  readonly id: string;
}

export async function insertGrants(
  db: Db,
  rows: readonly GrantRow[],
  owner: { customerId: string; source: string; from: Date; to: Date | null },
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    ...row,
    customer_id: owner.customerId,
    source: owner.source,
    valid_from: owner.from,
    valid_to: owner.to,
  }));
  await db.insertInto('entitlement_grants').values(values).execute();
}

export async function endGrants(db: Db, source: string, at: Date): Promise<void> {
  await db
    .updateTable('entitlement_grants')
    .set({ valid_to: at })
    .where('source', '=', source)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', at)]))
    .execute();
}

/** Grants that hold at `at`, of one customer. */
export const findGrants = (db: Db, customerId: string, at: Date): Promise<Grant[]> =>
  db
    .selectFrom('entitlement_grants')
    .select(['feature', 'label', 'kind', 'value', 'period'])
    .where('customer_id', '=', customerId)
    .where('valid_from', '<=', at)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', at)]))
    .orderBy('feature', 'desc')
    .execute();

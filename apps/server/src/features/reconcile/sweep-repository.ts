import type { ConnectionKind, Gateway, GatewayName } from '@mekong/gateways';
import type { Db } from '../../platform/context/context.ts';
import './tables.ts';

export interface Sweep {
  readonly gateway: GatewayName;
  readonly connection: ConnectionKind;
  readonly sweptUntil: Date;
}

/** Up to when this connection was looked at; `first` where it never was, which is kept: so it shows when no look succeeds. */
export async function sweptUntil(db: Db, { name, kind }: Gateway, first: Date): Promise<Date> {
  await db
    .insertInto('event_sweeps')
    .values({ gateway: name, connection: kind, swept_until: first })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('event_sweeps')
    .select('swept_until')
    .where('gateway', '=', name)
    .where('connection', '=', kind)
    .executeTakeFirstOrThrow();
  return row.swept_until;
}

export async function setSweptUntil(db: Db, { name, kind }: Gateway, until: Date): Promise<void> {
  await db
    .updateTable('event_sweeps')
    .set({ swept_until: until })
    .where('gateway', '=', name)
    .where('connection', '=', kind)
    .execute();
}

export const sweepsBefore = (db: Db, before: Date): Promise<Sweep[]> =>
  db
    .selectFrom('event_sweeps')
    .select(['gateway', 'connection', 'swept_until as sweptUntil'])
    .where('swept_until', '<', before)
    .orderBy('swept_until')
    .execute();

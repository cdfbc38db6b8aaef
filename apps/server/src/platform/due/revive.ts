import { sql } from 'kysely';
import type { TxCtx } from '../context/context.ts';
import '../events/tables.ts';
import type { DueKind } from './kind.ts';
import './tables.ts';

/** Gives a row that the drain has given up all its tries again. False when it is not given up (any more). */
export async function reviveRow(t: TxCtx, kind: DueKind, id: string): Promise<boolean> {
  const revived = await sql`
    update ${sql.table(kind.table)} set dead_at = null, leased_until = null, attempts = 0, last_error = null
    where id::text = ${id} and dead_at is not null returning id`.execute(t.db);
  return revived.rows.length > 0;
}

/** The same for an event that a subscriber could not handle; what waits behind it follows. */
export async function reviveDelivery(t: TxCtx, eventId: string, subscriber: string): Promise<boolean> {
  const result = await t.db
    .updateTable('outbox_deliveries')
    .set({ dead_at: null, leased_until: null, attempts: 0, last_error: null })
    .where('event_id', '=', eventId)
    .where('subscriber', '=', subscriber)
    .where('dead_at', 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Runs recurring work that has failed at once instead of at its next time. */
export async function reviveSchedule(t: TxCtx, name: string): Promise<boolean> {
  const result = await t.db
    .updateTable('schedules')
    .set({ due_at: t.now(), last_error: null })
    .where('name', '=', name)
    .where('last_error', 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

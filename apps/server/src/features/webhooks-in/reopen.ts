import type { TxCtx } from '../../platform/context/context.ts';
import { sightOf } from '../../platform/context/sight.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { type EventState, stateOf } from './event.ts';
import type { WaitingEvent } from './inbox.ts';
import { visibleTo } from './read.ts';
import './tables.ts';

/** An event that a person wants worked off again; its row is locked. */
export type HeldEvent = Omit<WaitingEvent, 'receivedAt'> & {
  readonly state: EventState;
  readonly lastError: string | null;
};

/**
 * Locks those of the events that the actor sees, in order of id. Whoever asks for the same ones at the same time waits
 * here, and then finds what became of them.
 */
export async function holdEvents(t: TxCtx, ids: readonly string[]): Promise<HeldEvent[]> {
  if (ids.length === 0) return [];
  const rows = await t.db
    .selectFrom('webhook_events')
    .select(['id', 'gateway', 'connection', 'type', 'subject', 'payment_id as paymentId'])
    .select(['state', 'dead_at as deadAt', 'last_error as lastError'])
    .where('id', 'in', [...ids])
    .where(visibleTo(sightOf(t)))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ deadAt, ...row }) => ({ ...row, state: stateOf({ ...row, deadAt }) }));
}

/** Puts an event back to the end of what waits, as if it had just come. */
export async function reopenEvent(t: TxCtx, event: HeldEvent): Promise<void> {
  await t.db
    .updateTable('webhook_events')
    .set({
      state: 'waiting',
      due_at: t.now(),
      processed_at: null,
      leased_until: null,
      attempts: 0,
      last_error: null,
      dead_at: null,
    })
    .where('id', '=', event.id)
    .execute();
  await writeAuditEntry(t, {
    action: 'webhook.replayed',
    object: event.id,
    mode: event.connection === 'live' ? 'live' : 'test',
    before: { state: event.state, error: event.lastError },
    after: { state: 'waiting' },
  });
}

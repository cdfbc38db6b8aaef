import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import { uuidv7 } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { AttentionItem } from '../../platform/features/feature.ts';
import './tables.ts';

/** An event that waits to be worked off. */
export interface WaitingEvent {
  readonly id: string;
  readonly gateway: GatewayName;
  readonly connection: ConnectionKind;
  readonly type: string;
  readonly subject: string;
  /** Ours, as the gateway's object carries it; a hint at what to re-read, and no proof of anything. */
  readonly paymentId: string | null;
  readonly receivedAt: Date;
}

/** Null when it is done already, e.g. together with another event of its subject. */
export async function findWaiting(t: TxCtx, id: string): Promise<WaitingEvent | null> {
  const row = await t.db
    .selectFrom('webhook_events')
    .select([
      'id',
      'gateway',
      'connection',
      'type',
      'subject',
      'payment_id as paymentId',
      'received_at as receivedAt',
    ])
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row ?? null;
}

/** Ids of every event of a subject that is there now: one re-read of the gateway answers them all. */
export async function waitingOfSubject(t: TxCtx, event: WaitingEvent): Promise<string[]> {
  const rows = await t.db
    .selectFrom('webhook_events')
    .select('id')
    .where('gateway', '=', event.gateway)
    .where('connection', '=', event.connection)
    .where('subject', '=', event.subject)
    .where('state', '=', 'waiting')
    .execute();
  return rows.map((row) => row.id);
}

/** Ends events that one re-read has answered; `touched` is what of ours they were about, customer first. */
export async function markDone(
  t: TxCtx,
  ids: readonly string[],
  touched: readonly string[] = [],
): Promise<void> {
  if (ids.length === 0) return;
  const done = await t.db
    .updateTable('webhook_events')
    .set({ state: 'done', processed_at: t.now(), touched: [...touched] })
    .where('id', 'in', [...ids].sort())
    .where('state', '=', 'waiting')
    .returning('id')
    .execute();
  await noteAttempts(
    t,
    done.map((row) => row.id),
    null,
  );
}

/** Keeps why working off an event did not succeed: the row itself forgets it with the next success. */
export const noteFailure = (t: TxCtx, id: string, message: string): Promise<void> =>
  noteAttempts(t, [id], message);

async function noteAttempts(t: TxCtx, ids: readonly string[], error: string | null): Promise<void> {
  if (ids.length === 0) return;
  const outcome = error === null ? ('done' as const) : ('failed' as const);
  const rows = ids.map((id) => ({ id: uuidv7(t.now()), event_id: id, at: t.now(), outcome, error }));
  await t.db.insertInto('webhook_event_attempts').values(rows).execute();
}

/** Events that the drain has given up. */
export async function webhookAttention(ctx: Ctx): Promise<AttentionItem[]> {
  const dead = await ctx.read
    .selectFrom('webhook_events')
    .select(['id', 'gateway', 'type', 'subject', 'last_error', 'received_at'])
    .where('dead_at', 'is not', null)
    .where('state', '=', 'waiting')
    .orderBy('dead_at')
    .limit(200)
    .execute();
  return dead.map((event) => ({
    kind: 'webhook_dead',
    object: event.id,
    customerId: null,
    reason: 'given_up',
    since: event.received_at,
    detail: { gateway: event.gateway, type: event.type, subject: event.subject, message: event.last_error },
  }));
}

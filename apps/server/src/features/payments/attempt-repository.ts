import type { Db } from '../../platform/context/context.ts';
import type { Attempt, AttemptState, Operation, TakenAttempt } from './payment.ts';
import './tables.ts';

const columns = [
  'id',
  'customer_id as customerId',
  'object',
  'payment_id as paymentId',
  'operation',
  'idempotency_key as idempotencyKey',
  'request',
  'state',
  'created_at as createdAt',
  'sent_at as sentAt',
  'leased_until as leasedUntil',
] as const;

export interface NewAttempt {
  readonly id: string;
  readonly customerId: string;
  readonly object: string;
  readonly paymentId: string | null;
  readonly operation: Operation;
  readonly request: Record<string, unknown>;
  readonly requestHash: string;
  readonly at: Date;
  /** When the sweep may make the call, should the inline run have died. */
  readonly dueAt: Date;
}

/** The id of the attempt that stands: the new one, or the open one of the same operation. */
export async function insertAttempt(db: Db, attempt: NewAttempt): Promise<string> {
  const inserted = await db
    .insertInto('gateway_attempts')
    .values({
      id: attempt.id,
      customer_id: attempt.customerId,
      object: attempt.object,
      payment_id: attempt.paymentId,
      operation: attempt.operation,
      idempotency_key: attempt.id,
      request: attempt.request,
      request_hash: attempt.requestHash,
      state: 'intended',
      answer: null,
      created_at: attempt.at,
      sent_at: null,
      answered_at: null,
      due_at: attempt.dueAt,
      leased_until: null,
      attempts: 0,
      last_error: null,
      dead_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['object', 'operation']).where('state', 'in', ['intended', 'sent']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (inserted) return inserted.id;
  const open = await db
    .selectFrom('gateway_attempts')
    .select('id')
    .where('object', '=', attempt.object)
    .where('operation', '=', attempt.operation)
    .where('state', 'in', ['intended', 'sent'])
    .executeTakeFirstOrThrow();
  return open.id;
}

export async function findAttempt(db: Db, id: string): Promise<Attempt | null> {
  const row = await db.selectFrom('gateway_attempts').select(columns).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Marks the attempt as sent unless it has an answer or somebody else is sending it; null = leave it alone. */
export async function takeAttempt(db: Db, id: string, now: Date, lease: Date): Promise<TakenAttempt | null> {
  const row = await db
    .updateTable('gateway_attempts')
    .set((value) => ({
      state: 'sent' as const,
      sent_at: value.fn.coalesce('sent_at', value.val(now)),
      // A minute longer than the call may take: the sweep of another process must not send it a second time meanwhile.
      due_at: lease,
    }))
    .where('id', '=', id)
    .where('state', 'in', ['intended', 'sent'])
    .where((row) => row.or([row('state', '=', 'intended'), row('due_at', '<=', now)]))
    .returning(columns)
    .executeTakeFirst();
  return row ? { ...row, isRepeat: row.sentAt !== null && row.sentAt < now } : null;
}

export async function answerAttempt(
  db: Db,
  id: string,
  answer: { state: AttemptState; answer: Record<string, unknown>; at: Date },
): Promise<void> {
  await db
    .updateTable('gateway_attempts')
    .set({ state: answer.state, answer: answer.answer, answered_at: answer.at })
    .where('id', '=', id)
    .execute();
}

/** When an attempt without an answer may be sent again. */
export async function updateDue(db: Db, id: string, dueAt: Date): Promise<void> {
  await db.updateTable('gateway_attempts').set({ due_at: dueAt }).where('id', '=', id).execute();
}

/** Whether a call is under way that nobody has an answer to yet. */
export async function hasOpenAttempt(db: Db, object: string, operation: Operation): Promise<boolean> {
  const row = await db
    .selectFrom('gateway_attempts')
    .select('id')
    .where('object', '=', object)
    .where('operation', '=', operation)
    .where('state', 'in', ['intended', 'sent'])
    .executeTakeFirst();
  return row !== undefined;
}

export interface AttemptAnswer {
  readonly state: AttemptState;
  readonly code: string;
  readonly message: string;
}

/** How the newest finished attempt of an operation ended. */
export async function lastAnswer(
  db: Db,
  object: string,
  operation: Operation,
): Promise<AttemptAnswer | null> {
  const row = await db
    .selectFrom('gateway_attempts')
    .select(['state', 'answer'])
    .where('object', '=', object)
    .where('operation', '=', operation)
    .where('answered_at', 'is not', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const { code, message } = (row.answer ?? {}) as { code?: string; message?: string };
  return { state: row.state, code: code ?? 'UNKNOWN', message: message ?? '' };
}

/** When an operation was asked for the first time. */
export async function firstAsked(db: Db, object: string, operation: Operation): Promise<Date | null> {
  const row = await db
    .selectFrom('gateway_attempts')
    .select((least) => least.fn.min('created_at').as('at'))
    .where('object', '=', object)
    .where('operation', '=', operation)
    .executeTakeFirst();
  return row?.at ?? null;
}

import type { Db } from '../context/context.ts';
import { inPage, type PageQuery } from '../http/page.ts';
import type { MailRecord, MailState, QueuedMail } from './mail.ts';
import './tables.ts';

export async function insertMails(db: Db, mails: readonly QueuedMail[]): Promise<void> {
  const rows = mails.map((mail) => ({
    id: mail.id,
    template: mail.template,
    to: mail.to,
    language: mail.language,
    customer_id: mail.customerId,
    mode: mail.mode,
    object: mail.object,
    data: mail.data,
    state: 'queued' as const,
    reason: null,
    message_id: null,
    due_at: mail.createdAt,
    leased_until: null,
    attempts: 0,
    last_error: null,
    dead_at: null,
    created_at: mail.createdAt,
    sent_at: null,
  }));
  await db.insertInto('mails').values(rows).execute();
}

/** A mail on its way; `attempts` names the lease under which it was read. */
export type WaitingMail = QueuedMail & { readonly state: MailState; readonly attempts: number };

export const findMail = (db: Db, id: string): Promise<WaitingMail | undefined> =>
  db
    .selectFrom('mails')
    .select([
      'id',
      'template',
      'to',
      'language',
      'customer_id as customerId',
      'mode',
      'object',
      'data',
      'state',
      'attempts',
      'created_at as createdAt',
    ])
    .where('id', '=', id)
    .executeTakeFirst();

/**
 * Takes a mail for sending. False when somebody else did, or has leased it since: whoever prepared it under an older lease
 * holds a link that a newer one may have replaced.
 */
export async function claimMail(
  db: Db,
  mail: WaitingMail,
  messageId: string,
  leasedUntil: Date,
): Promise<boolean> {
  const result = await db
    .updateTable('mails')
    .set({ state: 'sending', message_id: messageId, leased_until: leasedUntil })
    .where('id', '=', mail.id)
    .where('state', '=', 'queued')
    .where('attempts', '=', mail.attempts)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface MailEnd {
  readonly state: MailState;
  readonly reason?: string;
  readonly sentAt?: Date;
}

/** Writes how a mail ended, where it is still in one of the states that may end so. */
export async function endMail(
  db: Db,
  id: string,
  from: readonly MailState[],
  { state, reason, sentAt }: MailEnd,
): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state, reason: reason ?? null, sent_at: sentAt ?? null })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .execute();
}

const recordColumns = [
  'id',
  'template',
  'to',
  'language',
  'customer_id as customerId',
  'mode',
  'object',
  'state',
  'dead_at as deadAt',
  'created_at as createdAt',
  'sent_at as sentAt',
] as const;

const records = (db: Db) =>
  db
    .selectFrom('mails')
    .select(recordColumns)
    .select((row) => row.fn.coalesce('reason', 'last_error').as('error'));

/** In the order asked for, beyond the cursor. */
export const listMailRecords = (db: Db, page: PageQuery): Promise<MailRecord[]> =>
  inPage(records(db), 'id', page).execute();

export const findRecord = (db: Db, id: string): Promise<MailRecord | undefined> =>
  records(db).where('id', '=', id).executeTakeFirst();

export const lockRecord = (db: Db, id: string): Promise<MailRecord | undefined> =>
  records(db).where('id', '=', id).forUpdate().executeTakeFirst();

const MOST = 200;

/** What a person must decide: may have arrived, or could not be handed over for too long. */
export const listStuck = (db: Db): Promise<MailRecord[]> =>
  records(db)
    .where((row) => row.or([row('state', '=', 'unknown'), row('dead_at', 'is not', null)]))
    .orderBy('id')
    .limit(MOST)
    .execute();

/** How many wait, and since when. */
export async function countWaiting(db: Db): Promise<{ count: number; since: Date | null }> {
  const row = await db
    .selectFrom('mails')
    .select((of) => [of.fn.countAll<bigint>().as('n'), of.fn.min('created_at').as('since')])
    .where('state', '=', 'queued')
    .where('dead_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { count: Number(row.n), since: row.since };
}

/** Puts a mail back into the queue as if it were new. */
export async function requeueMail(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('mails')
    .set({
      state: 'queued',
      reason: null,
      due_at: now,
      leased_until: null,
      attempts: 0,
      last_error: null,
      dead_at: null,
    })
    .where('id', '=', id)
    .execute();
}

/** How many mails of this template about this object were queued since. */
export async function countMails(db: Db, template: string, object: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('mails')
    .select((of) => of.fn.countAll<bigint>().as('n'))
    .where('object', '=', object)
    .where('template', '=', template)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

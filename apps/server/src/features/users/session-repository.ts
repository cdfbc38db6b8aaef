import type { Db } from '../../platform/context/context.ts';
import { userColumns } from './repository.ts';
import './tables.ts';
import type { User, WayIn } from './user.ts';

export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly generation: number;
  readonly device: string;
  readonly openedBy: WayIn;
  readonly createdAt: Date;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const columns = [
  'id',
  'user_id as userId',
  'generation',
  'device',
  'opened_by as openedBy',
  'created_at as createdAt',
  'rotated_at as rotatedAt',
  'expires_at as expiresAt',
  'revoked_at as revokedAt',
] as const;

export async function insertSession(
  db: Db,
  session: { id: string; user: User; device: string; openedBy: WayIn; at: Date; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('user_sessions')
    .values({
      id: session.id,
      user_id: session.user.id,
      auth_id: session.user.authId,
      generation: 0,
      device: session.device,
      opened_by: session.openedBy,
      rotated_at: session.at,
      created_at: session.at,
      expires_at: session.expiresAt,
      revoked_at: null,
      revoke_reason: null,
    })
    .execute();
}

export async function lockSession(db: Db, id: string): Promise<Session | null> {
  const query = db.selectFrom('user_sessions').select(columns).where('id', '=', id).forUpdate();
  return (await query.executeTakeFirst()) ?? null;
}

/** The sessions of a login that live, newest first. */
export const liveSessionsOf = (db: Db, userId: string, at: Date): Promise<Session[]> =>
  db
    .selectFrom('user_sessions')
    .select(columns)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('id', 'desc')
    .execute();

export async function rotateSession(db: Db, id: string, at: Date): Promise<void> {
  await db
    .updateTable('user_sessions')
    .set((row) => ({ generation: row('generation', '+', 1), rotated_at: at }))
    .where('id', '=', id)
    .execute();
}

/** Whose session ended by this; null when it had ended before, or is not of the login that is named. */
export async function revokeSession(
  db: Db,
  ending: { id: string; at: Date; reason: string; userId?: string },
): Promise<string | null> {
  let query = db
    .updateTable('user_sessions')
    .set({ revoked_at: ending.at, revoke_reason: ending.reason })
    .where('id', '=', ending.id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ending.at);
  if (ending.userId !== undefined) query = query.where('user_id', '=', ending.userId);
  return (await query.returning('user_id').executeTakeFirst())?.user_id ?? null;
}

/** All of a login's, but the one to keep; answers how many. */
export async function revokeSessionsOf(
  db: Db,
  ending: { userId: string; at: Date; reason: string; keep?: string | null },
): Promise<number> {
  const result = await db
    .updateTable('user_sessions')
    .set({ revoked_at: ending.at, revoke_reason: ending.reason })
    .where('user_id', '=', ending.userId)
    .where('revoked_at', 'is', null)
    .where('id', '!=', ending.keep ?? '')
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function deleteSessionsOf(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('user_sessions').where('user_id', '=', userId).execute();
}

/** Whose session it is, while it lives. */
export async function findLiveLogin(db: Db, sessionId: string, at: Date): Promise<User | null> {
  const row = await db
    .selectFrom('user_sessions as s')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .select(userColumns)
    .where('s.id', '=', sessionId)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', at)
    .where('u.closed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteSessionsBefore(db: Db, end: Date): Promise<number> {
  const result = await db
    .deleteFrom('user_sessions')
    .where((row) => row.or([row('expires_at', '<', end), row('revoked_at', '<', end)]))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

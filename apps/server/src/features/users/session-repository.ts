import type { Db } from '../../platform/context/context.ts';
import './tables.ts';
import type { User } from './user.ts';

export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly generation: number;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const columns = [
  'id',
  'user_id as userId',
  'generation',
  'rotated_at as rotatedAt',
  'expires_at as expiresAt',
  'revoked_at as revokedAt',
] as const;

export async function insertSession(
  db: Db,
  session: { id: string; user: User; at: Date; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('user_sessions')
    .values({
      id: session.id,
      user_id: session.user.id,
      auth_id: session.user.authId,
      generation: 0,
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

export async function rotateSession(db: Db, id: string, at: Date): Promise<void> {
  await db
    .updateTable('user_sessions')
    .set((row) => ({ generation: row('generation', '+', 1), rotated_at: at }))
    .where('id', '=', id)
    .execute();
}

export async function revokeSession(db: Db, id: string, at: Date, reason: string): Promise<void> {
  await db
    .updateTable('user_sessions')
    .set({ revoked_at: at, revoke_reason: reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function revokeSessionsOf(db: Db, userId: string, at: Date, reason: string): Promise<void> {
  await db
    .updateTable('user_sessions')
    .set({ revoked_at: at, revoke_reason: reason })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Whose session it is, while it lives. */
export async function findLiveLogin(db: Db, sessionId: string, at: Date): Promise<User | null> {
  const row = await db
    .selectFrom('user_sessions as s')
    .innerJoin('users as u', 'u.id', 's.user_id')
    .select(['u.id', 'u.auth_id as authId', 'u.email', 'u.name', 'u.staff_role as staffRole'])
    .select('u.token_version as tokenVersion')
    .where('s.id', '=', sessionId)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', at)
    .where('u.closed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

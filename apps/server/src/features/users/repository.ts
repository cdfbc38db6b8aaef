import type { Db } from '../../platform/context/context.ts';
import type { StaffRole } from '../../platform/context/scopes.ts';
import './tables.ts';
import type { User } from './user.ts';

const columns = [
  'id',
  'auth_id as authId',
  'email',
  'name',
  'staff_role as staffRole',
  'token_version as tokenVersion',
] as const;

export interface UserWithHash extends User {
  readonly passwordHash: string | null;
}

export async function findByEmail(db: Db, email: string): Promise<UserWithHash | null> {
  const row = await db
    .selectFrom('users')
    .leftJoin('user_passwords as p', 'p.user_id', 'users.id')
    .select([...columns, 'p.hash as passwordHash'])
    .where('email', '=', email)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function findById(db: Db, id: string): Promise<User | null> {
  return (await db.selectFrom('users').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

export const findByIds = (db: Db, ids: readonly string[]): Promise<User[]> =>
  db.selectFrom('users').select(columns).where('id', 'in', ids).execute();

/** Null when the e-mail is taken. */
export async function insertUser(
  db: Db,
  user: User & { passwordHash: string | null; createdAt: Date },
): Promise<User | null> {
  const row = await db
    .insertInto('users')
    .values({
      id: user.id,
      auth_id: user.authId,
      email: user.email,
      name: user.name,
      staff_role: user.staffRole,
      token_version: user.tokenVersion,
      created_at: user.createdAt,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning(columns)
    .executeTakeFirst();
  if (row && user.passwordHash) await setPasswordHash(db, row.id, user.passwordHash);
  return row ?? null;
}

export async function setStaffRole(db: Db, id: string, role: StaffRole): Promise<void> {
  await db.updateTable('users').set({ staff_role: role }).where('id', '=', id).execute();
}

export async function setPasswordHash(db: Db, id: string, hash: string): Promise<void> {
  await db
    .insertInto('user_passwords')
    .values({ user_id: id, hash })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ hash }))
    .execute();
}

export async function raiseTokenVersion(db: Db, id: string): Promise<void> {
  await db
    .updateTable('users')
    .set((row) => ({ token_version: row('token_version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function hasStaffAdmin(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('staff_role', '=', 'staff-admin')
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

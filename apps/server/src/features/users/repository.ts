import type { Db } from '../../platform/context/context.ts';
import type { StaffRole } from '../../platform/context/scopes.ts';
import './tables.ts';
import type { Language, User } from './user.ts';

/** Of `users as u`. */
export const userColumns = [
  'u.id',
  'u.auth_id as authId',
  'u.email',
  'u.email_verified_at as emailVerifiedAt',
  'u.name',
  'u.language',
  'u.staff_role as staffRole',
  'u.token_version as tokenVersion',
] as const;

export interface UserWithHash extends User {
  readonly passwordHash: string | null;
}

/** Logins that are not closed. */
const open = (db: Db) => db.selectFrom('users as u').select(userColumns).where('u.closed_at', 'is', null);

const withHash = (db: Db) =>
  open(db).leftJoin('user_passwords as p', 'p.user_id', 'u.id').select('p.hash as passwordHash');

export async function findByEmail(db: Db, email: string): Promise<UserWithHash | null> {
  return (await withHash(db).where('u.email', '=', email).executeTakeFirst()) ?? null;
}

export async function findWithHash(db: Db, id: string): Promise<UserWithHash | null> {
  return (await withHash(db).where('u.id', '=', id).executeTakeFirst()) ?? null;
}

export async function findById(db: Db, id: string): Promise<User | null> {
  return (await open(db).where('u.id', '=', id).executeTakeFirst()) ?? null;
}

/** Customers are locked before logins. */
export async function lockUser(db: Db, id: string): Promise<User | null> {
  return (await open(db).where('u.id', '=', id).forNoKeyUpdate('u').executeTakeFirst()) ?? null;
}

export const findByIds = (db: Db, ids: readonly string[]): Promise<User[]> =>
  open(db).where('u.id', 'in', ids).execute();

/** Also a closed one: its subject may not come in as somebody new. */
export async function findByAuthId(
  db: Db,
  authId: string,
): Promise<(User & { closedAt: Date | null }) | null> {
  const query = db
    .selectFrom('users as u')
    .select([...userColumns, 'u.closed_at as closedAt'])
    .where('u.auth_id', '=', authId);
  return (await query.executeTakeFirst()) ?? null;
}

export interface NewUser extends Omit<User, 'emailVerifiedAt' | 'language'> {
  readonly emailVerifiedAt?: Date | null;
  readonly language?: Language;
  readonly passwordHash: string | null;
  readonly createdAt: Date;
}

/** Null when the e-mail, or the subject, is taken. */
export async function insertUser(db: Db, facts: NewUser): Promise<User | null> {
  const { passwordHash, createdAt, ...rest } = facts;
  const user: User = { emailVerifiedAt: null, language: 'en', ...rest };
  const result = await db
    .insertInto('users')
    .values({
      id: user.id,
      auth_id: user.authId,
      email: user.email,
      email_verified_at: user.emailVerifiedAt,
      name: user.name,
      language: user.language,
      staff_role: user.staffRole,
      token_version: user.tokenVersion,
      created_at: createdAt,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (result.numInsertedOrUpdatedRows !== 1n) return null;
  if (passwordHash) await setPasswordHash(db, user.id, passwordHash);
  return user;
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

export async function deletePassword(db: Db, id: string): Promise<void> {
  await db.deleteFrom('user_passwords').where('user_id', '=', id).execute();
}

/** True when it was not verified before. */
export async function markVerified(db: Db, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('users')
    .set({ email_verified_at: at })
    .where('id', '=', id)
    .where('email_verified_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function setLanguage(db: Db, id: string, language: Language): Promise<void> {
  await db.updateTable('users').set({ language }).where('id', '=', id).execute();
}

/** The address is proven by whoever sets it. Fails as 23505 when it is taken. */
export async function setEmail(db: Db, id: string, email: string, at: Date): Promise<void> {
  await db.updateTable('users').set({ email, email_verified_at: at }).where('id', '=', id).execute();
}

/** The login of a Supabase subject from now on, its sessions too. */
export async function setAuthId(db: Db, id: string, authId: string): Promise<void> {
  await db.updateTable('users').set({ auth_id: authId }).where('id', '=', id).execute();
  await db.updateTable('user_sessions').set({ auth_id: authId }).where('user_id', '=', id).execute();
}

/** Takes the person out of the row. False when it was closed before. */
export async function anonymiseUser(db: Db, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('users')
    .set({
      email: `closed-${id}@invalid`,
      email_verified_at: null,
      name: null,
      staff_role: null,
      closed_at: at,
    })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function raiseTokenVersion(db: Db, id: string): Promise<void> {
  await db
    .updateTable('users')
    .set((row) => ({ token_version: row('token_version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Whether somebody other than `except` is the seller's admin. */
export async function hasStaffAdmin(db: Db, except = ''): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('staff_role', '=', 'staff-admin')
    .where('closed_at', 'is', null)
    .where('id', '!=', except)
    .executeTakeFirst();
  return row !== undefined;
}

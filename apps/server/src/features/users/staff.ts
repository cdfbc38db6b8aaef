import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import type { StaffRole } from '../../platform/context/scopes.ts';
import { userErrors } from './errors.ts';
import './events.ts';
import { hashPassword } from './passwords.ts';
import {
  findByEmail,
  findById,
  hasStaffAdmin,
  insertUser,
  markVerified,
  setPasswordHash,
  setStaffRole,
} from './repository.ts';
import { endSessionsOf } from './session.ts';
import { normalizeEmail, type User } from './user.ts';

export interface NewStaff {
  readonly email: string;
  readonly name?: string | undefined;
  readonly role: StaffRole;
  /** Made up when absent. */
  readonly password?: string | undefined;
}

/** A link that lay in a log for longer is nobody's any more. */
const SETUP_MS = 24 * 3_600_000;

const randomPassword = () => randomBytes(15).toString('base64url');
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Makes somebody one of the seller's people, or gives a login that exists a new password and the role. */
export async function createStaff(ctx: Ctx, request: NewStaff): Promise<{ user: User; password: string }> {
  const password = request.password ?? randomPassword();
  const passwordHash = await hashPassword(ctx, password);
  const user = await ctx.system((t) => writeStaff(t, request, passwordHash));
  return { user, password };
}

async function writeStaff(t: TxCtx, request: NewStaff, passwordHash: string): Promise<User> {
  const email = normalizeEmail(request.email);
  const made = await insertUser(t.db, {
    id: t.newId('user'),
    authId: randomUUID(),
    email,
    name: request.name ?? null,
    // Whoever makes a staff login vouches for its address.
    emailVerifiedAt: t.now(),
    staffRole: request.role,
    tokenVersion: 0,
    passwordHash,
    createdAt: t.now(),
  });
  const user = made ?? (await promote(t, email, request.role, passwordHash));
  await t.emitMany([
    {
      type: 'user.staff_added',
      customerId: null,
      mode: defaultMode(t),
      object: user.id,
      data: { email, role: request.role },
      after: { email, role: request.role },
    },
  ]);
  return user;
}

/** @throws EMAIL_TAKEN for the address of a closed login */
async function promote(t: TxCtx, email: string, role: StaffRole, passwordHash: string): Promise<User> {
  const known = await findByEmail(t.db, email);
  if (!known) throw userErrors.EMAIL_TAKEN();
  await setStaffRole(t.db, known.id, role);
  await setPasswordHash(t.db, known.id, passwordHash);
  await markVerified(t.db, known.id, t.now());
  // Whoever registered this address before its person did would become staff by a session that is still open.
  await endSessionsOf(t, known.id, 'new password');
  return (await findById(t.db, known.id)) ?? known;
}

/** The secret of a one-time set-up link; null once the seller has an admin. */
export async function issueSetupToken(ctx: Ctx): Promise<string | null> {
  const token = randomBytes(24).toString('base64url');
  const issued = await ctx.system(async (t) => {
    if (await hasStaffAdmin(t.db)) return false;
    await t.db.deleteFrom('setup_tokens').where('used_at', 'is', null).execute();
    await t.db
      .insertInto('setup_tokens')
      .values({ token_hash: hashOf(token), created_at: t.now(), used_at: null })
      .execute();
    return true;
  });
  return issued ? token : null;
}

/** Makes the first staff-admin through the set-up link, which is used up by it. @throws SETUP_TOKEN_INVALID */
export async function setUpFirstStaff(
  ctx: Ctx,
  request: { token: string; email: string; password: string; name?: string | undefined },
): Promise<User> {
  const passwordHash = await hashPassword(ctx, request.password);
  return ctx.system(async (t) => {
    const used = await t.db
      .updateTable('setup_tokens')
      .set({ used_at: t.now() })
      .where('token_hash', '=', hashOf(request.token))
      .where('used_at', 'is', null)
      .where('created_at', '>', new Date(t.now().getTime() - SETUP_MS))
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n || (await hasStaffAdmin(t.db))) throw userErrors.SETUP_TOKEN_INVALID();
    return writeStaff(t, { ...request, role: 'staff-admin' }, passwordHash);
  });
}

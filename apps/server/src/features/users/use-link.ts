import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { shutOutSquatter } from './for-customer.ts';
import { voidLinks } from './link-repository.ts';
import { useLink } from './links.ts';
import { queueUserMail } from './mail.ts';
import { hashPassword } from './passwords.ts';
import { findById, markVerified, setPasswordHash } from './repository.ts';
import { endSessionsOf } from './session.ts';
import type { User } from './user.ts';

/** Shows whose address it is. @throws LINK_INVALID */
export async function verifyEmail(ctx: Ctx, token: string): Promise<void> {
  await ctx.system(async (t) => {
    const { user } = await useLink(t, token, 'verify');
    await proven(t, user);
  });
}

/**
 * The login behind a link that enters. Whoever registered an address without proving it is shut out by its person: their
 * password and their sessions are gone. @throws LINK_INVALID
 */
export async function enterByLink(ctx: Ctx, token: string): Promise<User> {
  return ctx.system(async (t) => {
    const { user } = await useLink(t, token, 'magic');
    if (!user.emailVerifiedAt && !user.staffRole) await shutOutSquatter(t, user.id);
    await proven(t, user);
    return fresh(t, user);
  });
}

/** Sets a password through a link; every session ends. Answers the login, to be signed in anew. @throws LINK_INVALID */
export async function resetPassword(ctx: Ctx, request: { token: string; password: string }): Promise<User> {
  // Also for a link that opens nothing: both answers take the same time.
  const passwordHash = await hashPassword(ctx, request.password);
  return ctx.system(async (t) => {
    const { user } = await useLink(t, request.token, 'reset');
    await setPasswordHash(t.db, user.id, passwordHash);
    await voidLinks(t.db, user.id);
    await endSessionsOf(t, user.id, 'password reset');
    await writeAuditEntry(t, { action: 'user.password_reset', object: user.id });
    await queueUserMail(t, 'password-changed', user);
    await proven(t, user);
    return fresh(t, user);
  });
}

/** A link of a mail was used: its reader owns the address. */
async function proven(t: TxCtx, user: User): Promise<void> {
  if (!(await markVerified(t.db, user.id, t.now()))) return;
  await writeAuditEntry(t, {
    action: 'user.email_verified',
    object: user.id,
    before: { emailVerified: false },
    after: { emailVerified: true, email: user.email },
  });
}

/** With the token version that a session is to be opened for. */
const fresh = async (t: TxCtx, user: User): Promise<User> => (await findById(t.db, user.id)) ?? user;

import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { voidLinks } from './link-repository.ts';
import { queueUserMail } from './mail.ts';
import { hashPassword } from './passwords.ts';
import { type Proof, provePerson } from './proof.ts';
import { findWithHash, lockUser, setPasswordHash } from './repository.ts';
import { endOtherSessions } from './session.ts';

/**
 * Sets another password; every other session ends, this one goes on.
 * @throws PASSWORD_WRONG | PASSWORD_MISSING | RATE_LIMITED | CONFLICT when it was changed at the same time
 */
export async function changePassword(ctx: Ctx, request: Proof & { next: string }): Promise<void> {
  const known = await provePerson(ctx, request, 'body.current');
  const hash = await hashPassword(ctx, request.next);
  await ctx.system(async (t) => {
    const user = await lockUser(t.db, known.id);
    const now = user && (await findWithHash(t.db, user.id));
    // Hashed outside the transaction: what was proven may be a password that is none any more.
    if (!now || now.passwordHash !== known.passwordHash) throw errors.CONFLICT();
    await setPasswordHash(t.db, now.id, hash);
    await voidLinks(t.db, now.id, 'reset');
    await voidLinks(t.db, now.id, 'magic');
    await endOtherSessions(t, { userId: now.id, keep: request.sessionId, reason: 'password changed' });
    const before = { hasPassword: known.passwordHash !== null };
    const after = { hasPassword: true };
    await writeAuditEntry(t, { action: 'user.password_changed', object: now.id, before, after });
    await queueUserMail(t, 'password-changed', now);
  });
}

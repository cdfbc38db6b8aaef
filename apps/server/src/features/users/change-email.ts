import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { userErrors } from './errors.ts';
import { voidLinks } from './link-repository.ts';
import { useLink } from './links.ts';
import { queueUserMail } from './mail.ts';
import { type Proof, provePerson } from './proof.ts';
import { findByEmail, setEmail } from './repository.ts';
import { addressName, mayMail } from './tries.ts';
import { normalizeEmail, type User } from './user.ts';

/**
 * Sends a link to the new address, which becomes the login's when it is used. The owner of an address that is taken is
 * told instead; the answer is the same. @throws PASSWORD_WRONG | PASSWORD_MISSING | RATE_LIMITED
 */
export async function requestEmailChange(ctx: Ctx, request: Proof & { email: string }): Promise<void> {
  const user = await provePerson(ctx, request, 'body.password');
  const address = normalizeEmail(request.email);
  await ctx.system(async (t) => {
    const owner = await findByEmail(t.db, address);
    const sent = (await mayMail(t, address)) && owner?.id !== user.id;
    const after = { address: addressName(address), sent };
    await writeAuditEntry(t, { action: 'user.email_change_requested', object: user.id, after });
    if (sent) await (owner ? queueUserMail(t, 'email-taken', owner) : askNewAddress(t, user, address));
  });
}

const askNewAddress = (t: TxCtx, user: User, to: string) => queueUserMail(t, 'confirm-email', user, { to });

/** Makes the address that the link went to the login's; the old one is told. @throws LINK_INVALID | EMAIL_TAKEN */
export async function confirmEmailChange(ctx: Ctx, token: string): Promise<void> {
  const changed = ctx.system(async (t) => {
    const { user, email } = await useLink(t, token, 'email-change');
    await setEmail(t.db, user.id, email, t.now());
    // What went to the old address opens nothing any more.
    await voidLinks(t.db, user.id);
    await writeAuditEntry(t, {
      action: 'user.email_changed',
      object: user.id,
      before: { email: user.email },
      after: { email },
    });
    await queueUserMail(t, 'email-changed', user);
    t.afterCommit(() => t.cache.dropPrefix('session:'));
  });
  await changed.catch((error: { code?: string }) => {
    if (error.code === '23505') throw userErrors.EMAIL_TAKEN();
    throw error;
  });
}

import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { queueUserMail, type UserMail } from './mail.ts';
import { findByEmail, findById } from './repository.ts';
import { addressName, mayMail } from './tries.ts';
import { normalizeEmail, type User } from './user.ts';

/** Sends a link that resets the password; does nothing, in the same words and time, for nobody and for too many. */
export const requestReset = (ctx: Ctx, email: string): Promise<void> =>
  requestLink(ctx, email, 'reset-password');

/** Sends a link that enters; does nothing, in the same words and time, for nobody and for too many. */
export const requestMagicLink = (ctx: Ctx, email: string): Promise<void> =>
  requestLink(ctx, email, 'magic-link');

async function requestLink(ctx: Ctx, email: string, template: UserMail): Promise<void> {
  const address = normalizeEmail(email);
  await ctx.system(async (t) => {
    const user = await findByEmail(t.db, address);
    await sendWithin(t, { address, user, template });
  });
}

/** Sends the link that shows whose address it is once more; nothing where that is known. */
export async function requestVerification(ctx: Ctx, userId: string): Promise<void> {
  await ctx.system(async (t) => {
    const user = await findById(t.db, userId);
    if (!user || user.emailVerifiedAt) return;
    await sendWithin(t, { address: user.email, user, template: 'verify-email' });
  });
}

async function sendWithin(
  t: TxCtx,
  { address, user, template }: { address: string; user: User | null; template: UserMail },
): Promise<void> {
  const sent = (await mayMail(t, address)) && user !== null;
  const object = user?.id ?? addressName(address);
  await writeAuditEntry(t, { action: 'user.link_requested', object, after: { mail: template, sent } });
  if (sent) await queueUserMail(t, template, user);
}

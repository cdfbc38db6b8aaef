import { createHash, randomBytes } from 'node:crypto';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { userErrors } from './errors.ts';
import { insertLink, takeLink, voidLinks } from './link-repository.ts';
import { lockUser } from './repository.ts';
import type { LinkPurpose, User } from './user.ts';

const HOUR = 3_600;
const LIFE_SECONDS: Record<LinkPurpose, number> = {
  verify: 72 * HOUR,
  reset: HOUR,
  magic: HOUR / 4,
  'email-change': 24 * HOUR,
};

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * The secret of a one-time link, made as its mail is sent and kept as a hash alone. Older ones of its purpose are void.
 * @param email where the link goes
 */
export async function mintLink(
  ctx: Ctx,
  link: { userId: string; purpose: LinkPurpose; email: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await ctx.system(async (t) => {
    // Two mails that leave at once would each void what was there and both be good.
    await lockUser(t.db, link.userId);
    await voidLinks(t.db, link.userId, link.purpose);
    const expiresAt = new Date(t.now().getTime() + LIFE_SECONDS[link.purpose] * 1000);
    await insertLink(t.db, { ...link, tokenHash: hashOf(token), at: t.now(), expiresAt });
  });
  return token;
}

export interface UsedLink {
  /** Locked. */
  readonly user: User;
  /** Where the link went: whoever holds it reads that mailbox. */
  readonly email: string;
}

/** Uses a link up; it stays good when the transaction fails. @throws LINK_INVALID for all that opens nothing */
export async function useLink(t: TxCtx, token: string, purpose: LinkPurpose): Promise<UsedLink> {
  const used = await takeLink(t.db, { tokenHash: hashOf(token), purpose, at: t.now() });
  const user = used && (await lockUser(t.db, used.userId));
  if (!used || !user) throw userErrors.LINK_INVALID();
  // The address may have been changed since: its old mailbox opens nothing any more.
  if (purpose !== 'email-change' && used.email !== user.email) throw userErrors.LINK_INVALID();
  return { user, email: used.email };
}

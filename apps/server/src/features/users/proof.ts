import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { userErrors } from './errors.ts';
import { passwordMatches } from './passwords.ts';
import { findWithHash, type UserWithHash } from './repository.ts';
import { liveSessionsOf } from './session-repository.ts';
import { countGuess } from './tries.ts';

/** A session that a link opened stands for a password this long, where the login has none. */
const LINK_MS = 15 * 60_000;

export interface Proof {
  readonly userId: string;
  /** The session that asks; null = it is none of ours. */
  readonly sessionId: string | null;
  readonly password: string | undefined;
}

/**
 * Whether whoever holds a session is the person: it may be a stolen one. A login without a password, made by a purchase
 * or by another issuer, proves itself by a session that a link opened just now.
 * @param field where the password stood in the request
 * @throws PASSWORD_WRONG | PASSWORD_MISSING | RATE_LIMITED | INVALID_TOKEN
 */
export async function provePerson(ctx: Ctx, proof: Proof, field: string): Promise<UserWithHash> {
  await countGuess(ctx, proof.userId);
  const user = await findWithHash(ctx.read, proof.userId);
  if (!user) throw errors.INVALID_TOKEN();
  const matches = await passwordMatches(ctx, user.passwordHash, proof.password ?? '');
  if (matches) return user;
  if (user.passwordHash === null && (await cameByLink(ctx, proof))) return user;
  await ctx.system((t) => writeAuditEntry(t, { action: 'user.proof_refused', object: user.id }));
  if (user.passwordHash === null) throw userErrors.PASSWORD_MISSING();
  throw userErrors.PASSWORD_WRONG([{ field, message: 'is wrong' }]);
}

async function cameByLink(ctx: Ctx, { userId, sessionId }: Proof): Promise<boolean> {
  const live = await liveSessionsOf(ctx.read, userId, ctx.now());
  const session = live.find((one) => one.id === sessionId);
  const age = ctx.now().getTime() - (session?.createdAt.getTime() ?? 0);
  return session?.openedBy === 'link' && age <= LINK_MS;
}

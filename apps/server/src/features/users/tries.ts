import { createHash } from 'node:crypto';
import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { countTry } from './link-repository.ts';

const HOUR_MS = 3_600_000;
/** Mails to one address that anybody may cause within an hour. */
const MAILS = 5;
/** Guesses at the password of a login by whoever holds one of its sessions. */
const PASSWORDS = 10;

const hashOf = (name: string) => createHash('sha256').update(name).digest('hex');
const hourOf = (now: Date) => new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);

/** How the audit log names an address that may be nobody's, or a password typed into the wrong field. */
export const addressName = (email: string): string => `email:${hashOf(email).slice(0, 16)}`;

/** Counts a mail that somebody asks for; false = enough for this hour, which the answer must not show. */
export async function mayMail(t: TxCtx, email: string): Promise<boolean> {
  return (await countTry(t.db, hashOf(`mail:${email}`), hourOf(t.now()))) <= MAILS;
}

/** Counts a guess, in a transaction of its own: a refusal must not undo it. @throws RATE_LIMITED */
export async function countGuess(ctx: Ctx, userId: string): Promise<void> {
  const count = await ctx.system((t) => countTry(t.db, hashOf(`password:${userId}`), hourOf(t.now())));
  if (count <= PASSWORDS) return;
  const retryAfterSeconds = Math.ceil((HOUR_MS - (ctx.now().getTime() % HOUR_MS)) / 1000);
  throw errors.RATE_LIMITED({ limit: PASSWORDS, windowSeconds: HOUR_MS / 1000 }, { retryAfterSeconds });
}

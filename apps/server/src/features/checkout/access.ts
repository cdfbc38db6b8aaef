import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { findSecretHash } from './repository.ts';

/** A purchase and, for who bought without a login, the secret that its start answered. */
export interface CheckoutRef {
  readonly id: string;
  readonly secret: string | null;
}

export type Door = <T>(work: (t: TxCtx) => Promise<T>) => Promise<T>;

export interface Access {
  readonly door: Door;
  /** Whoever holds the secret may see how the purchase stands, and nothing of the account. */
  readonly bySecret: boolean;
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A secret for a return page; its hash alone is stored. */
export function newSecret(): { secret: string; hash: string } {
  const secret = randomBytes(24).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

/** The service's door for who holds the secret, else the actor's, which shows what its account may see. */
export async function accessTo(ctx: Ctx, { id, secret }: CheckoutRef): Promise<Access> {
  const stored = secret === null ? null : await findSecretHash(ctx.read, id);
  const bySecret =
    secret !== null && stored !== null && timingSafeEqual(Buffer.from(stored), Buffer.from(hashOf(secret)));
  return { door: (work) => (bySecret ? ctx.system(work) : ctx.tx(work)), bySecret };
}

import { errors } from '@mekong/kit';
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey, errors as joseErrors } from 'jose';
import type { Ctx } from '../../platform/context/context.ts';

/** Keys are asked for anew after this. */
const FRESH_MS = 10 * 60_000;
/** A token with an unknown key asks for them sooner, but not at every request: its sender chooses the name. */
const PAUSE_MS = 30_000;
/** While the project does not answer, the last keys are good for this long. */
const STALE_MS = 24 * 3_600_000;
const TIMEOUT_MS = 3_000;

interface Known {
  readonly find: JWTVerifyGetKey;
  readonly at: number;
}

/** Finds the key that signed a token among those that a Supabase project publishes. */
export function publishedKeys(ctx: Ctx, url: string, fetchOutside: typeof fetch): JWTVerifyGetKey {
  let known: Known | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;
  const age = (at: number) => ctx.now().getTime() - at;

  const ask = async (): Promise<void> => {
    askedAt = ctx.now().getTime();
    try {
      const answer = await fetchOutside(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (!answer.ok) throw new Error(`Status ${answer.status}`);
      known = { find: createLocalJWKSet((await answer.json()) as JSONWebKeySet), at: askedAt };
    } catch (error) {
      ctx.log.warn({ err: error }, 'the keys of the Supabase project could not be read');
    }
  };
  const askOnce = (): Promise<void> => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  };
  const current = async (): Promise<Known> => {
    const old = !known || age(known.at) >= FRESH_MS;
    if (asking || (old && age(askedAt) >= (known ? PAUSE_MS : 1_000))) await askOnce();
    if (known && age(known.at) < STALE_MS) return known;
    throw errors.UNAVAILABLE(undefined, { retryAfterSeconds: 5 });
  };

  return async (header, token) => {
    const { find } = await current();
    try {
      return await find(header, token);
    } catch (error) {
      const maybeNew = error instanceof joseErrors.JWKSNoMatchingKey && age(askedAt) >= PAUSE_MS;
      if (!maybeNew) throw error;
      await askOnce();
      return (await current()).find(header, token);
    }
  };
}

import { errors } from '@mekong/kit';
import type { KeyActor } from '../../platform/context/actor.ts';
import type { Ctx } from '../../platform/context/context.ts';
import { SCOPES } from '../../platform/context/scopes.ts';
import { type ApiKey, kindOf, stateOf } from './api-key.ts';
import { hashOfKey, isKeyText } from './key-text.ts';
import { findByHash, setUsed } from './repository.ts';

/** A revocation must bite everywhere within this time. */
const CACHE_MS = 1_000;
/** How often a process looks whether the last use is to be written. */
const USE_MS = 30_000;

/** Whose key this is; null for none, a wrong one and a revoked one. @throws EXPIRED_TOKEN */
export async function identifyKey(ctx: Ctx, text: string): Promise<KeyActor | null> {
  if (!isKeyText(text)) return null;
  const hash = hashOfKey(text);
  const key = await ctx.cache.get(cacheKey(hash), CACHE_MS, () => findByHash(ctx.read, hash));
  const state = key && stateOf(key, ctx.now());
  if (!key || state === 'revoked') return null;
  if (state === 'expired') throw errors.EXPIRED_TOKEN({ reason: 'This API key is over: use its successor' });
  void noteUse(ctx, key.id);
  return actorOf(key);
}

function actorOf(key: ApiKey): KeyActor {
  const { id: keyId, mode, customerId, scopes } = key;
  // A scope that no longer exists opens nothing.
  const known = scopes.filter((scope) => SCOPES.includes(scope));
  return { kind: 'key', keyId, keyKind: kindOf(key), mode, customerId, scopes: new Set(known) };
}

/** Writes down that the key was used, beside the request that used it; those that come meanwhile share one look. */
export function noteUse(ctx: Ctx, keyId: string): Promise<void> {
  const write = () => setUsed(ctx.read, keyId, ctx.now());
  return ctx.cache.get(`api-key-used:${keyId}`, USE_MS, write).catch((error) => {
    ctx.log.warn({ err: error, keyId }, 'the last use of an API key could not be written');
  });
}

/** After a change of keys: none is believed from memory. */
export const forgetKeys = (ctx: Pick<Ctx, 'cache'>): void => ctx.cache.dropPrefix(cacheKey(''));

const cacheKey = (hash: string) => `api-key:${hash}`;

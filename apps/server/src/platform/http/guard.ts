import { DomainError, errors } from '@mekong/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anonymous } from '../context/actor.ts';
import type { Ctx } from '../context/context.ts';
import type { Identity } from '../features/ports.ts';
import type { Limits } from '../limits/limits.ts';
import type { Hit } from '../limits/store.ts';
import { actingOn, actorIdOf } from './acting.ts';
import type { CookieSessions } from './cookie-session.ts';
import { type Credential, claimsExpired, credentialOf } from './credential.ts';
import type { HttpDeps } from './deps.ts';
import { assertOwnOrigin } from './origin.ts';
import type { AnyRoute } from './route.ts';

/** Decides who asks and whether they may, before the body is read and before anything is loaded. */
export function guardOf(route: AnyRoute, deps: HttpDeps, limits: Limits, sessionOf: CookieSessions) {
  return async function guard(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    // A webhook proves itself by its signature; health is for anybody, always.
    if (route.limit === 'none' && route.scope === 'public') return limits.webhook(request.mekong.ip);
    const credential = credentialOf(request);
    // A tab that was open for a day acts on with its refresh token; where anybody may come nobody is asked for it.
    const renewable = credential?.by !== 'bearer' && route.scope !== 'public';
    const { identity } = renewable
      ? await sessionOf(request, reply)
      : { identity: credential && (await identify(request, credential, deps)) };
    await admit(request, reply, route, identity, limits);
    assertOwnOrigin(request, deps.config);
    if (!identity) {
      if (!mayCome(route, credential)) throw request.mekong.refusal ?? unproven(credential, deps.clock.now());
      return;
    }
    const ctx = guardContext(request, deps);
    request.mekong.actor = await actingOn(route, request, identity, deps.ports, ctx);
  };
}

/** Whose credential it is; null when it does not verify. Throws only when nobody could tell (database away). */
export async function identify(
  request: FastifyRequest,
  credential: Credential,
  deps: HttpDeps,
): Promise<Identity | null> {
  if (credential.token === '') return null;
  try {
    const identity = await deps.ports.authenticate(guardContext(request, deps), credential.token);
    // A browser never holds an API key of its own accord.
    return credential.by === 'cookie' && identity?.kind === 'key' ? null : identity;
  } catch (error) {
    if (!(error instanceof DomainError) || error.status !== 401) throw error;
    request.mekong.refusal = error;
    return null;
  }
}

export const guardContext = (request: FastifyRequest, deps: HttpDeps): Ctx =>
  deps.context({ actor: anonymous, requestId: request.mekong.id, log: request.mekong.log });

async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  route: AnyRoute,
  identity: Identity | null,
  limits: Limits,
): Promise<void> {
  const { ip, internal } = request.mekong;
  if (route.limit === 'sensitive') announce(reply, await limits.sensitive(ip));
  if (internal || route.limit === 'none') return;
  const hit = identity ? await limits.actor(actorIdOf(identity)) : await limits.address(ip);
  if (route.limit !== 'sensitive') announce(reply, hit);
}

/** `RateLimit-*` of the bucket that is the tightest for this request. */
export function announce(reply: FastifyReply, hit: Pick<Hit, 'limit' | 'remaining' | 'resetSeconds'>): void {
  reply.header('ratelimit-limit', hit.limit);
  reply.header('ratelimit-remaining', hit.remaining);
  reply.header('ratelimit-reset', hit.resetSeconds);
}

/** A cookie that has run out is none; a bearer token that does not verify is a mistake, and its sender must be told. */
const mayCome = (route: AnyRoute, credential: Credential | null): boolean =>
  route.scope === 'public' || (route.orPublic === true && credential?.by !== 'bearer');

function unproven(credential: Credential | null, now: Date) {
  const expired = credential !== null && claimsExpired(credential.token, now);
  return expired ? errors.EXPIRED_TOKEN() : errors.INVALID_TOKEN();
}

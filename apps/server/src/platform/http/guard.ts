import { errors } from '@mekong/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, anonymous, type UserActor } from '../context/actor.ts';
import type { Ctx } from '../context/context.ts';
import { scopesOf } from '../context/scopes.ts';
import type { Identity, Membership } from '../features/ports.ts';
import type { Limits } from '../limits/limits.ts';
import type { Hit } from '../limits/store.ts';
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
      if (!mayCome(route, credential)) throw unproven(credential, deps.clock.now());
      return;
    }
    request.mekong.actor = await actorOf(request, identity, deps);
    authorise(request.mekong.actor, route.scope);
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
    return await deps.ports.authenticate(guardContext(request, deps), credential.token);
  } catch (error) {
    if ((error as { status?: number }).status === 401) return null;
    throw error;
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
  const hit = identity ? await limits.actor(identity.userId) : await limits.address(ip);
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

async function actorOf(request: FastifyRequest, identity: Identity, deps: HttpDeps): Promise<UserActor> {
  const memberships = await deps.ports.memberships(guardContext(request, deps), identity.userId);
  const membership = chosen(memberships, request.headers['x-mekong-customer']);
  const { userId, authId, email, staffRole } = identity;
  return {
    kind: 'user',
    userId,
    authId,
    email,
    staffRole,
    customerId: membership?.customerId ?? null,
    memberRole: membership?.role ?? null,
    scopes: scopesOf(membership?.role ?? null, staffRole),
  };
}

/** @throws INSUFFICIENT_PERMISSIONS for an account that is not the login's: acting for another one would be worse */
function chosen(
  memberships: readonly Membership[],
  wanted: string | string[] | undefined,
): Membership | null {
  if (wanted === undefined) return memberships[0] ?? null;
  const membership = memberships.find(({ customerId }) => customerId === wanted);
  if (!membership) throw errors.INSUFFICIENT_PERMISSIONS({ header: 'x-mekong-customer' });
  return membership;
}

function authorise(actor: Actor, scope: AnyRoute['scope']): void {
  if (scope === 'public' || scope === 'session') return;
  if (actor.kind !== 'user' || !actor.scopes.has(scope)) throw errors.INSUFFICIENT_PERMISSIONS({ scope });
}

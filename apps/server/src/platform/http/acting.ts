import { errors } from '@mekong/kit';
import type { FastifyRequest } from 'fastify';
import type { Actor, KeyActor, UserActor } from '../context/actor.ts';
import type { Ctx } from '../context/context.ts';
import { scopesOf } from '../context/scopes.ts';
import type { Identity, Login, Membership, Ports } from '../features/ports.ts';
import type { AnyRoute } from './route.ts';

const HEADER = 'x-mekong-customer';

/** What a login or key is counted under. */
export const actorIdOf = (identity: Identity): string =>
  identity.kind === 'key' ? identity.keyId : identity.userId;

/**
 * Who asks, for which customer, with which rights on this route. Nothing of the customer that the header names is looked
 * at before the scope is held, and one that may not be acted for answers as one that does not exist.
 * @throws INSUFFICIENT_PERMISSIONS
 */
export async function actingOn(
  route: AnyRoute,
  request: FastifyRequest,
  identity: Identity,
  ports: Ports,
  ctx: Ctx,
): Promise<Actor> {
  const wanted = request.headers[HEADER]?.toString();
  const actor =
    identity.kind === 'key'
      ? keyActor(identity, wanted)
      : loginActor(identity, wanted, await ports.memberships(ctx, identity.userId));
  authorise(actor, route.scope);
  if (wanted !== undefined) await assertWithinReach(actor, wanted, ports, ctx);
  return actor;
}

function loginActor(login: Login, wanted: string | undefined, memberships: readonly Membership[]): UserActor {
  const { userId, authId, email, staffRole } = login;
  const membership =
    wanted === undefined ? memberships[0] : memberships.find(({ customerId }) => customerId === wanted);
  const onBehalf = wanted !== undefined && staffRole !== null;
  // Acting for another account than the one that was named would be worse than not acting.
  if (wanted !== undefined && !membership && !onBehalf) throw outOfReach();
  return {
    kind: 'user',
    userId,
    authId,
    email,
    staffRole,
    customerId: membership?.customerId ?? (onBehalf ? wanted : null),
    memberRole: membership?.role ?? null,
    scopes: scopesOf(membership?.role ?? null, staffRole),
    onBehalf,
  };
}

function keyActor(key: KeyActor, wanted: string | undefined): KeyActor {
  if (key.keyKind === 'house') return { ...key, customerId: wanted ?? null };
  if (wanted !== undefined && wanted !== key.customerId) throw outOfReach();
  return key;
}

function authorise(actor: UserActor | KeyActor, scope: AnyRoute['scope']): void {
  if (scope === 'public' || scope === 'credential') return;
  const may = scope === 'session' ? actor.kind === 'user' : actor.scopes.has(scope);
  if (!may) throw errors.INSUFFICIENT_PERMISSIONS({ scope });
}

/** A customer that a member or a customer's own key names is one of theirs; others must be there, and of the key's mode. */
async function assertWithinReach(
  actor: UserActor | KeyActor,
  wanted: string,
  ports: Ports,
  ctx: Ctx,
): Promise<void> {
  const own = actor.kind === 'user' ? !actor.onBehalf : actor.keyKind === 'customer';
  if (own) return;
  const customer = await ports.customer(ctx, wanted);
  if (!customer || (actor.kind === 'key' && customer.mode !== actor.mode)) throw outOfReach();
}

const outOfReach = () => errors.INSUFFICIENT_PERMISSIONS({ header: HEADER });

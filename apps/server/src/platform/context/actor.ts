import { errors } from '@mekong/kit';
import type { Mode } from './context.ts';
import type { MemberRole, Scope, StaffRole } from './scopes.ts';

/** Who asks. Built once per request by the guard, per due row by the drain; use cases never build one. */
export type Actor = Anonymous | UserActor | KeyActor | SystemActor;

export interface Anonymous {
  readonly kind: 'anonymous';
}

export interface UserActor {
  readonly kind: 'user';
  readonly userId: string;
  /** JWT `sub`, a uuid: what Supabase's `auth.uid()` compares with. */
  readonly authId: string;
  readonly email: string;
  readonly staffRole: StaffRole | null;
  /** The account that this request acts for; null for staff without one. */
  readonly customerId: string | null;
  readonly memberRole: MemberRole | null;
  readonly scopes: ReadonlySet<Scope>;
  /** One of the seller's people who named a customer: acts for that one alone, in the own name. */
  readonly onBehalf?: boolean;
}

/** A program with an API key. */
export interface KeyActor {
  readonly kind: 'key';
  readonly keyId: string;
  /** `customer`: the key of one customer; `house`: the seller's own, for every customer of its mode. */
  readonly keyKind: 'customer' | 'house';
  readonly mode: Mode;
  /** Whom the request acts for; null for a house key that named nobody. */
  readonly customerId: string | null;
  readonly scopes: ReadonlySet<Scope>;
}

export interface SystemActor {
  readonly kind: 'system';
  /** Which work acts: `due:payments.collect`, `setup`, `command:staff-add`. */
  readonly name: string;
}

export const anonymous: Anonymous = { kind: 'anonymous' };
export const systemActor = (name: string): SystemActor => ({ kind: 'system', name });

/** The login that asks. @throws INVALID_TOKEN when nobody is signed in, INSUFFICIENT_PERMISSIONS for an API key */
export function userOf(actor: Actor): UserActor {
  if (actor.kind === 'key') throw errors.INSUFFICIENT_PERMISSIONS({ reason: 'An API key is no login' });
  if (actor.kind !== 'user') throw errors.INVALID_TOKEN();
  return actor;
}

/** The account that is acted for. @throws INSUFFICIENT_PERMISSIONS for staff and house keys that named none */
export function customerOf(actor: Actor): string {
  if (actor.kind !== 'user' && actor.kind !== 'key') throw errors.INVALID_TOKEN();
  if (actor.customerId) return actor.customerId;
  const reason = 'Name the customer to act for in the header x-mekong-customer';
  throw errors.INSUFFICIENT_PERMISSIONS({ reason });
}

/**
 * The seller's people, and a house key (of its own mode). Who named one customer to act for sees that one's rows alone
 * and is treated as that customer. What may be done is told by scopes, never by this.
 */
export function seesEverybody(actor: Actor): boolean {
  if (actor.kind === 'key') return actor.keyKind === 'house' && actor.customerId === null;
  return actor.kind === 'user' && actor.staffRole !== null && !actor.onBehalf;
}

/** For what an answer shows to some of those who may ask. */
export const holdsScope = (actor: Actor, scope: Scope): boolean =>
  'scopes' in actor && actor.scopes.has(scope);

/** For what a route asks besides its own scope. @throws INSUFFICIENT_PERMISSIONS */
export function assertScope(actor: Actor, scope: Scope): void {
  if (!holdsScope(actor, scope)) throw errors.INSUFFICIENT_PERMISSIONS({ scope });
}

/** How audit rows and logs name the actor: staff by name also where they act for a customer. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'key') return `${actor.keyKind === 'house' ? 'house' : 'key'}:${actor.keyId}`;
  if (actor.kind === 'user') return `${actor.staffRole ? 'staff' : 'user'}:${actor.userId}`;
  return actor.kind === 'system' ? `system:${actor.name}` : 'anonymous';
}

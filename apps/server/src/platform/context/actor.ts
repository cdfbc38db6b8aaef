import { errors } from '@mekong/kit';
import type { MemberRole, Scope, StaffRole } from './scopes.ts';

/** Who asks. Built once per request by the guard, per due row by the drain; use cases never build one. */
export type Actor = Anonymous | UserActor | SystemActor;

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
}

export interface SystemActor {
  readonly kind: 'system';
  /** Which work acts: `due:payments.collect`, `setup`, `command:staff-add`. */
  readonly name: string;
}

export const anonymous: Anonymous = { kind: 'anonymous' };
export const systemActor = (name: string): SystemActor => ({ kind: 'system', name });

/** The login that asks. @throws INVALID_TOKEN when nobody is signed in */
export function userOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw errors.INVALID_TOKEN();
  return actor;
}

/** The account that the login acts for. @throws INSUFFICIENT_PERMISSIONS for staff who belong to none */
export function customerOf(actor: Actor): string {
  const user = userOf(actor);
  if (!user.customerId) throw errors.INSUFFICIENT_PERMISSIONS({ reason: 'This login belongs to no account' });
  return user.customerId;
}

export const isStaff = (actor: Actor): boolean => actor.kind === 'user' && actor.staffRole !== null;

/** For what a route asks besides its own scope. @throws INSUFFICIENT_PERMISSIONS */
export function assertScope(actor: Actor, scope: Scope): void {
  if (!('scopes' in actor) || !actor.scopes.has(scope)) throw errors.INSUFFICIENT_PERMISSIONS({ scope });
}

/** How audit rows and logs name the actor. */
export function actorName(actor: Actor): string {
  if (actor.kind === 'user') return `${actor.staffRole ? 'staff' : 'user'}:${actor.userId}`;
  return actor.kind === 'system' ? `system:${actor.name}` : 'anonymous';
}

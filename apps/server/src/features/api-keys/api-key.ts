import type { Mode } from '../../platform/context/context.ts';
import { CUSTOMER_SCOPES, SCOPES, type Scope } from '../../platform/context/scopes.ts';

export type KeyKind = 'customer' | 'house';

/** A credential of a program. */
export interface ApiKey {
  readonly id: string;
  /** Whose it is; null: the house's own, for every customer of its mode. */
  readonly customerId: string | null;
  readonly mode: Mode;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly lastFour: string;
  readonly createdAt: Date;
  /** As the audit log names the maker: `user:usr_…`. */
  readonly createdBy: string;
  readonly expiresAt: Date | null;
  /** When it ends because a successor has taken its place. */
  readonly retiresAt: Date | null;
  readonly rotatedFrom: string | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

export const kindOf = (key: Pick<ApiKey, 'customerId'>): KeyKind =>
  key.customerId === null ? 'house' : 'customer';

/** What a customer's key can be made for. A key that could make keys would outlive its own end. */
export const CUSTOMER_KEY_SCOPES = CUSTOMER_SCOPES.filter((scope) => scope !== 'api-keys:write');
export const HOUSE_KEY_SCOPES = SCOPES.filter((scope) => scope !== 'house-keys:write');

export const keyStates = ['active', 'retiring', 'expired', 'revoked'] as const;
export type KeyState = (typeof keyStates)[number];

/** `retiring` still opens doors; `expired` is over by its own date or by the end of its overlap. */
export function stateOf(key: Pick<ApiKey, 'revokedAt' | 'expiresAt' | 'retiresAt'>, now: Date): KeyState {
  if (key.revokedAt) return 'revoked';
  const over = (end: Date | null) => end !== null && end <= now;
  if (over(key.expiresAt) || over(key.retiresAt)) return 'expired';
  return key.retiresAt ? 'retiring' : 'active';
}

const HOUR_MS = 3_600_000;

export interface Succession {
  /** When the old key ends. */
  readonly retiresAt: Date;
  /** When the new one does: it lives as long as the old one was made to. */
  readonly expiresAt: Date | null;
}

/** Null when there is nothing to succeed: the key is over, or has a successor. */
export function succeed(key: ApiKey, overlapHours: number, now: Date): Succession | null {
  if (stateOf(key, now) !== 'active') return null;
  const life = key.expiresAt && key.expiresAt.getTime() - key.createdAt.getTime();
  return {
    retiresAt: new Date(now.getTime() + overlapHours * HOUR_MS),
    expiresAt: life === null ? null : new Date(now.getTime() + life),
  };
}

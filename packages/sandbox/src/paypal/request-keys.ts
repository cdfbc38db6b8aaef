import { createHash } from 'node:crypto';
import type { SandboxContext } from '../context.ts';
import type { Call } from '../http.ts';
import { find, type RequestKey } from '../state.ts';
import { detail, PayPalError, refusal } from './errors.ts';

/**
 * How long a PayPal-Request-Id is remembered, in milliseconds: three hours in the vault, six
 * for orders, 45 days for payments.
 */
export const KEY_LIFE = { vault: 3 * 3_600_000, orders: 6 * 3_600_000, payments: 45 * 86_400_000 } as const;

const LONGEST_KEY = 108;

/** The PayPal-Request-Id of a call; null when it has none; throws 400 when it is too long. */
export function readRequestKey(call: Call): string | null {
  const key = call.headers['paypal-request-id'];
  if (typeof key !== 'string' || key === '') return null;
  if (key.length > LONGEST_KEY)
    throw new PayPalError(400, [detail('INVALID_STRING_LENGTH', { field: 'PayPal-Request-Id', value: key })]);
  return key;
}

/** The remembered first call with this key; null when there is none; throws 422 when that one was different. */
export function findRequestKey(
  ctx: SandboxContext,
  scope: string,
  key: string,
  call: Call,
): RequestKey | null {
  const now = ctx.clock.now();
  const seen = find(ctx.state.requestKeys, `${scope} ${key}`);
  if (seen && seen.expiresAt <= now) return null;
  if (seen && seen.hash !== hashOf(call)) throw refusal('DUPLICATE_REQUEST_ID');
  return seen;
}

/** Remembers what a key stood for: the object it made (`ref`) and the status it was answered with. */
export function rememberRequestKey(
  ctx: SandboxContext,
  call: Call,
  made: Pick<RequestKey, 'scope' | 'key' | 'ref' | 'status'> & { lifeMs: number },
): void {
  const { lifeMs, ...rest } = made;
  const expiresAt = new Date(ctx.clock.now().getTime() + lifeMs);
  ctx.state.requestKeys[`${made.scope} ${made.key}`] = { ...rest, hash: hashOf(call), expiresAt };
}

const hashOf = (call: Call): string =>
  createHash('sha256').update(call.path).update('\n').update(call.raw).digest('hex');

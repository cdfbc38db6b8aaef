import { createHash } from 'node:crypto';
import type { Call } from '../http.ts';
import { find } from '../state.ts';
import type { StripeContext } from './context.ts';
import { invalid, StripeError } from './errors.ts';
import type { StripeKey } from './records.ts';

const LONGEST_KEY = 255;
const LIFE_MS = 24 * 3_600_000;

/** The Idempotency-Key of a POST; null when it has none; throws 400 when it is too long. */
export function readKey(call: Call): string | null {
  const key = call.headers['idempotency-key'];
  if (call.method !== 'POST' || typeof key !== 'string' || key === '') return null;
  if (key.length > LONGEST_KEY)
    throw invalid(`The Idempotency-Key is longer than ${LONGEST_KEY} characters.`);
  return key;
}

/** The kept answer of the first call with this key; null when there is none; throws 400 when that one was different. */
export function findKept(ctx: StripeContext, key: string, call: Call): StripeKey | null {
  const kept = find(ctx.state.stripeKeys, key);
  if (!kept || kept.expiresAt <= ctx.clock.now()) return null;
  const another = `Try using a key other than '${key}' if you meant to execute a different request.`;
  if (kept.path !== call.path)
    throw new StripeError(
      400,
      'idempotency_error',
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${call.path}' vs '${kept.path}'). ${another}`,
      {},
      true,
    );
  if (kept.hash !== hashOf(call))
    throw new StripeError(
      400,
      'idempotency_error',
      `Keys for idempotent requests can only be used with the same parameters they were first used with. ${another}`,
      {},
      true,
    );
  return kept;
}

/** Keeps an answer for a day, whatever it says. */
export function keep(
  ctx: StripeContext,
  key: string,
  call: Call,
  answer: { status: number; body: string },
): void {
  const now = ctx.clock.now();
  forgetOld(ctx, now);
  // Removed first, so that a key that is used anew is young again in the order of rows.
  delete ctx.state.stripeKeys[key];
  ctx.state.stripeKeys[key] = {
    id: key,
    path: call.path,
    hash: hashOf(call),
    ...answer,
    requestId: ctx.request?.id ?? '',
    expiresAt: new Date(now.getTime() + LIFE_MS),
  };
}

function forgetOld(ctx: StripeContext, now: Date): void {
  for (const kept of Object.values(ctx.state.stripeKeys)) {
    if (kept.expiresAt > now) return;
    delete ctx.state.stripeKeys[kept.id];
  }
}

/** The same parameters in another order are the same. */
const hashOf = (call: Call): string =>
  createHash('sha256')
    .update(JSON.stringify([...new URLSearchParams(call.raw.toString('utf8'))].sort()))
    .digest('hex');

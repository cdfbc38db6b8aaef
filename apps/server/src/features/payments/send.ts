import { type Gateway, keyedRepeat, type Outcome, withRetry } from '@mekong/gateways';
import type { Ctx } from '../../platform/context/context.ts';
import type { Attempt } from './payment.ts';
import './services.ts';

/** Before the key runs out: repeated after its life it would make a second object. */
const KEY_MARGIN_HOURS = 1;
const HOUR_MS = 3_600_000;

const KEY_SPENT = 'KEY_SPENT';
const UNCLEAR = 'UNCLEAR';

/** Nothing more can come of this key: it is too old, or the gateway repeats an error under it. */
export const spent = <T>(message: string): Outcome<T> => ({ kind: 'unknown', code: KEY_SPENT, message });
export const repeated = <T>() => spent<T>('The gateway repeats an error under this key');
export const expired = <T>() => spent<T>('The idempotency key is older than the gateway keeps it');

/** Nobody can say any more whether it happened, and a new attempt might do it twice: a person looks. */
export const unclear = <T>(message: string): Outcome<T> => ({ kind: 'unknown', code: UNCLEAR, message });

/** Whether a new attempt has to be made, should the thing still be wanted. */
export const isKeySpent = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'unknown' && outcome.code === KEY_SPENT;

/** Whether nothing more will ever be learnt by this attempt. */
export const isUnclear = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'unknown' && outcome.code === UNCLEAR;

/** Whether the gateway may repeat this end for as long as the key lives. */
export const isRecorded = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'unknown' && outcome.recorded === true;

/** Whether the attempt may still be repeated with its key. */
export function keyLives(ctx: Ctx, gateway: Gateway, attempt: Attempt): boolean {
  const hours = gateway.capabilities.idempotencyHours;
  if (!attempt.sentAt || hours === null) return hours !== null || !attempt.sentAt;
  return ctx.now().getTime() - attempt.sentAt.getTime() < (hours - KEY_MARGIN_HOURS) * HOUR_MS;
}

/** Time and chance for `withRetry`. */
export const tools = (ctx: Ctx) => ({
  now: () => ctx.now(),
  sleep: ctx.services.sleep,
  random: ctx.services.random,
});

/** A call that its key makes harmless to repeat, and that nothing tells the end of once the key has run out. */
export async function sendKeyed<T>(
  ctx: Ctx,
  gateway: Gateway,
  attempt: Attempt,
  call: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!keyLives(ctx, gateway, attempt)) return expired();
  return withRetry(call, { ...tools(ctx), lookup: keyedRepeat });
}

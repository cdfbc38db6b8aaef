import {
  type Gateway,
  type GatewayCapture,
  type GatewayOrder,
  keyedRepeat,
  lookUpCapture,
  type Outcome,
  withRetry,
} from '@mekong/gateways';
import { money } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import type { Attempt, Payment } from './payment.ts';
import './services.ts';

/** Before the key runs out: repeated after its life it would make a second object. */
const KEY_MARGIN_HOURS = 1;
const HOUR_MS = 3_600_000;

const KEY_SPENT = 'KEY_SPENT';

/** Nothing more can come of this key: it is too old, or the gateway repeats an error under it. */
const spent = <T>(message: string): Outcome<T> => ({ kind: 'unknown', code: KEY_SPENT, message });
const expired = <T>() => spent<T>('The idempotency key is older than the gateway keeps it');

/** Whether a new attempt has to be made, should the thing still be wanted. */
export const isKeySpent = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'unknown' && outcome.code === KEY_SPENT;

/** Ends that the gateway cannot have recorded under the key, and those that say that it is still at work. */
const UNRECORDED = /^(TIMEOUT|CONNECTION_LOST|UNREACHABLE|RATE_LIMIT_REACHED)$|IN_PROGRESS$/;

/** Whether the attempt may still be repeated with its key. */
export function keyLives(ctx: Ctx, gateway: Gateway, attempt: Attempt): boolean {
  const hours = gateway.capabilities.idempotencyHours;
  if (!attempt.sentAt || hours === null) return hours !== null || !attempt.sentAt;
  return ctx.now().getTime() - attempt.sentAt.getTime() < (hours - KEY_MARGIN_HOURS) * HOUR_MS;
}

const tools = (ctx: Ctx) => ({
  now: () => ctx.now(),
  sleep: ctx.services.sleep,
  random: ctx.services.random,
});

interface OrderDetails {
  description: string;
  buyerEmail: string;
  brand: string;
  returnUrl: string;
  cancelUrl: string;
  saveMethod: boolean;
}

export async function sendCreateOrder(
  ctx: Ctx,
  gateway: Gateway,
  payment: Payment,
  attempt: Attempt,
): Promise<Outcome<GatewayOrder>> {
  if (!keyLives(ctx, gateway, attempt)) return expired();
  const request = {
    ...(attempt.request as unknown as OrderDetails),
    paymentId: payment.id,
    reference: attempt.id,
    idempotencyKey: attempt.idempotencyKey,
    total: money(payment.amount, payment.currency),
  };
  return withRetry(() => gateway.createOrder(request), { ...tools(ctx), lookup: keyedRepeat });
}

export async function sendCapture(
  ctx: Ctx,
  gateway: Gateway,
  payment: Payment,
  attempt: Attempt,
): Promise<Outcome<GatewayCapture>> {
  const orderId = payment.orderId;
  if (!orderId) throw new Error(`Payment ${payment.id} has no order to capture`);
  const lookup = () => lookUpCapture(gateway, orderId);
  if (!keyLives(ctx, gateway, attempt)) {
    const found = await lookup();
    return found.kind === 'absent' ? expired() : found;
  }
  const call = () => gateway.captureOrder({ orderId, idempotencyKey: attempt.idempotencyKey });
  const outcome = await withRetry(call, { ...tools(ctx), lookup });
  if (outcome.kind !== 'unknown' || UNRECORDED.test(outcome.code)) return outcome;
  // Four errors under one key may be one that is replayed for as long as the key lives.
  const found = await lookup();
  return found.kind === 'absent' ? spent('The gateway repeats an error under this key') : found;
}

export async function sendRefund(
  ctx: Ctx,
  gateway: Gateway,
  payment: Payment,
  attempt: Attempt,
): Promise<Outcome<{ id: string }>> {
  if (!keyLives(ctx, gateway, attempt)) return refundSoFar(gateway, payment);
  const call = () =>
    gateway.refund({
      captureId: payment.captureId ?? '',
      refundId: attempt.id,
      idempotencyKey: attempt.idempotencyKey,
      amount: money(payment.amount, payment.currency),
      note: 'This invoice was paid already',
    });
  const outcome = await withRetry(call, { ...tools(ctx), lookup: keyedRepeat });
  if (outcome.kind !== 'declined' && outcome.kind !== 'rejected') return outcome;
  // The seller may have given it back at the gateway meanwhile.
  const known = await refundSoFar(gateway, payment);
  return known.kind === 'ok' ? known : outcome;
}

/** What the gateway's own books say once the key is too old: given back, or still to be given. */
async function refundSoFar(gateway: Gateway, payment: Payment): Promise<Outcome<{ id: string }>> {
  const capture = await gateway.fetchCapture(payment.captureId ?? '');
  if (capture.kind === 'unknown') return capture;
  const given = capture.kind === 'found' && capture.value.state === 'refunded';
  return given ? { kind: 'ok', value: { id: capture.value.id } } : expired();
}

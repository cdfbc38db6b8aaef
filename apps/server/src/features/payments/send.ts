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

const expired = <T>(): Outcome<T> => ({
  kind: 'unknown',
  code: 'KEY_EXPIRED',
  message: 'The idempotency key is older than the gateway keeps it',
});

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
  return withRetry(call, { ...tools(ctx), lookup });
}

export async function sendRefund(ctx: Ctx, gateway: Gateway, payment: Payment, attempt: Attempt) {
  if (!keyLives(ctx, gateway, attempt)) return expired<never>();
  const call = () =>
    gateway.refund({
      captureId: payment.captureId ?? '',
      refundId: attempt.id,
      idempotencyKey: attempt.idempotencyKey,
      amount: money(payment.amount, payment.currency),
      note: 'This invoice was paid already',
    });
  return withRetry(call, { ...tools(ctx), lookup: keyedRepeat });
}

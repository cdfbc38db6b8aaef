import { captureThatCounts, type Gateway, type GatewayCapture, type GatewayOrder } from '@mekong/gateways';
import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { hasOpenAttempt, lastAnswer } from './attempt-repository.ts';
import { captureOrder } from './capture.ts';
import { nameObject } from './charge-call.ts';
import { endGone, failPayment } from './fail.ts';
import { isCapturable, isSettled, type Operation, type Payment } from './payment.ts';
import { findPayment } from './repository.ts';
import { settlePayment } from './settle.ts';

/** What an event was about: read where the payment does not know its own object yet. */
export interface Hint {
  readonly kind: 'order' | 'capture';
  readonly id: string;
}

/**
 * Brings a payment to where the gateway's own state says it is: captures what was approved, settles what was captured,
 * ends what was declined. Everything ends here: the return page, webhooks, the sweep. Repeating it changes nothing.
 * @throws GATEWAY_ERROR when the gateway cannot be asked; nothing has changed then
 */
export async function refreshPayment(ctx: Ctx, paymentId: string, hint?: Hint): Promise<void> {
  const payment = await ctx.system((t) => findPayment(t.db, paymentId));
  if (!payment || isSettled(payment)) return;
  if (payment.orderId) return refreshOrder(ctx, payment, payment.orderId);
  if (payment.paymentMethodId) return refreshCharge(ctx, payment, hint);
}

async function refreshOrder(ctx: Ctx, payment: Payment, orderId: string): Promise<void> {
  const gateway = gatewayOf(ctx, payment.gateway, payment.connection);
  const order = await readOrder(gateway, orderId);
  if (!order) return endGone(ctx, payment);
  if (await settleCaptured(ctx, gateway, payment, order)) return;
  if (order.state === 'canceled') return endGone(ctx, payment);
  // What takes the money by itself has not done so yet.
  if (order.state !== 'approved' || gateway.capabilities.capturesOnApproval) return;
  if (isCapturable(payment)) await capture(ctx, gateway, payment, orderId);
}

async function capture(ctx: Ctx, gateway: Gateway, payment: Payment, orderId: string): Promise<void> {
  if (!(await declined(ctx, payment, 'capture'))) await captureOrder(ctx, payment);
  if (await declined(ctx, payment, 'capture')) return;
  // Re-read: settling trusts the object, not the answer of the call that made it.
  const after = await readOrder(gateway, orderId);
  if (after) await settleCaptured(ctx, gateway, payment, after);
}

/** A charge whose answer never came: an event may name it; else its attempt goes on asking. */
async function refreshCharge(ctx: Ctx, payment: Payment, hint: Hint | undefined): Promise<void> {
  const gateway = gatewayOf(ctx, payment.gateway, payment.connection);
  const found = hint && (await readHinted(gateway, hint));
  if (found?.paymentId !== payment.id) return void (await declined(ctx, payment, 'charge'));
  await ctx.system((t) => nameObject(t, payment, found));
  const observed = { capture: found, connection: gateway.kind, savedMethod: null };
  await settlePayment(ctx, payment.id, payment.customerId, observed);
}

/** The capture that counts for this payment as the gateway has it now; null where there is none. @throws GATEWAY_ERROR */
export async function readCaptureOf(ctx: Ctx, payment: Payment): Promise<GatewayCapture | null> {
  const { orderId, captureId } = payment;
  if (!orderId && !captureId) return null;
  const gateway = gatewayOf(ctx, payment.gateway, payment.connection);
  const hint: Hint = orderId ? { kind: 'order', id: orderId } : { kind: 'capture', id: captureId ?? '' };
  return (await readHinted(gateway, hint)) ?? null;
}

async function readHinted(gateway: Gateway, hint: Hint): Promise<GatewayCapture | undefined> {
  if (hint.kind === 'order') {
    const order = await readOrder(gateway, hint.id);
    return order ? captureThatCounts(order) : undefined;
  }
  const found = await gateway.fetchCapture(hint.id);
  if (found.kind === 'unknown') throw errors.GATEWAY_ERROR({ gateway: gateway.name, code: found.code });
  return found.kind === 'found' ? found.value : undefined;
}

async function readOrder(gateway: Gateway, orderId: string): Promise<GatewayOrder | null> {
  const order = await gateway.fetchOrder(orderId);
  if (order.kind === 'unknown') throw errors.GATEWAY_ERROR({ gateway: gateway.name, code: order.code });
  return order.kind === 'found' ? order.value : null;
}

async function settleCaptured(
  ctx: Ctx,
  gateway: Gateway,
  payment: Payment,
  order: GatewayOrder,
): Promise<boolean> {
  const counts = captureThatCounts(order);
  if (!counts) return false;
  const observed = { capture: counts, connection: gateway.kind, savedMethod: order.savedMethod };
  await settlePayment(ctx, payment.id, payment.customerId, observed);
  return true;
}

/** Ends the payment when its last call was refused for good; an attempt still under way decides nothing. */
async function declined(ctx: Ctx, payment: Payment, operation: Operation): Promise<boolean> {
  const answer = await ctx.system(async (t) =>
    (await hasOpenAttempt(t.db, payment.id, operation)) ? null : lastAnswer(t.db, payment.id, operation),
  );
  if (!answer || !['declined', 'rejected'].includes(answer.state)) return false;
  await failPayment(ctx, payment, answer.code, answer.message);
  return true;
}

import { captureThatCounts, type Gateway, type GatewayOrder } from '@mekong/gateways';
import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { hasOpenAttempt, lastAnswer } from './attempt-repository.ts';
import { captureOrder } from './capture.ts';
import { endGone, failPayment } from './fail.ts';
import { isCapturable, isSettled, type Payment } from './payment.ts';
import { findPayment } from './repository.ts';
import { settlePayment } from './settle.ts';

/**
 * Brings a payment to where the gateway's own state says it is: captures what was approved, settles what was captured,
 * ends what was declined. Everything ends here: the return page, webhooks, the sweep. Repeating it changes nothing.
 * @throws GATEWAY_ERROR when the gateway cannot be asked; nothing has changed then
 */
export async function refreshPayment(ctx: Ctx, paymentId: string): Promise<void> {
  const payment = await ctx.system((t) => findPayment(t.db, paymentId));
  if (!payment?.orderId || isSettled(payment)) return;
  const gateway = gatewayOf(ctx, payment.gateway, payment.connection);
  const order = await readOrder(gateway, payment.orderId);
  if (!order) return endGone(ctx, payment);
  if (await settleCaptured(ctx, gateway, payment, order)) return;
  if (order.state !== 'approved' || !isCapturable(payment)) return;
  if (!(await declined(ctx, payment))) await captureOrder(ctx, payment);
  if (await declined(ctx, payment)) return;
  // Re-read: settling trusts the object, not the answer of the call that made it.
  const after = await readOrder(gateway, payment.orderId);
  if (after) await settleCaptured(ctx, gateway, payment, after);
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
  const capture = captureThatCounts(order);
  if (!capture) return false;
  await settlePayment(ctx, payment.id, payment.customerId, {
    capture,
    connection: gateway.kind,
    savedMethod: order.savedMethod,
  });
  return true;
}

/** Ends the payment when its last capture was refused for good; an attempt still under way decides nothing. */
async function declined(ctx: Ctx, payment: Payment): Promise<boolean> {
  const answer = await ctx.system(async (t) =>
    (await hasOpenAttempt(t.db, payment.id, 'capture')) ? null : lastAnswer(t.db, payment.id, 'capture'),
  );
  if (!answer || !['declined', 'rejected'].includes(answer.state)) return false;
  await failPayment(ctx, payment, answer.code, answer.message);
  return true;
}

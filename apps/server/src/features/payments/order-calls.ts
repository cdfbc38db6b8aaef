import { type Gateway, type GatewayCapture, lookUpCapture, type Outcome, withRetry } from '@mekong/gateways';
import { money } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { type Call, paymentOf, recordAnswer, recordPage } from './call.ts';
import type { Attempt, Payment } from './payment.ts';
import { updatePayment } from './repository.ts';
import { expired, isRecorded, keyLives, repeated, sendKeyed, tools } from './send.ts';

interface OrderDetails {
  description: string;
  buyerEmail: string;
  brand: string;
  returnUrl: string;
  cancelUrl: string;
  saveMethod: boolean;
}

/** Asks for an order, and with it for the page where the buyer approves. */
export const createOrder: Call = async (ctx, attempt) => {
  const { payment, gateway } = await paymentOf(ctx, attempt);
  const request = {
    ...(attempt.request as unknown as OrderDetails),
    paymentId: payment.id,
    reference: attempt.id,
    idempotencyKey: attempt.idempotencyKey,
    total: money(payment.amount, payment.currency),
  };
  const outcome = await sendKeyed(ctx, gateway, attempt, () => gateway.createOrder(request));
  return (t) =>
    recordPage(t, attempt, outcome, {
      made: ({ id, approvalUrl, expiresAt }) =>
        updatePayment(t.db, payment.id, { order_id: id, approval_url: approvalUrl, expires_at: expiresAt }),
    });
};

/** Takes the money of an approved order. */
export const takeMoney: Call = async (ctx, attempt) => {
  const { payment, gateway } = await paymentOf(ctx, attempt);
  const outcome = await sendCapture(ctx, gateway, payment, attempt);
  return async (t) => {
    await recordAnswer(t, attempt, outcome);
    if (outcome.kind === 'ok' || outcome.kind === 'pending')
      await updatePayment(t.db, payment.id, { capture_id: outcome.value.id });
    return undefined;
  };
};

async function sendCapture(
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
  if (!isRecorded(outcome)) return outcome;
  // Four errors under one key may be one that is replayed for as long as the key lives.
  const found = await lookup();
  return found.kind === 'absent' ? repeated() : found;
}

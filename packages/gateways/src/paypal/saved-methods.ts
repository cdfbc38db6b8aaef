import type { ChargeRequest, GatewayCapture, Outcome } from '../port.ts';
import { readOutcome } from '../reply.ts';
import { amountProblem } from './amount.ts';
import { readOrder } from './order-reading.ts';
import { capturedOutcome, captureOrder, purchaseUnit, type Tools } from './orders.ts';
import { failure } from './outcomes.ts';

// What PayPal says once the method was taken back: the buyer must give another, our request was right.
const methodGone: ReadonlySet<string> = new Set([
  'AGREEMENT_ALREADY_CANCELLED',
  'BILLING_AGREEMENT_NOT_FOUND',
  'INVALID_RESOURCE_ID',
  'RESOURCE_NOT_FOUND',
  'TOKEN_EXPIRED',
  'TOKEN_ID_NOT_FOUND',
]);

/** Charges a saved method without the buyer: an order paid from the vault. */
export async function chargeSaved(tools: Tools, request: ChargeRequest): Promise<Outcome<GatewayCapture>> {
  const problem = amountProblem(request.total);
  if (problem !== null) return { kind: 'rejected', code: problem, message: 'PayPal cannot take this amount' };
  const reply = await tools.client.send({
    method: 'POST',
    path: '/v2/checkout/orders',
    body: {
      intent: 'CAPTURE',
      purchase_units: [purchaseUnit(request)],
      payment_source: {
        paypal: {
          vault_id: request.methodToken,
          stored_credential: { payment_initiator: 'MERCHANT', usage: 'SUBSEQUENT' },
        },
      },
    },
    idempotencyKey: request.idempotencyKey,
  });
  if (reply.kind === 'success') return settleCharge(tools, request, reply.body);
  const outcome = failure(reply);
  const isGone = reply.kind === 'refused' && methodGone.has(reply.code);
  return isGone ? { ...outcome, kind: 'declined', code: 'METHOD_GONE', message: reply.message } : outcome;
}

async function settleCharge(
  tools: Tools,
  request: ChargeRequest,
  body: unknown,
): Promise<Outcome<GatewayCapture>> {
  const order = readOutcome(() => ({ kind: 'ok', value: readOrder(body, tools.now()) }));
  if (order.kind !== 'ok') return order as Outcome<never>;
  if (order.value.captures.length > 0) return capturedOutcome(order.value);
  if (order.value.approvalUrl !== null) {
    return {
      kind: 'declined',
      code: 'AUTHENTICATION_REQUIRED',
      message: 'the buyer must confirm this charge',
    };
  }
  // PayPal takes the money with the order; where it only approved it, a key of the same root makes one capture.
  return captureOrder(tools, {
    orderId: order.value.id,
    idempotencyKey: `${request.idempotencyKey}.capture`,
  });
}

/** Removes a saved method; one that is gone already is removed. */
export async function removeMethod(tools: Tools, token: string): Promise<Outcome<null>> {
  const reply = await tools.client.send({
    method: 'DELETE',
    path: `/v3/vault/payment-tokens/${encodeURIComponent(token)}`,
  });
  if (reply.kind === 'success') return { kind: 'ok', value: null };
  if (reply.kind === 'refused' && reply.status === 404) return { kind: 'ok', value: null };
  return failure(reply);
}

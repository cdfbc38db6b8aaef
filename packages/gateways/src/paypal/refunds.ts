import type { GatewayCapture, GatewayRefund, Lookup, Outcome, RefundRequest } from '../port.ts';
import { lookupOf, readOutcome } from '../reply.ts';
import { amountProblem, toPayPalAmount } from './amount.ts';
import { readCapture, readRefund } from './order-reading.ts';
import { fetchOrder, type Tools } from './orders.ts';
import { failure } from './outcomes.ts';

// PayPal's limit for the note to the buyer.
const longestNote = 255;

export async function refund(tools: Tools, request: RefundRequest): Promise<Outcome<GatewayRefund>> {
  const problem = amountProblem(request.amount);
  if (problem !== null) return { kind: 'rejected', code: problem, message: 'PayPal cannot take this amount' };
  const reply = await tools.client.send({
    method: 'POST',
    path: `${capturePath(request.captureId)}/refund`,
    body: {
      amount: toPayPalAmount(request.amount),
      custom_id: request.refundId,
      ...(request.note ? { note_to_payer: request.note.slice(0, longestNote) } : {}),
    },
    idempotencyKey: request.idempotencyKey,
  });
  if (reply.kind !== 'success') return failure(reply);
  return readOutcome(() => refundOutcome(readRefund(reply.body, request.captureId)));
}

export async function fetchRefund(tools: Tools, refundId: string): Promise<Lookup<GatewayRefund>> {
  const path = `/v2/payments/refunds/${encodeURIComponent(refundId)}`;
  return lookupOf(await tools.client.send({ method: 'GET', path }), (body) => readRefund(body));
}

/** Reads a capture back; a partly refunded one is completed from its order, which alone lists the refunds. */
export async function fetchCapture(tools: Tools, captureId: string): Promise<Lookup<GatewayCapture>> {
  const reply = await tools.client.send({ method: 'GET', path: capturePath(captureId) });
  const capture = lookupOf(reply, (body) => readCapture(body, { now: tools.now() }));
  if (capture.kind !== 'found' || capture.value.state !== 'partially_refunded') return capture;
  return captureInOrder(tools, capture.value);
}

async function captureInOrder(tools: Tools, capture: GatewayCapture): Promise<Lookup<GatewayCapture>> {
  const order = await fetchOrder(tools, capture.orderId);
  if (order.kind === 'unknown') return order;
  const complete =
    order.kind === 'found' ? order.value.captures.find(({ id }) => id === capture.id) : undefined;
  if (complete !== undefined) return { kind: 'found', value: complete };
  return { kind: 'unknown', code: 'GARBAGE', message: 'the order of this capture does not list it' };
}

function refundOutcome(value: GatewayRefund): Outcome<GatewayRefund> {
  if (value.state === 'completed') return { kind: 'ok', value };
  if (value.state === 'pending') return { kind: 'pending', value };
  return { kind: 'declined', code: `REFUND_${value.state.toUpperCase()}`, message: 'PayPal did not refund' };
}

function capturePath(captureId: string): string {
  return `/v2/payments/captures/${encodeURIComponent(captureId)}`;
}

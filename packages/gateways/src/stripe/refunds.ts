import type Stripe from 'stripe';
import type { GatewayRefund, Lookup, Outcome, RefundRequest } from '../port.ts';
import { lookupOf, readOutcome } from '../reply.ts';
import { amountProblem, toStripeAmount } from './amount.ts';
import { readRefund } from './capture-reading.ts';
import { keyed } from './client.ts';
import type { Tools } from './orders.ts';
import { failure } from './outcomes.ts';
import type { StripeFailure } from './reply.ts';

// Stripe's limit for a value of metadata.
const longestNote = 500;

export async function refund({ client }: Tools, request: RefundRequest): Promise<Outcome<GatewayRefund>> {
  const problem = amountProblem(request.amount);
  if (problem !== null)
    return { kind: 'rejected', code: problem, message: 'Stripe cannot refund this amount' };
  const reply = await client.send((stripe) =>
    stripe.refunds.create(refundOf(request), keyed(request.idempotencyKey)),
  );
  if (reply.kind !== 'success') return failure(withCode(reply));
  return readOutcome(() => refundOutcome(readRefund(reply.body)));
}

export async function fetchRefund({ client }: Tools, id: string): Promise<Lookup<GatewayRefund>> {
  return lookupOf(await client.send((stripe) => stripe.refunds.retrieve(id)), readRefund);
}

/** Stripe tells the buyer nothing about a refund: the note is kept with it for the seller. */
function refundOf(request: RefundRequest) {
  return {
    payment_intent: request.captureId,
    amount: toStripeAmount(request.amount).amount,
    metadata: {
      refund_id: request.refundId,
      ...(request.note ? { note: request.note.slice(0, longestNote) } : {}),
    },
  } satisfies Stripe.RefundCreateParams;
}

/** Stripe tells a refund that is too large only by the field it points at. */
function withCode(reply: StripeFailure): StripeFailure {
  const isTooMuch = reply.kind === 'refused' && reply.status === 400 && reply.param === 'amount';
  return isTooMuch ? { ...reply, code: 'REFUND_AMOUNT_EXCEEDED' } : reply;
}

function refundOutcome(value: GatewayRefund): Outcome<GatewayRefund> {
  if (value.state === 'completed') return { kind: 'ok', value };
  if (value.state === 'pending') return { kind: 'pending', value };
  return { kind: 'declined', code: `REFUND_${value.state.toUpperCase()}`, message: 'Stripe did not refund' };
}

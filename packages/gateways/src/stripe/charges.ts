import type Stripe from 'stripe';
import type { ChargeRequest, GatewayCapture, Lookup, Outcome } from '../port.ts';
import { findText, UnreadableAnswer } from '../reading.ts';
import { lookupOf, readOutcome, unknownLookup } from '../reply.ts';
import { amountProblem, toStripeAmount } from './amount.ts';
import { captureFields, readCapture } from './capture-reading.ts';
import { keyed } from './client.ts';
import { captureInDispute } from './disputes.ts';
import { partsOf } from './method-reading.ts';
import { descriptionOf, idsOf, type Tools } from './orders.ts';
import { failure } from './outcomes.ts';
import type { StripeFailure } from './reply.ts';
import { isGone } from './setups.ts';

/** Charges a saved method without the buyer. */
export async function chargeSaved(tools: Tools, request: ChargeRequest): Promise<Outcome<GatewayCapture>> {
  const problem = amountProblem(request.total);
  if (problem !== null) return { kind: 'rejected', code: problem, message: 'Stripe cannot take this amount' };
  const method = partsOf(request.methodToken);
  if (method === null)
    return { kind: 'rejected', code: 'METHOD_UNKNOWN', message: 'this is no method of Stripe' };
  const reply = await tools.client.send((stripe) =>
    stripe.paymentIntents.create(chargeOf(request, method), keyed(request.idempotencyKey)),
  );
  if (reply.kind === 'success') return readOutcome(() => charged(reply.body));
  if (isOurMistake(reply) && (await isGone(tools, method.paymentMethod))) {
    return { kind: 'declined', code: 'METHOD_GONE', message: reply.message, ...debugIdOf(reply) };
  }
  return failure(reply);
}

function chargeOf(request: ChargeRequest, method: { customer: string; paymentMethod: string }) {
  return {
    ...toStripeAmount(request.total),
    customer: method.customer,
    payment_method: method.paymentMethod,
    confirm: true,
    off_session: true,
    // The buyer is away: a charge that waits for him would be forgotten.
    error_on_requires_action: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    description: descriptionOf(request),
    metadata: idsOf(request),
    expand: captureFields,
  } satisfies Stripe.PaymentIntentCreateParams;
}

/** Refused as if we had asked wrongly: so Stripe says too, without a code, that a method was detached. */
function isOurMistake(reply: StripeFailure): boolean {
  return reply.kind === 'refused' && (reply.status === 400 || reply.status === 404);
}

function debugIdOf({ debugId }: StripeFailure): { debugId?: string } {
  return debugId === undefined ? {} : { debugId };
}

function charged(intent: unknown): Outcome<GatewayCapture> {
  const value = readCapture(intent);
  if (value === null) {
    return {
      kind: 'declined',
      code: 'AUTHENTICATION_REQUIRED',
      message: 'the buyer must confirm this charge',
    };
  }
  if (value.state === 'pending') return { kind: 'pending', value };
  if (value.state !== 'declined' && value.state !== 'failed') return { kind: 'ok', value };
  const code = findText(intent, 'last_payment_error', 'code') ?? `charge_${value.state}`;
  return { kind: 'declined', code: code.toUpperCase(), message: 'Stripe did not take the money' };
}

/** Reads a capture back: one of a Checkout Session names that session as its order. */
export async function fetchCapture(tools: Tools, id: string): Promise<Lookup<GatewayCapture>> {
  const intent = await tools.client.send((stripe) =>
    stripe.paymentIntents.retrieve(id, { expand: captureFields }),
  );
  if (intent.kind !== 'success') return lookupOf(intent, tried);
  const sessions = await tools.client.send((stripe) =>
    stripe.checkout.sessions.list({ payment_intent: id, limit: 1 }),
  );
  // The payment was found: whatever its list of sessions is refused with, it is not absent.
  if (sessions.kind === 'refused') return unknownLookup({ ...sessions, kind: 'unknown' });
  const capture = lookupOf(sessions, (body) =>
    tried(intent.body, findText(body, 'data', 0, 'id') ?? undefined),
  );
  return captureInDispute(tools, capture);
}

function tried(intent: unknown, orderId?: string): GatewayCapture {
  const capture = readCapture(intent, orderId);
  if (capture === null) throw new UnreadableAnswer('no money was asked for yet');
  return capture;
}

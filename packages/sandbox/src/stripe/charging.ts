import { find } from '../state.ts';
import { daysAfter } from '../times.ts';
import { declineFor, instrumentOf } from './cards.ts';
import type { StripeContext } from './context.ts';
import { exampleFee } from './currencies.ts';
import { emit } from './events.ts';
import { chargeId, clientSecret, intentId } from './ids.ts';
import type { Decline, IntentWish, StripeCharge, StripeIntent, StripeMethod } from './records.ts';

const DAYS_TO_CLEAR = 4;

/** A payment that nobody has paid yet. */
export function makeIntent(
  ctx: StripeContext,
  given: Pick<StripeIntent, 'currency' | 'minor' | 'sessionId' | 'customerId'>,
  wish: IntentWish,
): StripeIntent {
  const id = intentId();
  const intent: StripeIntent = {
    id,
    clientSecret: clientSecret(id),
    status: 'requires_payment_method',
    ...given,
    ...wish,
    methodId: null,
    chargeId: null,
    failedMethodId: null,
    failure: null,
    cancellationReason: null,
    canceledAt: null,
    createdAt: ctx.clock.now(),
  };
  ctx.state.stripeIntents[id] = intent;
  return ctx.state.stripeIntents[id]!;
}

/** Tries to take the money of a payment; `declined` names why the card does not give it. */
export function tryCharge(
  ctx: StripeContext,
  intent: StripeIntent,
  method: StripeMethod,
  declined: string | null,
): StripeCharge {
  const charge = newCharge(ctx, intent, method, declined ? declineFor(declined) : null);
  ctx.state.stripeCharges[charge.id] = charge;
  intent.chargeId = charge.id;
  if (charge.status === 'failed') fail(ctx, intent, charge);
  else take(ctx, intent, charge);
  return charge;
}

function newCharge(
  ctx: StripeContext,
  intent: StripeIntent,
  method: StripeMethod,
  failure: Decline | null,
): StripeCharge {
  const now = ctx.clock.now();
  const clears = failure ? null : instrumentOf(method.instrument).clears;
  return {
    id: chargeId(method.type),
    intentId: intent.id,
    sessionId: intent.sessionId,
    status: failure ? 'failed' : clears ? 'pending' : 'succeeded',
    currency: intent.currency,
    minor: intent.minor,
    feeMinor: exampleFee(intent.minor, intent.currency),
    refundedMinor: 0n,
    customerId: intent.customerId,
    methodId: method.id,
    description: intent.description,
    metadata: intent.metadata,
    receiptEmail: intent.receiptEmail,
    statementDescriptor: intent.statementDescriptor,
    failure,
    disputeId: null,
    clears,
    clearsAt: clears ? daysAfter(now, DAYS_TO_CLEAR) : null,
    createdAt: now,
  };
}

function take(ctx: StripeContext, intent: StripeIntent, charge: StripeCharge): void {
  intent.methodId = charge.methodId;
  intent.failure = null;
  intent.failedMethodId = null;
  const pending = charge.status === 'pending';
  intent.status = pending ? 'processing' : 'succeeded';
  emit(ctx, pending ? 'charge.pending' : 'charge.succeeded', charge.id);
  emit(ctx, pending ? 'payment_intent.processing' : 'payment_intent.succeeded', intent.id);
}

function fail(ctx: StripeContext, intent: StripeIntent, charge: StripeCharge): void {
  intent.status = 'requires_payment_method';
  intent.methodId = null;
  intent.failedMethodId = charge.methodId;
  intent.failure = charge.failure;
  emit(ctx, 'charge.failed', charge.id);
  emit(ctx, 'payment_intent.payment_failed', intent.id);
}

const NO_COVER: Decline = {
  code: 'payment_intent_payment_attempt_failed',
  declineCode: null,
  message: 'The payment failed: your bank account has insufficient funds.',
};

/** Ends the wait for money from a bank; does nothing to any other charge. */
export function settleCharge(ctx: StripeContext, charge: StripeCharge, ends: 'succeeded' | 'failed'): void {
  if (charge.status !== 'pending') return;
  const intent = ctx.state.stripeIntents[charge.intentId]!;
  charge.status = ends;
  charge.clearsAt = null;
  if (ends === 'succeeded') take(ctx, intent, charge);
  else {
    charge.failure = NO_COVER;
    fail(ctx, intent, charge);
  }
  const session = find(ctx.state.stripeSessions, charge.sessionId ?? undefined);
  if (!session) return;
  if (ends === 'succeeded') session.paymentStatus = 'paid';
  emit(ctx, `checkout.session.async_payment_${ends}`, session.id);
}

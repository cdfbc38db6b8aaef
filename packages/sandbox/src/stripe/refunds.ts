import { find } from '../state.ts';
import { daysAfter } from '../times.ts';
import { instrumentOf } from './cards.ts';
import { refundView } from './charge-view.ts';
import { findCharge } from './charges.ts';
import type { StripeContext, View } from './context.ts';
import { formatted } from './currencies.ts';
import { invalid, missing, refused } from './errors.ts';
import { emit } from './events.ts';
import { type Fields, pairsOf, textOf } from './form.ts';
import { refundId } from './ids.ts';
import { listView } from './lists.ts';
import type { Pairs, StripeCharge, StripeRefund } from './records.ts';

const DAYS_TO_CLEAR = 4;

/** Refuses a refund of nothing, before anything is done. */
export function checkRefund(input: Fields): void {
  if (input.charge || input.payment_intent) return;
  throw invalid(
    'One of the following params should be provided for this request: payment_intent or charge.',
    {
      code: 'parameter_missing',
    },
  );
}

/** POST /v1/refunds: gives money of a charge back, all that is left unless told. */
export function createRefund(ctx: StripeContext, input: Fields): View {
  const charge = chargeToRefund(ctx, input);
  const amount = textOf(input.amount);
  const minor = refundable(ctx, charge, amount === null ? null : BigInt(amount));
  return refundView(ctx, makeRefund(ctx, charge, minor, textOf(input.reason), pairsOf(input.metadata)));
}

function chargeToRefund(ctx: StripeContext, input: Fields): StripeCharge {
  const intentId = textOf(input.payment_intent);
  const chargeId = textOf(input.charge);
  const intent = find(ctx.state.stripeIntents, intentId ?? undefined);
  if (intentId && !intent) throw missing('payment_intent', intentId, 'payment_intent');
  if (chargeId && !find(ctx.state.stripeCharges, chargeId)) throw missing('charge', chargeId, 'charge');
  const charge = findCharge(ctx, chargeId ?? intentId ?? '');
  if (charge?.status !== 'succeeded' || (intent && charge.intentId !== intent.id))
    throw refused(
      intentId
        ? `This PaymentIntent (${intentId}) does not have a successful charge to refund.`
        : `Charge ${chargeId} is not successful and cannot be refunded.`,
      { code: 'charge_not_refundable', ...(intent ? { intent } : {}) },
    );
  return charge;
}

/** How much shall go back; throws when the charge does not have as much left, or the bank took it back itself. */
export function refundable(ctx: StripeContext, charge: StripeCharge, asked: bigint | null): bigint {
  const left = charge.minor - charge.refundedMinor;
  if (left === 0n)
    throw refused(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  // A dispute that the merchant won no longer stands in the way.
  const dispute = find(ctx.state.stripeDisputes, charge.disputeId ?? undefined);
  if (dispute && dispute.status !== 'won')
    throw refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    });
  if (asked === null || asked <= left) return asked ?? left;
  const words = (minor: bigint) => formatted(minor, charge.currency, 'en-US');
  const most =
    charge.refundedMinor === 0n
      ? `charge amount (${words(charge.minor)})`
      : `unrefunded amount on charge (${words(left)})`;
  throw refused(`Refund amount (${words(asked)}) is greater than ${most}`, { param: 'amount' });
}

/** Gives `minor` units back, whoever asked for it; some cards and banks take days, some fail in the end. */
export function makeRefund(
  ctx: StripeContext,
  charge: StripeCharge,
  minor: bigint,
  reason: string | null = null,
  metadata: Pairs = [],
): StripeRefund {
  const now = ctx.clock.now();
  const ends = endOf(ctx, charge);
  const refund: StripeRefund = {
    id: refundId(),
    chargeId: charge.id,
    intentId: charge.intentId,
    status: ends ? 'pending' : 'succeeded',
    currency: charge.currency,
    minor,
    reason,
    metadata,
    failureReason: null,
    clears: ends,
    clearsAt: ends ? daysAfter(now, DAYS_TO_CLEAR) : null,
    createdAt: now,
  };
  ctx.state.stripeRefunds[refund.id] = refund;
  const before = { amount_refunded: Number(charge.refundedMinor), refunded: false };
  charge.refundedMinor += minor;
  emit(ctx, 'refund.created', refund.id);
  emit(ctx, 'charge.refunded', charge.id, before);
  return refund;
}

function endOf(ctx: StripeContext, charge: StripeCharge): StripeRefund['clears'] {
  const [asked, ...rest] = ctx.state.nextRefunds;
  if (asked) ctx.state.nextRefunds = rest;
  const method = find(ctx.state.stripeMethods, charge.methodId);
  const own = asked ?? instrumentOf(method?.instrument ?? '').refunds;
  if (own === 'at_once') return null;
  return own === 'fails' ? 'failed' : 'succeeded';
}

/** Ends a refund: one that fails gives the money back to the merchant, also after it had succeeded. */
export function settleRefund(ctx: StripeContext, refund: StripeRefund, ends: 'succeeded' | 'failed'): void {
  if (refund.status === ends || refund.status === 'failed') return;
  const before = { status: refund.status };
  refund.status = ends;
  refund.clears = null;
  refund.clearsAt = null;
  if (ends === 'failed') {
    refund.failureReason = 'lost_or_stolen_card';
    ctx.state.stripeCharges[refund.chargeId]!.refundedMinor -= refund.minor;
  }
  emit(ctx, 'refund.updated', refund.id, before);
  if (ends === 'failed') emit(ctx, 'refund.failed', refund.id, before);
}

/** GET /v1/refunds/{id} */
export function getRefund(ctx: StripeContext, _input: Fields, id: string): View {
  const refund = find(ctx.state.stripeRefunds, id);
  if (!refund) throw missing('refund', id, 'id', 404);
  return refundView(ctx, refund);
}

/** GET /v1/refunds, also of one charge or payment. */
export function listRefunds(ctx: StripeContext, input: Fields): View {
  const chargeId = textOf(input.charge);
  const intentId = textOf(input.payment_intent);
  if (chargeId && !find(ctx.state.stripeCharges, chargeId)) throw missing('charge', chargeId, 'charge');
  if (intentId && !find(ctx.state.stripeIntents, intentId))
    throw missing('payment_intent', intentId, 'payment_intent');
  const rows = Object.values(ctx.state.stripeRefunds).filter(
    (one) => (!chargeId || one.chargeId === chargeId) && (!intentId || one.intentId === intentId),
  );
  return listView('/v1/refunds', rows, input, (one) => refundView(ctx, one));
}

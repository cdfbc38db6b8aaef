import { find } from '../state.ts';
import { daysAfter } from '../times.ts';
import { chargeView } from './charge-view.ts';
import type { StripeContext, View } from './context.ts';
import { disputeView } from './dispute-view.ts';
import { missing } from './errors.ts';
import { emit } from './events.ts';
import { type Fields, textOf } from './form.ts';
import { disputeId } from './ids.ts';
import { listView } from './lists.ts';
import { viewOf } from './objects.ts';
import type { StripeCharge, StripeDispute } from './records.ts';

const DAYS_TO_ANSWER = 7;

/** A charge by its own id, or the last one of a payment; null when there is none. */
export function findCharge(ctx: StripeContext, id: string): StripeCharge | null {
  const intent = find(ctx.state.stripeIntents, id);
  return find(ctx.state.stripeCharges, intent?.chargeId ?? id);
}

/** GET /v1/charges/{id} */
export function getCharge(ctx: StripeContext, _input: Fields, id: string): View {
  const charge = find(ctx.state.stripeCharges, id);
  if (!charge) throw missing('charge', id, 'id', 404);
  return chargeView(ctx, charge);
}

/** GET /v1/charges, also of one customer or payment. */
export function listCharges(ctx: StripeContext, input: Fields): View {
  const customerId = textOf(input.customer);
  const intentId = textOf(input.payment_intent);
  const rows = Object.values(ctx.state.stripeCharges).filter(
    (one) => (!customerId || one.customerId === customerId) && (!intentId || one.intentId === intentId),
  );
  return listView('/v1/charges', rows, input, (one) => chargeView(ctx, one));
}

/** GET /v1/balance_transactions/{id} */
export function getMovement(ctx: StripeContext, _input: Fields, id: string): View {
  const movement = id.startsWith('txn_') ? viewOf(ctx, id) : null;
  if (!movement) throw missing('balance_transaction', id, 'id', 404);
  return movement;
}

/** GET /v1/disputes/{id} */
export function getDispute(ctx: StripeContext, _input: Fields, id: string): View {
  const dispute = find(ctx.state.stripeDisputes, id) ? viewOf(ctx, id) : null;
  if (!dispute) throw missing('dispute', id, 'dispute', 404);
  return dispute;
}

/** GET /v1/disputes, also of one charge or payment. */
export function listDisputes(ctx: StripeContext, input: Fields): View {
  const chargeId = textOf(input.charge);
  const intentId = textOf(input.payment_intent);
  const rows = Object.values(ctx.state.stripeDisputes).filter(
    (one) => (!chargeId || one.chargeId === chargeId) && (!intentId || one.intentId === intentId),
  );
  return listView('/v1/disputes', rows, input, disputeView);
}

/** The buyer's bank takes a charge back; null when it already did. */
export function openDispute(ctx: StripeContext, charge: StripeCharge): StripeDispute | null {
  if (charge.disputeId || charge.status !== 'succeeded') return null;
  const now = ctx.clock.now();
  const dispute: StripeDispute = {
    id: disputeId(),
    chargeId: charge.id,
    intentId: charge.intentId,
    currency: charge.currency,
    minor: charge.minor - charge.refundedMinor,
    status: 'needs_response',
    dueAt: daysAfter(now, DAYS_TO_ANSWER),
    createdAt: now,
  };
  ctx.state.stripeDisputes[dispute.id] = dispute;
  charge.disputeId = dispute.id;
  emit(ctx, 'charge.dispute.created', dispute.id);
  return dispute;
}

/** Ends a dispute: won, the money is the merchant's again. The charge remains one that was disputed. */
export function closeDispute(ctx: StripeContext, charge: StripeCharge, won: boolean): StripeDispute | null {
  const dispute = find(ctx.state.stripeDisputes, charge.disputeId ?? undefined);
  if (dispute?.status !== 'needs_response') return null;
  const before = { status: dispute.status };
  dispute.status = won ? 'won' : 'lost';
  emit(ctx, 'charge.dispute.closed', dispute.id, before);
  return dispute;
}

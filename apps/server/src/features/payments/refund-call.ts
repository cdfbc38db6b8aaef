import { type Gateway, keyedRepeat, type Outcome, withRetry } from '@mekong/gateways';
import { money } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { askAgain, type Call, paymentOf, recordAnswer } from './call.ts';
import { refundsUnderWay } from './refund-attempt-repository.ts';
import './events.ts';
import type { RefundAnswer } from './events.ts';
import type { Attempt, Payment } from './payment.ts';
import { readRefundBooks } from './refund-books.ts';
import { findPayment } from './repository.ts';
import { expired, isKeySpent, isRecorded, isUnclear, keyLives, tools, unclear } from './send.ts';

interface Wanted {
  readonly refundId: string;
  /** Minor units. */
  readonly amount: bigint;
  readonly note: string;
}

const wantedBy = (attempt: Attempt, payment: Payment): Wanted => ({
  refundId: String(attempt.request.refundId ?? attempt.id),
  amount: BigInt(String(attempt.request.amount ?? payment.amount)),
  note: String(attempt.request.note ?? 'This invoice was paid already'),
});

/** Gives money of a payment back; the refunds feature hears of the answer by `payment.refund_answered`. */
export const giveBack: Call = async (ctx, attempt) => {
  const { payment, gateway } = await paymentOf(ctx, attempt);
  const wanted = wantedBy(attempt, payment);
  const outcome = await sendRefund(ctx, gateway, payment, attempt, wanted);
  return async (t) => {
    await lockCustomer(t, payment.customerId);
    await recordAnswer(t, attempt, outcome);
    // It was looked up, and nothing had happened: the money is still to be given back.
    if (isKeySpent(outcome)) await askAgain(t, attempt);
    if (outcome.kind === 'unknown' && !isUnclear(outcome)) return undefined;
    await tell(t, payment, wanted.refundId, outcome);
    return undefined;
  };
};

const OUTCOMES = {
  ok: 'succeeded',
  pending: 'pending',
  declined: 'declined',
  rejected: 'rejected',
  unknown: 'unknown_final',
} as const satisfies Record<Outcome<unknown>['kind'], RefundAnswer['outcome']>;

async function tell(
  t: TxCtx,
  payment: Payment,
  refundId: string,
  outcome: Outcome<{ id: string | null }>,
): Promise<void> {
  const taken = outcome.kind === 'ok' || outcome.kind === 'pending';
  const data: RefundAnswer = {
    refundId,
    outcome: OUTCOMES[outcome.kind],
    gatewayRefundId: taken ? outcome.value.id : null,
    code: taken ? null : outcome.code,
    message: taken ? null : outcome.message,
  };
  const { customerId, mode, id: object } = payment;
  await t.emitMany([{ type: 'payment.refund_answered', customerId, mode, object, data }]);
}

async function sendRefund(
  ctx: Ctx,
  gateway: Gateway,
  payment: Payment,
  attempt: Attempt,
  wanted: Wanted,
): Promise<Outcome<{ id: string | null }>> {
  const lookUp = () => lookUpRefund(ctx, gateway, payment, attempt, wanted);
  if (!keyLives(ctx, gateway, attempt)) return lookUp();
  const call = () =>
    gateway.refund({
      captureId: payment.captureId ?? '',
      refundId: wanted.refundId,
      idempotencyKey: attempt.idempotencyKey,
      amount: money(wanted.amount, payment.currency),
      note: wanted.note,
    });
  const outcome = await withRetry(call, { ...tools(ctx), lookup: keyedRepeat });
  const refused = outcome.kind === 'declined' || outcome.kind === 'rejected';
  if (!refused && !isRecorded(outcome)) return outcome;
  // The seller may have given it back at the gateway meanwhile, or an error is repeated under this key.
  const known = await lookUp();
  return known.kind === 'ok' || (!refused && isKeySpent(known)) ? known : outcome;
}

/** What the gateway's own books say: given back, still to be given, or a case for a person. */
async function lookUpRefund(
  ctx: Ctx,
  gateway: Gateway,
  payment: Payment,
  attempt: Attempt,
  wanted: Wanted,
): Promise<Outcome<{ id: string | null }>> {
  const capture = await gateway.fetchCapture(payment.captureId ?? '');
  if (capture.kind === 'unknown') return capture;
  const { booked, underWay } = await ctx.system(async (t) => ({
    booked: (await findPayment(t.db, payment.id))?.refunded ?? 0n,
    underWay: await refundsUnderWay(t.db, payment.id, attempt.id),
  }));
  const end = readRefundBooks({
    atGateway: capture.kind === 'found' ? capture.value.refunded.amount : 0n,
    known: booked + underWay.pending,
    unanswered: underWay.unanswered,
    amount: wanted.amount,
  });
  if (end === 'given') return { kind: 'ok', value: { id: null } };
  return end === 'absent' ? expired() : unclear('The gateway’s books do not say which refund was given');
}

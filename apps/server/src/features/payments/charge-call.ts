import {
  type Gateway,
  type GatewayCapture,
  keyedRepeat,
  type Lookup,
  type Outcome,
  withRetry,
} from '@mekong/gateways';
import { money } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { lockInvoice } from '../invoices/get.ts';
import { answerAttempt } from './attempt-repository.ts';
import { owedBy } from './book.ts';
import { askAgain, type Call, paymentOf, recordAnswer } from './call.ts';
import './events.ts';
import { fail } from './fail.ts';
import { tokenOf } from './method-repository.ts';
import { type Attempt, isSettled, type Payment } from './payment.ts';
import { lockPayment, updatePayment } from './repository.ts';
import { expired, isKeySpent, isRecorded, keyLives, repeated, tools } from './send.ts';
import { place } from './settlement.ts';

/** Charges a saved method; what it took is settled by re-reading it. */
export const charge: Call = async (ctx, attempt) => {
  const { payment, gateway } = await paymentOf(ctx, attempt);
  // A webhook was faster, or a person has ended it: nothing may be asked for any more.
  if (payment.state !== 'processing') return (t) => dropAttempt(t, attempt, payment);
  const isLive = keyLives(ctx, gateway, attempt);
  const outcome = await sendCharge(ctx, gateway, payment, attempt, isLive);
  return async (t) => {
    await lockCustomer(t, payment.customerId);
    await recordAnswer(t, attempt, outcome);
    if (outcome.kind === 'ok' || outcome.kind === 'pending') await nameObject(t, payment, outcome.value);
    else if (isKeySpent(outcome)) await chargeAnew(t, attempt, payment);
    else if (outcome.kind === 'unknown' && !isLive) await askPerson(t, payment, outcome.code);
    return undefined;
  };
};

async function sendCharge(
  ctx: Ctx,
  gateway: Gateway,
  payment: Payment,
  attempt: Attempt,
  isLive: boolean,
): Promise<Outcome<GatewayCapture>> {
  const methodToken = await ctx.system((t) => tokenOf(t.db, payment.paymentMethodId ?? ''));
  const lookup = async () =>
    outcomeOf(await gateway.findCharge({ paymentId: payment.id, methodToken, since: payment.createdAt }));
  if (!isLive) return (await lookup()) ?? expired();
  const request = {
    paymentId: payment.id,
    reference: attempt.id,
    idempotencyKey: attempt.idempotencyKey,
    methodToken,
    total: money(payment.amount, payment.currency),
    description: String(attempt.request.description),
  };
  const outcome = await withRetry(() => gateway.chargeSaved(request), {
    ...tools(ctx),
    lookup: keyedRepeat,
  });
  if (!isRecorded(outcome)) return outcome;
  // Four errors under one key may be one that is replayed for as long as the key lives.
  return (await lookup()) ?? repeated();
}

/** Null = proved that there is no such charge. */
function outcomeOf(found: Lookup<GatewayCapture>): Outcome<GatewayCapture> | null {
  if (found.kind === 'absent') return null;
  if (found.kind === 'unknown') return found;
  const { value } = found;
  if (value.state === 'pending') return { kind: 'pending', value };
  if (value.state !== 'declined' && value.state !== 'failed') return { kind: 'ok', value };
  return { kind: 'declined', code: 'CHARGE_DECLINED', message: 'The payment was declined' };
}

export const nameObject = (t: TxCtx, payment: Payment, capture: GatewayCapture): Promise<void> =>
  updatePayment(t.db, payment.id, { order_id: capture.orderId, capture_id: capture.id });

/** Proved that nothing was charged: once more, if it is still wanted. */
async function chargeAnew(t: TxCtx, attempt: Attempt, seen: Payment): Promise<void> {
  const payment = await lockPayment(t.db, seen.id);
  if (payment?.state !== 'processing') return;
  const invoice = await lockInvoice(t, payment.invoiceId);
  if (place(payment.amount, owedBy(invoice)).kind === 'apply') return askAgain(t, attempt);
  await fail(t, payment, 'NO_LONGER_OWED', 'The invoice was paid in another way before this was charged');
}

async function dropAttempt(t: TxCtx, attempt: Attempt, payment: Payment): Promise<undefined> {
  const state = isSettled(payment) ? 'succeeded' : 'unknown';
  const answer = { id: payment.captureId, code: 'NOT_SENT', message: `The payment was ${payment.state}` };
  await answerAttempt(t.db, attempt.id, { state, answer, at: t.now() });
}

/** The key has run out and the gateway cannot be asked for the charge: webhooks may still tell, a person may look. */
async function askPerson(t: TxCtx, seen: Payment, code: string): Promise<void> {
  const payment = await lockPayment(t.db, seen.id);
  if (payment?.state !== 'processing' || payment.hold) return;
  const reason = `Nobody can say whether ${payment.gateway} took this money (${code})`;
  await updatePayment(t.db, payment.id, { hold: 'review', hold_reason: reason });
  const { customerId, mode, id: object, invoiceId } = payment;
  const data = { invoiceId, hold: 'review', reason };
  await t.emitMany([{ type: 'payment.held', customerId, mode, object, data, after: { hold: 'review' } }]);
}

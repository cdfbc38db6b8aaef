import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { runAttempt } from '../payments/attempt.ts';
import { getPayment } from '../payments/get.ts';
import type { Payment } from '../payments/payment.ts';
import { decideRefund, type RefundDecision } from './decide.ts';
import { refusalError } from './errors.ts';
import { getRefund } from './get.ts';
import { loadLeft, loadSoFar, loadWindow } from './load.ts';
import type { Refund } from './refund.ts';
import { type Begun, type Motive, writeRefund } from './write.ts';

export interface RefundRequest extends Motive {
  readonly paymentId: string;
  /** Minor units; null = all that is left. */
  readonly amount: bigint | null;
  readonly currency: string | null;
}

/**
 * Gives money of a payment back: decided, written down, then asked of the gateway. What has not ended in this answer is
 * looked at until it has.
 * @throws PAYMENT_NOT_FOUND, NO_GATEWAY, and the refusals of `decideRefund`; nothing is sent then
 */
export async function requestRefund(ctx: Ctx, request: RefundRequest): Promise<Refund> {
  if (ctx.resumed) return sendRefund(ctx, parse(ctx.resumed));
  const begun = await ctx.tx(async (t) => {
    const seen = await getPayment(t, request.paymentId);
    const customer = await lockCustomer(t, seen.customerId);
    const payment = await getPayment(t, request.paymentId);
    const written = await beginRefundOf(t, customer, payment, request);
    await t.remember(`${written.refundId} ${written.attemptId ?? ''}`);
    return written;
  });
  step('refund.written');
  return sendRefund(ctx, begun);
}

export function parse(remembered: string): Begun {
  const [refundId = '', attemptId = ''] = remembered.split(' ');
  return { refundId, attemptId: attemptId || null };
}

/** Makes the call of a refund that was committed; one that has been made already is left alone. */
export async function sendRefund(ctx: Ctx, begun: Begun): Promise<Refund> {
  if (begun.attemptId) await runAttempt(ctx, begun.attemptId);
  return getRefund(ctx, begun.refundId);
}

type Wanted = Omit<RefundRequest, 'paymentId'>;

/** Decides and writes down; send it after commit. The customer's lock is held. @throws the refusals of `decideRefund` */
export async function beginRefundOf(
  t: TxCtx,
  customer: Customer,
  payment: Payment,
  wanted: Wanted,
): Promise<Begun> {
  const decision = await judge(t, customer, payment, wanted);
  if (decision.kind === 'refuse') throw refusalError(decision.why);
  const { amount, fromCredit, of: kind } = decision;
  const { currency } = payment;
  return writeRefund(t, { customer, payment, kind, amount, fromCredit, currency, motive: wanted });
}

/** Whether it would be refused, and what it would give. The customer's lock is held. */
export async function judge(
  t: TxCtx,
  customer: Customer,
  payment: Payment,
  wanted: Pick<Wanted, 'amount' | 'currency'>,
): Promise<RefundDecision> {
  await t.persist();
  const soFar = await loadSoFar(t, payment);
  const left = await loadLeft(t, customer, payment);
  return decideRefund(payment, soFar, left, await loadWindow(t, payment), t.now(), wanted);
}

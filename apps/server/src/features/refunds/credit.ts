import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { paymentErrors } from '../payments/errors.ts';
import { getPayment } from '../payments/get.ts';
import type { Payment } from '../payments/payment.ts';
import { decideCreditRefund } from './decide.ts';
import { refundErrors, refusalError } from './errors.ts';
import { creditLeftOf, loadSoFar, loadWindow } from './load.ts';
import type { Refund, RefundReason } from './refund.ts';
import { parse, sendRefund } from './request.ts';
import { type Begun, writeRefund } from './write.ts';

export interface CreditRefundRequest {
  readonly customerId: string;
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
  /** Through a payment of theirs; null = by the seller's own bank. */
  readonly paymentId: string | null;
  readonly reason: RefundReason;
  readonly note: string | null;
  readonly reference: string | null;
}

/**
 * Pays a customer's credit out. @throws CUSTOMER_NOT_FOUND, PAYMENT_NOT_FOUND, CREDIT_NOT_ENOUGH, NO_GATEWAY, and the
 * refusals of `decideCreditRefund`
 */
export async function refundCredit(ctx: Ctx, request: CreditRefundRequest): Promise<Refund> {
  if (ctx.resumed) return sendRefund(ctx, parse(ctx.resumed));
  const begun = await ctx.tx(async (t) => {
    const customer = await lockCustomer(t, request.customerId);
    const written = await write(t, customer, request);
    await t.remember(`${written.refundId} ${written.attemptId ?? ''}`);
    return written;
  });
  return sendRefund(ctx, begun);
}

async function write(t: TxCtx, customer: Customer, request: CreditRefundRequest): Promise<Begun> {
  const { amount, currency, reason, note, reference } = request;
  const payment = request.paymentId ? await paymentOf(t, customer, request.paymentId) : null;
  await t.persist();
  const left = await creditLeftOf(t, customer, currency);
  if (amount > left) {
    throw refundErrors.CREDIT_NOT_ENOUGH({
      field: 'body.amount',
      left: String(left > 0n ? left : 0n),
      currency,
    });
  }
  if (payment) await assertTakes(t, payment, request);
  const motive = { reason, note, access: 'keep' as const, reference };
  return writeRefund(t, { customer, payment, kind: 'credit', amount, fromCredit: amount, currency, motive });
}

async function paymentOf(t: TxCtx, customer: Customer, id: string): Promise<Payment> {
  const payment = await getPayment(t, id);
  if (payment.customerId !== customer.id) throw paymentErrors.PAYMENT_NOT_FOUND();
  return payment;
}

async function assertTakes(t: TxCtx, payment: Payment, request: CreditRefundRequest): Promise<void> {
  const { pending } = await loadSoFar(t, payment);
  const decision = decideCreditRefund(payment, pending, await loadWindow(t, payment), t.now(), request);
  if (decision.kind === 'refuse') throw refusalError(decision.why);
}

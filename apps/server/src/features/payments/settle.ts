import { afterReport } from '@mekong/billing';
import { DomainError } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { lockInvoice } from '../invoices/get.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { payInvoice } from '../invoices/pay.ts';
import { postMany } from '../ledger/post.ts';
import { credit, debit } from '../ledger/posting.ts';
import { getPolicies } from '../settings/get.ts';
import { intend } from './begin.ts';
import './events.ts';
import { fail } from './fail.ts';
import type { Payment } from './payment.ts';
import { lockPayment, updatePayment } from './repository.ts';
import { decideSettlement, type Observed } from './settlement.ts';

/**
 * The one way a payment ends: what was observed at the gateway is booked, or parked. Repeating it changes nothing.
 * A failure in here never un-records money: the payment is held and the sweep tries again.
 */
export async function settlePayment(
  ctx: Ctx,
  paymentId: string,
  customerId: string,
  observed: Observed,
): Promise<void> {
  try {
    await ctx.system(async (t) => {
      const customer = await lockCustomer(t, customerId);
      const payment = await lockPayment(t.db, paymentId);
      if (!payment) throw new Error(`No payment ${paymentId}`);
      const invoice = await lockInvoice(t, payment.invoiceId);
      await carryOut(t, customer, payment, invoice, observed);
      step('settle.decided');
    });
    step('settle.committed');
  } catch (error) {
    await hold(ctx, paymentId, error as Error);
    throw error;
  }
}

async function carryOut(
  t: TxCtx,
  customer: Customer,
  payment: Payment,
  invoice: Invoice,
  observed: Observed,
) {
  const plan = decideSettlement(payment, invoice.state, observed);
  switch (plan.kind) {
    case 'nothing':
    case 'wait':
      return;
    case 'fail':
      return fail(t, payment, plan.code, plan.message);
    case 'park':
      return park(t, payment, plan.reason);
    case 'unapplied':
      return keepApart(t, customer, payment, observed);
    case 'apply':
      return apply(t, customer, payment, invoice, observed);
  }
}

async function succeed(
  t: TxCtx,
  customer: Customer,
  payment: Payment,
  observed: Observed,
  unapplied: boolean,
) {
  const { capture } = observed;
  await updatePayment(t.db, payment.id, {
    state: afterReport(payment.state, 'succeeded'),
    hold: null,
    hold_reason: null,
    failure_code: null,
    failure_message: null,
    unapplied,
    fee: capture.fee?.amount ?? null,
    capture_id: capture.id,
    approval_url: null,
    settled_at: t.now(),
  });
  // The gateway keeps its fee: 995.00 paid = 959.78 cash + 35.22 fee.
  const fee = capture.fee?.amount ?? 0n;
  await postMany(t, [
    {
      customerId: customer.id,
      mode: payment.mode,
      kind: unapplied ? 'payment.unapplied' : 'payment.settled',
      object: payment.id,
      currency: payment.currency,
      at: t.timeOf(customer),
      entries: [
        debit(`cash:${payment.gateway}`, payment.amount - fee),
        debit('gateway_fees', fee),
        credit(unapplied ? 'customer_credit' : 'receivable', payment.amount),
      ],
    },
  ]);
}

const facts = (payment: Payment) => ({
  customerId: payment.customerId,
  mode: payment.mode,
  object: payment.id,
  before: { state: payment.state },
});
const amountOf = (payment: Payment) => ({
  invoiceId: payment.invoiceId,
  amount: String(payment.amount),
  currency: payment.currency,
});

async function apply(t: TxCtx, customer: Customer, payment: Payment, invoice: Invoice, observed: Observed) {
  await succeed(t, customer, payment, observed, false);
  await t.emitMany([
    { type: 'payment.succeeded', ...facts(payment), data: amountOf(payment), after: { state: 'succeeded' } },
  ]);
  await payInvoice(t, customer, invoice, payment.gateway);
}

/** Paid twice: the money is the customer's. It is given back by due work, unless the seller keeps it as credit. */
async function keepApart(t: TxCtx, customer: Customer, payment: Payment, observed: Observed) {
  await succeed(t, customer, payment, observed, true);
  const { unappliedMoney } = await getPolicies(t);
  if (unappliedMoney === 'refund') await intend(t, payment, 'refund', { reason: 'unapplied' });
  await t.emitMany([
    { type: 'payment.unapplied', ...facts(payment), data: amountOf(payment), after: { state: 'succeeded' } },
  ]);
}

async function park(t: TxCtx, payment: Payment, reason: string) {
  await updatePayment(t.db, payment.id, { state: 'processing', hold: 'mismatch', hold_reason: reason });
  const data = { invoiceId: payment.invoiceId, hold: 'mismatch', reason };
  await t.emitMany([{ type: 'payment.held', ...facts(payment), data, after: { hold: 'mismatch', reason } }]);
}

/** Staff read it: a driver's text stays in the log. */
const reasonOf = (ctx: Ctx, error: Error): string =>
  error instanceof DomainError
    ? error.message
    : `Unexpected error, in the log under request ${ctx.requestId}`;

/** Settling rolled back: say why, in a transaction of its own. Should this fail too, the payment is still processing and due. */
async function hold(ctx: Ctx, paymentId: string, error: Error): Promise<void> {
  ctx.log.error({ err: error, payment: paymentId }, 'a payment could not be settled');
  await ctx
    .system(async (t) => {
      const payment = await lockPayment(t.db, paymentId);
      if (!payment || payment.settledAt || payment.hold) return;
      await updatePayment(t.db, paymentId, {
        state: 'processing',
        hold: 'settle_failed',
        hold_reason: reasonOf(ctx, error),
      });
    })
    .catch((failure: Error) =>
      ctx.log.error({ err: failure, payment: paymentId }, 'the hold could not be written'),
    );
}

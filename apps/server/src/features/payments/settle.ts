import { DomainError } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { lockInvoice } from '../invoices/get.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { bookMoney, factsOf, owedBy } from './book.ts';
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
): Promise<void> {
  const plan = decideSettlement(payment, owedBy(invoice), observed);
  const { capture, savedMethod } = observed;
  switch (plan.kind) {
    case 'nothing':
      return;
    case 'wait':
      return await waitFor(t, payment);
    case 'fail':
      return await fail(t, payment, plan.code, plan.message);
    case 'park':
      return await park(t, payment, plan.reason);
    case 'unapplied':
    case 'apply': {
      const fee = capture.fee?.amount ?? null;
      const received = { fee, captureId: capture.id, savedMethod, at: t.timeOf(customer) };
      return await bookMoney(t, customer, payment, invoice, received);
    }
  }
}

/** Money is under way: nothing may expire or be begun beside it. */
async function waitFor(t: TxCtx, payment: Payment): Promise<void> {
  if (payment.state === 'pending' || payment.state === 'canceled')
    await updatePayment(t.db, payment.id, { state: 'processing' });
}

async function park(t: TxCtx, payment: Payment, reason: string): Promise<void> {
  await updatePayment(t.db, payment.id, { state: 'processing', hold: 'mismatch', hold_reason: reason });
  const data = { invoiceId: payment.invoiceId, hold: 'mismatch', reason };
  await t.emitMany([
    { type: 'payment.held', ...factsOf(payment), data, after: { hold: 'mismatch', reason } },
  ]);
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

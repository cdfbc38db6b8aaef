import type { GatewayCapture } from '@mekong/gateways';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { lockInvoice } from '../invoices/get.ts';
import { amountOf, bookMoney, factsOf, keepForReturn } from './book.ts';
import { paymentErrors } from './errors.ts';
import './events.ts';
import { fail } from './fail.ts';
import { getPayment } from './get.ts';
import type { Payment } from './payment.ts';
import { readCaptureOf, refreshPayment } from './refresh.ts';
import { isGivenUp, lockPayment, updatePayment } from './repository.ts';
import { fitsMode } from './settlement.ts';

/**
 * - `accept`: what was captured is booked although it does not fit: too little leaves a balance, too much is credit.
 * - `refund`: the captured money goes back.
 * - `look_again`: the gateway is read anew, as if nothing had been decided.
 * - `give_up`: nothing was taken, and the payment has failed.
 */
export type Action = 'accept' | 'refund' | 'look_again' | 'give_up';

export interface Resolution {
  readonly paymentId: string;
  readonly action: Action;
  /** Why; it stands in the audit log. */
  readonly reason: string;
}

/**
 * A person decides about a payment that is parked or given up.
 * @throws PAYMENT_NOT_FOUND, PAYMENT_NOT_HELD, RESOLUTION_DOES_NOT_FIT, GATEWAY_ERROR when it cannot be read
 */
export async function resolvePayment(ctx: Ctx, resolution: Resolution): Promise<Payment> {
  const { paymentId, action } = resolution;
  if (!ctx.resumed) {
    const seen = await ctx.tx((t) => getPayment(t, paymentId));
    const capture = action === 'look_again' ? null : await readCaptureOf(ctx, seen);
    await ctx.tx((t) => carryOut(t, resolution, capture));
  }
  if (action === 'look_again') await refreshPayment(ctx, paymentId);
  return ctx.tx((t) => getPayment(t, paymentId));
}

async function carryOut(t: TxCtx, resolution: Resolution, capture: GatewayCapture | null): Promise<void> {
  const seen = await getPayment(t, resolution.paymentId);
  await lockCustomer(t, seen.customerId);
  const payment = (await lockPayment(t.db, seen.id)) ?? seen;
  const parked = payment.hold !== null || (await isGivenUp(t.db, payment.id));
  if (!parked || payment.settledAt) throw paymentErrors.PAYMENT_NOT_HELD({ state: payment.state });
  await t.persist();
  await tell(t, payment, resolution);
  // Decided: the sweep may look at it again, and nobody is asked any more.
  await updatePayment(t.db, payment.id, { dead_at: null, attempts: 0, leased_until: null });
  await ACTIONS[resolution.action](t, payment, capture);
  await t.remember(payment.id);
}

function tell(t: TxCtx, payment: Payment, { action, reason }: Resolution): Promise<void> {
  const { hold, holdReason, amount, currency, state } = payment;
  const before = { state, hold, holdReason, amount: String(amount), currency };
  const data = { invoiceId: payment.invoiceId, action, reason };
  return t.emitMany([
    { type: 'payment.resolved', ...factsOf(payment), before, data, after: { action, reason } },
  ]);
}

type Act = (t: TxCtx, payment: Payment, capture: GatewayCapture | null) => Promise<void>;

const no = (reason: string) => paymentErrors.RESOLUTION_DOES_NOT_FIT({ reason });

/** The payment as it was captured, less what went back at the gateway already. */
function asCaptured(payment: Payment, capture: GatewayCapture | null): Payment {
  const taken = capture && ['completed', 'partially_refunded', 'refunded'].includes(capture.state);
  if (!taken) throw no('the gateway has taken no money for it');
  if (capture.paymentId !== null && capture.paymentId !== payment.id)
    throw no('the money belongs to another payment');
  if (!fitsMode(payment, payment.connection)) throw no('test money pays for nothing that is real');
  const amount = capture.amount.amount - capture.refunded.amount;
  return { ...payment, amount, currency: capture.amount.currency };
}

const received = (t: TxCtx, customer: Parameters<TxCtx['timeOf']>[0], capture: GatewayCapture | null) => ({
  fee: capture?.fee?.amount ?? null,
  captureId: capture?.id ?? null,
  savedMethod: null,
  at: t.timeOf(customer),
});

const accept: Act = async (t, payment, capture) => {
  const taken = asCaptured(payment, capture);
  if (taken.currency !== payment.currency) throw no(`it was captured in ${taken.currency}`);
  if (taken.amount <= 0n) throw no('all of it was given back at the gateway');
  const customer = await lockCustomer(t, payment.customerId);
  const invoice = await lockInvoice(t, payment.invoiceId);
  await updatePayment(t.db, payment.id, { amount: taken.amount });
  await bookMoney(t, customer, taken, invoice, received(t, customer, capture));
};

const giveBack: Act = async (t, payment, capture) => {
  const taken = asCaptured(payment, capture);
  if (taken.amount <= 0n) return fail(t, payment, 'GIVEN_BACK', 'All of it was given back at the gateway');
  const customer = await lockCustomer(t, payment.customerId);
  await updatePayment(t.db, payment.id, { amount: taken.amount, currency: taken.currency });
  await keepForReturn(t, taken, received(t, customer, capture));
  const data = { ...amountOf(taken), reason: payment.holdReason ?? 'It did not fit' };
  await t.emitMany([
    { type: 'payment.return_wanted', ...factsOf(payment), data, after: { state: 'succeeded' } },
  ]);
};

const lookAgain: Act = (t, payment) =>
  updatePayment(t.db, payment.id, {
    hold: null,
    hold_reason: null,
    due_at: t.now(),
  });

const giveUp: Act = async (t, payment, capture) => {
  if (capture && !['declined', 'failed'].includes(capture.state))
    throw no('the gateway has taken the money: accept or refund it');
  await fail(t, payment, 'GIVEN_UP', 'Nothing was taken');
};

const ACTIONS: Record<Action, Act> = {
  accept,
  refund: giveBack,
  look_again: lookAgain,
  give_up: giveUp,
};

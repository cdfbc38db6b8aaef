import { afterReport, invoiceBalance } from '@mekong/billing';
import type { SavedMethod } from '@mekong/gateways';
import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { applyToInvoice } from '../invoices/apply.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { postMany } from '../ledger/post.ts';
import { credit, debit } from '../ledger/posting.ts';
import { getPolicies } from '../settings/get.ts';
import './events.ts';
import { chargeSucceeded, saveMethod } from './method-saving.ts';
import type { Payment } from './payment.ts';
import { updatePayment } from './repository.ts';
import { type Owed, place } from './settlement.ts';

/** Money that is there: at the gateway, as re-read just before, or on the seller's own account. */
export interface Received {
  /** What the gateway kept, in minor units; null while it does not say. */
  readonly fee: bigint | null;
  readonly captureId: string | null;
  readonly savedMethod: SavedMethod | null;
  /** Business time. */
  readonly at: Date;
}

export const owedBy = (invoice: Invoice): Owed => ({
  state: invoice.state,
  balance: invoiceBalance(invoice),
});

/**
 * Books the payment's amount: to its invoice as far as it is owed, the rest to the customer's credit. Locks of customer,
 * payment and invoice are held.
 */
export async function bookMoney(
  t: TxCtx,
  customer: Customer,
  payment: Payment,
  invoice: Invoice,
  received: Received,
): Promise<void> {
  const placed = place(payment.amount, owedBy(invoice));
  const toInvoice = placed.kind === 'apply' ? placed.toInvoice : 0n;
  await succeed(t, payment, invoice.state, received, toInvoice);
  if (placed.kind !== 'apply') return keepApart(t, payment);
  const data = amountOf(payment);
  await t.emitMany([
    { type: 'payment.succeeded', ...factsOf(payment), data, after: { state: 'succeeded', ...data } },
  ]);
  await saveMethod(t, payment, received.savedMethod);
  await applyToInvoice(t, customer, invoice, toInvoice, payment.gateway);
}

/** Books money that goes back: until it has, it is the customer's credit. Locks as for `bookMoney`. */
export const keepForReturn = (t: TxCtx, payment: Payment, received: Received): Promise<void> =>
  succeed(t, payment, 'open', received, 0n);

async function succeed(
  t: TxCtx,
  payment: Payment,
  invoiceState: Invoice['state'],
  received: Received,
  toInvoice: bigint,
): Promise<void> {
  const unapplied = toInvoice === 0n;
  const toCredit = payment.amount - toInvoice;
  await updatePayment(t.db, payment.id, {
    state: afterReport(payment.state, 'succeeded'),
    hold: null,
    hold_reason: null,
    failure_code: null,
    failure_message: null,
    unapplied,
    to_credit: toCredit,
    fee: received.fee,
    ...(received.captureId === null ? {} : { capture_id: received.captureId }),
    approval_url: null,
    settled_at: t.now(),
    // Should the sweep have given it up: it is decided now.
    dead_at: null,
  });
  await chargeSucceeded(t, payment);
  // The gateway keeps its fee: 995.00 paid = 959.78 cash + 35.22 fee.
  const fee = received.fee ?? 0n;
  await postMany(t, [
    {
      customerId: payment.customerId,
      mode: payment.mode,
      kind: unapplied ? 'payment.unapplied' : 'payment.settled',
      object: payment.id,
      currency: payment.currency,
      at: received.at,
      entries: [
        debit(`cash:${payment.gateway}`, payment.amount - fee),
        debit('gateway_fees', fee),
        // What was written off and is paid after all takes the loss back.
        credit(invoiceState === 'uncollectible' ? 'bad_debt' : 'receivable', toInvoice),
        credit('customer_credit', toCredit),
      ],
    },
  ]);
}

export const factsOf = (payment: Payment) => ({
  customerId: payment.customerId,
  mode: payment.mode,
  object: payment.id,
  before: { state: payment.state },
});

export const amountOf = (payment: Payment) => ({
  invoiceId: payment.invoiceId,
  amount: String(payment.amount),
  currency: payment.currency,
});

/** Paid twice: the money is the customer's. The seller's policy says whether it goes back or stays as credit. */
async function keepApart(t: TxCtx, payment: Payment): Promise<void> {
  const { unappliedMoney } = await getPolicies(t);
  const giveBack = unappliedMoney === 'refund' && payment.gateway !== 'manual';
  const data = { ...amountOf(payment), giveBack };
  await t.emitMany([{ type: 'payment.unapplied', ...factsOf(payment), data, after: { state: 'succeeded' } }]);
}

import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { creditLeft } from '../invoices/credit-decision.ts';
import { lockInvoice } from '../invoices/get.ts';
import { customerCredit } from '../ledger/customer-credit.ts';
import type { Payment } from '../payments/payment.ts';
import { getPolicies } from '../settings/get.ts';
import type { Left, SoFar, Window } from './decide.ts';
import type { Refund } from './refund.ts';
import { pendingOfCustomer, refundsOfPayment } from './repository.ts';

const sum = (refunds: readonly Refund[], part: (refund: Refund) => bigint): bigint =>
  refunds.reduce((left, refund) => left + part(refund), 0n);

export async function loadSoFar(t: TxCtx, payment: Payment): Promise<SoFar> {
  const all = await refundsOfPayment(t.db, payment.id);
  const pending = all.filter(({ state }) => state === 'pending');
  const ofCredit = all.filter(
    ({ kind, state }) => kind !== 'credit' && (state === 'pending' || state === 'succeeded'),
  );
  return {
    pending: sum(pending, ({ amount }) => amount),
    creditBack: sum(ofCredit, (one) => one.fromCredit),
  };
}

/** What there is to give back: of the payment's invoice, and of the customer's credit. Locks are held. */
export async function loadLeft(t: TxCtx, customer: Customer, payment: Payment): Promise<Left> {
  const pending = await pendingOfCustomer(t.db, customer.id);
  const invoice = await lockInvoice(t, payment.invoiceId);
  const taken = pending.filter(({ invoiceId }) => invoiceId === invoice.id);
  const takes = invoice.state === 'open' || invoice.state === 'paid';
  return {
    invoice: takes ? creditLeft(invoice) - sum(taken, (one) => one.amount - one.fromCredit) : 0n,
    credit: await creditOf(t, customer, payment.currency, pending),
  };
}

async function creditOf(
  t: TxCtx,
  customer: Customer,
  currency: string,
  pending: readonly Refund[],
): Promise<bigint> {
  const balances = await customerCredit(t, customer.id, customer.mode);
  const booked = balances.find((one) => one.currency === currency)?.amount ?? 0n;
  return (
    booked -
    sum(
      pending.filter((one) => one.currency === currency),
      (one) => one.fromCredit,
    )
  );
}

/** The customer's credit that no refund on its way takes. Minor units; negative = carried over. */
export const creditLeftOf = async (t: TxCtx, customer: Customer, currency: string): Promise<bigint> =>
  creditOf(t, customer, currency, await pendingOfCustomer(t.db, customer.id));

/** @throws NO_GATEWAY when the gateway's keys were taken away */
export async function loadWindow(t: TxCtx, payment: Payment): Promise<Window> {
  const { refundWindowDays: policyDays } = await getPolicies(t);
  if (payment.gateway === 'manual') return { gatewayDays: null, policyDays };
  const { capabilities } = gatewayOf(t, payment.gateway, payment.connection);
  return { gatewayDays: capabilities.refundWindowDays, policyDays };
}

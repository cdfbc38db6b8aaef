import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { listPaymentsOfInvoice } from '../payments/get.ts';
import { refundErrors, refusalError } from './errors.ts';
import { beginRefundOf, judge } from './request.ts';
import type { Begun, Motive } from './write.ts';

export interface InvoiceRefund extends Motive {
  /** Minor units; null = all that is left. */
  readonly amount: bigint | null;
  readonly currency: string | null;
}

/**
 * Gives money of an invoice back, out of as many of its payments as it takes, newest first; send them after commit. The
 * customer's lock is held. @throws NOTHING_TO_REFUND, and the refusals of `decideRefund`
 */
export async function refundInvoice(
  t: TxCtx,
  customer: Customer,
  invoiceId: string | null,
  wanted: InvoiceRefund,
): Promise<Begun[]> {
  const payments = invoiceId ? await settledPayments(t, invoiceId) : [];
  const [only, ...others] = payments;
  if (!only) throw refundErrors.NOTHING_TO_REFUND({ field: 'body.refund' });
  if (others.length === 0) return [await beginRefundOf(t, customer, only, wanted)];
  if (wanted.amount !== null && wanted.amount <= 0n) throw refusalError({ code: 'REFUND_NOT_POSITIVE' });
  const begun: Begun[] = [];
  let left = wanted.amount;
  for (const payment of payments) {
    if (left !== null && left <= 0n && begun.length > 0) break;
    const most = await judge(t, customer, payment, { ...wanted, amount: null });
    if (most.kind === 'refuse' && most.why.code === 'NOTHING_TO_REFUND') continue;
    if (most.kind === 'refuse') throw refusalError(most.why);
    const amount: bigint = left === null || left > most.amount ? most.amount : left;
    begun.push(await beginRefundOf(t, customer, payment, { ...wanted, amount }));
    if (left !== null) left -= amount;
  }
  if (wanted.amount !== null && left !== null && left > 0n) {
    const most = wanted.amount - left;
    throw refusalError({ code: 'REFUND_EXCEEDS_PAYMENT', left: most, currency: only.currency });
  }
  if (begun.length === 0) throw refundErrors.NOTHING_TO_REFUND({ field: 'body.refund' });
  return begun;
}

/** All of it, as far as each payment can still be given back; what cannot is left to a person. */
export async function tryRefundInvoice(
  t: TxCtx,
  customer: Customer,
  invoiceId: string,
  motive: Motive,
): Promise<Begun[]> {
  const all = { ...motive, amount: null, currency: null };
  const begun: Begun[] = [];
  for (const payment of await settledPayments(t, invoiceId)) {
    const decision = await judge(t, customer, payment, all);
    if (decision.kind === 'refund') begun.push(await beginRefundOf(t, customer, payment, all));
    else t.log.warn({ payment: payment.id, code: decision.why.code }, 'a refund by policy is not possible');
  }
  return begun;
}

async function settledPayments(t: TxCtx, invoiceId: string) {
  const payments = await listPaymentsOfInvoice(t, invoiceId);
  return payments.filter(({ settledAt, unapplied }) => settledAt !== null && !unapplied);
}

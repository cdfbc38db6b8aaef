import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { findLastPaidInvoice } from '../invoices/get.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { refundInvoice, tryRefundInvoice } from '../refunds/of-invoice.ts';
import type { Begun } from '../refunds/write.ts';
import { getPolicies } from '../settings/get.ts';
import type { Subscription } from './subscription.ts';

/** What staff say about the money; minor units. */
export type RefundOnCancel = 'none' | 'full' | { readonly amount: bigint; readonly currency: string };

const DAY_MS = 86_400_000;

/**
 * Begins the refunds of a subscription that was ended just now: as was asked for, else as the seller's policy says. The
 * customer's lock is held. @throws the refusals of a refund that was asked for
 */
export async function refundOnCancel(
  t: TxCtx,
  customer: Customer,
  subscription: Subscription,
  request: { readonly refund?: RefundOnCancel | undefined; readonly reason: string | null },
): Promise<Begun[]> {
  const { refund } = request;
  if (refund === 'none') return [];
  const invoice = await findLastPaidInvoice(t, subscription.id);
  const motive = { reason: 'requested_by_customer', note: null, access: 'policy' } as const;
  if (refund === undefined) {
    if (!invoice || !(await isFresh(t, customer, invoice))) return [];
    return tryRefundInvoice(t, customer, invoice.id, { ...motive, by: 'policy' });
  }
  const wanted = refund === 'full' ? { amount: null, currency: null } : refund;
  return refundInvoice(t, customer, invoice?.id ?? null, { ...motive, ...wanted });
}

/** Paid so few days ago that the seller gives all of it back by itself. */
async function isFresh(t: TxCtx, customer: Customer, invoice: Invoice): Promise<boolean> {
  await t.persist();
  const { refundOnCancelDays: days } = await getPolicies(t);
  if (days === null || !invoice.paidAt) return false;
  return t.timeOf(customer).getTime() <= invoice.paidAt.getTime() + days * DAY_MS;
}

/** As it is remembered with an Idempotency-Key. */
export const formatBegun = (begun: readonly Begun[]): string =>
  begun.map(({ refundId, attemptId }) => `${refundId} ${attemptId ?? ''}`).join(',');

export const parseBegun = (remembered: string): Begun[] =>
  remembered
    .split(',')
    .filter(Boolean)
    .map((one) => {
      const [refundId = '', attemptId = ''] = one.split(' ');
      return { refundId, attemptId: attemptId || null };
    });

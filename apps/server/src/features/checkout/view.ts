import type { GatewayName } from '@mekong/gateways';
import { type Money, money } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { getPlanVersion } from '../catalog/list.ts';
import type { PriceInterval } from '../catalog/plan.ts';
import { getInvoice } from '../invoices/get.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { getPayment } from '../payments/get.ts';
import type { Payment } from '../payments/payment.ts';
import { type Access, accessTo, type CheckoutRef } from './access.ts';
import { type BankTransfer, bankTransferOf } from './bank-transfer.ts';
import type { Checkout, CheckoutState } from './checkout.ts';
import { checkoutErrors } from './errors.ts';
import { findCheckout } from './repository.ts';

/** A checkout with what a page shows of it. */
export interface CheckoutView {
  readonly id: string;
  /** `processing` = money is under way: derived from the payment, never stored. */
  readonly state: Exclude<CheckoutState, 'discarded'> | 'processing';
  readonly plan: { readonly code: string; readonly name: string };
  readonly interval: PriceInterval;
  readonly seats: number;
  readonly gateway: GatewayName;
  readonly total: Money;
  readonly approvalUrl: string | null;
  readonly bankTransfer: BankTransfer | null;
  readonly expiresAt: Date | null;
  readonly payment: Payment | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly subscriptionId: string | null;
  readonly invoiceId: string | null;
}

/** @throws CHECKOUT_NOT_FOUND also for somebody else's */
export const viewCheckout = async (ctx: Ctx, ref: CheckoutRef): Promise<CheckoutView> =>
  viewOf(ctx, ref.id, await accessTo(ctx, ref));

/** The same through a door that is open already. Who holds the secret alone sees nothing of the account. */
export async function viewOf(ctx: Ctx, id: string, access: Access): Promise<CheckoutView> {
  const { checkout, payment, invoice } = await access.door(async (t) => {
    const found = await findCheckout(t.db, id);
    if (!found) throw checkoutErrors.CHECKOUT_NOT_FOUND();
    return {
      checkout: found,
      payment: found.paymentId === null ? null : await getPayment(t, found.paymentId),
      invoice: await getInvoice(t, found.invoiceId),
    };
  });
  const plan = await getPlanVersion(ctx, checkout.planVersionId);
  const price = plan.prices.find((one) => one.id === checkout.priceId);
  const done = checkout.state === 'completed' && !access.bySecret;
  return {
    id: checkout.id,
    state: stateOf(checkout, payment),
    plan: { code: plan.code, name: plan.name },
    interval: price?.interval ?? 'year',
    seats: Number(checkout.seats),
    gateway: checkout.gateway,
    total: money(invoice.total, invoice.currency),
    approvalUrl: approvalUrlOf(checkout, payment),
    bankTransfer: await transferOf(ctx, checkout, invoice),
    expiresAt: payment?.expiresAt ?? null,
    payment,
    failure: checkout.failureCode
      ? { code: checkout.failureCode, message: checkout.failureMessage ?? '' }
      : null,
    subscriptionId: done ? checkout.subscriptionId : null,
    invoiceId: done ? checkout.invoiceId : null,
  };
}

const approvalUrlOf = (checkout: Checkout, payment: Payment | null): string | null =>
  checkout.state === 'open' && payment?.state === 'pending' ? payment.approvalUrl : null;

/** What the buyer tells the bank, while the invoice waits for it. */
const transferOf = async (ctx: Ctx, checkout: Checkout, invoice: Invoice): Promise<BankTransfer | null> =>
  checkout.gateway === 'manual' && invoice.state === 'open' ? bankTransferOf(ctx, invoice) : null;

function stateOf(checkout: Checkout, payment: Payment | null): CheckoutView['state'] {
  if (checkout.state === 'discarded') return 'expired';
  if (checkout.state === 'completed') return 'completed';
  return payment?.state === 'processing' ? 'processing' : checkout.state;
}

import { invoiceBalance, planCollection } from '@mekong/billing';
import type { Gateway } from '@mekong/gateways';
import { assertScope, seesEverybody } from '../../platform/context/actor.ts';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { bringForward, carryOver } from '../invoices/credit.ts';
import { getInvoice, lockInvoice } from '../invoices/get.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { customerCredit } from '../ledger/customer-credit.ts';
import { runAttempt } from './attempt.ts';
import type { BegunPayment } from './begin.ts';
import { beginCharge } from './begin-charge.ts';
import { paymentErrors } from './errors.ts';
import { getPayment } from './get.ts';
import { chargeableMethod } from './method-choice.ts';
import type { Payment } from './payment.ts';
import { refreshPayment } from './refresh.ts';
import { findUnderWay } from './repository.ts';

export interface ChargeRequest {
  readonly invoiceId: string;
  /** The customer's default where absent. */
  readonly paymentMethodId?: string | undefined;
}

/**
 * Charges what an open invoice still owes to a saved method. One payment of an invoice is under way at a time; what
 * cannot be decided now stays `processing` and is decided by due work and webhooks.
 * @throws INVOICE_NOT_FOUND, INVOICE_NOT_PAYABLE, PAYMENT_UNDER_WAY, NO_PAYMENT_METHOD, PAYMENT_METHOD_NOT_FOUND,
 * PAYMENT_METHOD_NOT_USABLE, AMOUNT_BELOW_MINIMUM, NO_GATEWAY
 */
export async function chargeInvoice(ctx: Ctx, request: ChargeRequest): Promise<Payment> {
  assertMayCharge(ctx);
  const begun = ctx.resumed ? begunBefore(ctx.resumed) : await ctx.tx((t) => begin(t, request));
  await finish(ctx, begun);
  return ctx.tx((t) => getPayment(t, begun.paymentId));
}

export type Collected =
  | { readonly kind: 'charged'; readonly payment: Payment }
  | { readonly kind: 'carried' };

/**
 * The same without a person: what earlier invoices carried over is collected along, and what is below the gateway's
 * minimum is carried to the next invoice.
 * @throws as `chargeInvoice`, but for AMOUNT_BELOW_MINIMUM
 */
export async function collectInvoice(ctx: Ctx, request: ChargeRequest): Promise<Collected> {
  const begun = await ctx.tx((t) => beginCollection(t, request));
  if (!begun) return { kind: 'carried' };
  await finish(ctx, begun);
  return { kind: 'charged', payment: await ctx.tx((t) => getPayment(t, begun.paymentId)) };
}

/** Staff see every account's invoices; charging one is for those who may record payments. */
function assertMayCharge(ctx: Ctx): void {
  if (seesEverybody(ctx.actor)) assertScope(ctx.actor, 'payments:record');
}

/** A repeat of the request, after the first one died on the way. */
function begunBefore(remembered: string): BegunPayment {
  const [paymentId = '', attemptId = ''] = remembered.split(' ');
  return { paymentId, attemptId };
}

async function finish(ctx: Ctx, { paymentId, attemptId }: BegunPayment): Promise<void> {
  step('charge.written');
  await runAttempt(ctx, attemptId);
  await refreshPayment(ctx, paymentId).catch((error: Error) => {
    ctx.log.warn({ err: error, payment: paymentId }, 'the payment is decided later');
  });
}

interface Chargeable {
  readonly customer: Customer;
  readonly invoice: Invoice;
}

/** The invoice under its locks, open and owed. */
async function lockPayable(t: TxCtx, invoiceId: string): Promise<Chargeable> {
  const seen = await getInvoice(t, invoiceId);
  const customer = await lockCustomer(t, seen.customerId);
  const invoice = await lockInvoice(t, invoiceId);
  if (invoice.state !== 'open' || invoiceBalance(invoice) <= 0n)
    throw paymentErrors.INVOICE_NOT_PAYABLE({ state: invoice.state });
  return { customer, invoice };
}

async function begin(t: TxCtx, request: ChargeRequest): Promise<BegunPayment> {
  const { customer, invoice } = await lockChargeable(t, request.invoiceId);
  const { method, gateway } = await chargeableMethod(t, customer, invoice.currency, request.paymentMethodId);
  const amount = invoiceBalance(invoice);
  const minimum = minimumOf(gateway, invoice.currency);
  if (minimum !== null && amount < minimum)
    throw paymentErrors.AMOUNT_BELOW_MINIMUM({ minimum: String(minimum), currency: invoice.currency });
  const begun = await beginCharge(t, { customer, invoice, method, amount });
  await t.remember(`${begun.paymentId} ${begun.attemptId}`);
  return begun;
}

/** The same, with no money of it under way. */
export async function lockChargeable(t: TxCtx, invoiceId: string): Promise<Chargeable> {
  const found = await lockPayable(t, invoiceId);
  const other = await findUnderWay(t.db, invoiceId);
  if (other) throw paymentErrors.PAYMENT_UNDER_WAY({ paymentId: other.id });
  return found;
}

const minimumOf = (gateway: Gateway, currency: string): bigint | null =>
  gateway.capabilities.minimum(currency)?.amount ?? null;

async function beginCollection(t: TxCtx, request: ChargeRequest): Promise<BegunPayment | null> {
  const { customer, invoice } = await lockChargeable(t, request.invoiceId);
  const { currency } = invoice;
  const { method, gateway } = await chargeableMethod(t, customer, currency, request.paymentMethodId);
  const credits = await customerCredit(t, customer.id, customer.mode);
  const plan = planCollection({
    balance: invoiceBalance(invoice),
    credit: credits.find((one) => one.currency === currency)?.amount ?? 0n,
    minimum: minimumOf(gateway, currency),
  });
  if (plan.carried > 0n) {
    await carryOver(t, customer, invoice, plan.carried);
    return null;
  }
  const owing = plan.brought > 0n ? await bringForward(t, customer, invoice, plan.brought) : invoice;
  return beginCharge(t, { customer, invoice: owing, method, amount: plan.charge });
}

import { invoiceBalance } from '@mekong/billing';
import { civilDate, dayStart } from '@mekong/kit';
import { actorName } from '../../platform/context/actor.ts';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { getFile } from '../files/get.ts';
import { getInvoice, lockInvoice } from '../invoices/get.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { bookMoney } from './book.ts';
import { paymentErrors } from './errors.ts';
import { getPayment } from './get.ts';
import { newPayment } from './new-payment.ts';
import type { Payment } from './payment.ts';
import type { Channel, Receipt } from './receipt.ts';
import { findByReference, insertReceipt } from './receipt-repository.ts';
import { insertPayment } from './repository.ts';

export interface ManualPayment {
  readonly invoiceId: string;
  /** Minor units. */
  readonly amount: bigint;
  readonly currency: string;
  /** `YYYY-MM-DD` in the customer's zone. */
  readonly receivedOn: string;
  readonly channel: Channel;
  readonly reference: string | null;
  readonly note: string | null;
  readonly fileId: string | null;
  /** Record a reference that this invoice has been paid by already. */
  readonly force: boolean;
}

/**
 * Records money that no gateway has seen, on an open invoice; it is booked as every other payment is. What is above the
 * balance becomes the customer's credit.
 * @throws INVOICE_NOT_FOUND, INVOICE_NOT_PAYABLE, WRONG_CURRENCY, RECEIVED_IN_FUTURE, FILE_NOT_FOUND,
 * PAYMENT_ALREADY_RECORDED for a reference that the invoice knows
 */
export async function recordManualPayment(ctx: Ctx, request: ManualPayment): Promise<Payment> {
  const id = ctx.resumed ?? (await ctx.tx((t) => record(t, request)));
  return ctx.tx((t) => getPayment(t, id));
}

async function record(t: TxCtx, request: ManualPayment): Promise<string> {
  const seen = await getInvoice(t, request.invoiceId);
  const customer = await lockCustomer(t, seen.customerId);
  const invoice = await lockInvoice(t, seen.id);
  await t.persist();
  await assertRecordable(t, customer, invoice, request);
  const payment = newPayment(t, customer, {
    invoiceId: invoice.id,
    amount: request.amount,
    currency: request.currency,
    gateway: 'manual',
    connection: customer.mode,
    state: 'processing',
    paymentMethodId: null,
  });
  await insertPayment(t.db, payment, t.now());
  await insertReceipt(t.db, receiptOf(t, payment, request));
  const at = dayStart(request.receivedOn, customer.zone);
  await bookMoney(t, customer, payment, invoice, { fee: null, captureId: null, savedMethod: null, at });
  await t.remember(payment.id);
  return payment.id;
}

async function assertRecordable(
  t: TxCtx,
  customer: Customer,
  invoice: Invoice,
  request: ManualPayment,
): Promise<void> {
  const owed = invoice.state === 'open' || invoice.state === 'uncollectible';
  if (!owed || invoiceBalance(invoice) <= 0n)
    throw paymentErrors.INVOICE_NOT_PAYABLE({ state: invoice.state });
  if (request.currency !== invoice.currency)
    throw paymentErrors.WRONG_CURRENCY({ currency: invoice.currency, given: request.currency });
  const today = civilDate(t.timeOf(customer), customer.zone);
  if (request.receivedOn > today) throw paymentErrors.RECEIVED_IN_FUTURE({ today });
  if (request.fileId) await getFile(t, request.fileId);
  const known = request.reference && (await findByReference(t.db, invoice.id, request.reference));
  if (known && !request.force) throw paymentErrors.PAYMENT_ALREADY_RECORDED({ paymentId: known });
}

const receiptOf = (t: TxCtx, payment: Payment, request: ManualPayment): Receipt => ({
  paymentId: payment.id,
  invoiceId: payment.invoiceId,
  channel: request.channel,
  receivedOn: request.receivedOn,
  reference: request.reference,
  note: request.note,
  fileId: request.fileId,
  recordedBy: actorName(t.actor),
});

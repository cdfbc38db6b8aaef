import { invoiceBalance, invoiceStates } from '@mekong/billing';
import { isCurrency, money, toWire } from '@mekong/kit';
import { z } from 'zod';
import { moneySchema } from '../../platform/http/shapes.ts';
import type { Invoice } from '../invoices/invoice.ts';
import type { Credit } from './credit.ts';
import { channels, type Receipt } from './receipt.ts';
import { paymentSchema } from './schemas.ts';

/** More minor units than this are a typing error in every currency. */
const MOST = 10 ** 13;
const amount = z.number().int().min(1).max(MOST).describe('In minor units of the invoice’s currency');
const text = (most: number) => z.string().trim().min(1).max(most);

export const recordSchema = z.strictObject({
  amount,
  currency: z.string().refine(isCurrency, 'is not a currency'),
  receivedOn: z.iso.date().describe('The day it was received, in the customer’s zone'),
  method: z.enum(channels),
  reference: text(200).optional().describe('By which the transfer is known at the bank; once per invoice'),
  note: text(2_000).optional(),
  fileId: z.string().max(64).optional(),
  force: z.boolean().default(false).describe('Record a reference that this invoice knows already'),
});

export const applyCreditSchema = z.strictObject({ amount: amount.optional() });

export const resolveSchema = z.strictObject({
  action: z.enum(['accept', 'refund', 'look_again', 'give_up']),
  reason: text(500),
});

const receiptSchema = z.object({
  receivedOn: z.string(),
  method: z.enum(channels),
  reference: z.string().nullable(),
  note: z.string().nullable().describe('For the seller’s people alone'),
  fileId: z.string().nullable().describe('For the seller’s people alone'),
});

export const paymentDetailSchema = paymentSchema
  .extend({ receipt: receiptSchema.nullable().describe('Of money that no gateway has seen') })
  .meta({ id: 'PaymentDetail' });

export const receiptView = (receipt: Receipt, forSeller: boolean): z.input<typeof receiptSchema> => ({
  receivedOn: receipt.receivedOn,
  method: receipt.channel,
  reference: receipt.reference,
  note: forSeller ? receipt.note : null,
  fileId: forSeller ? receipt.fileId : null,
});

export const creditSchema = z
  .object({
    balance: moneySchema.describe('Negative: the customer owes it'),
    available: moneySchema.describe('Without what is on its way back to the customer'),
  })
  .meta({ id: 'Credit' });

export const creditView = ({ currency, balance, available }: Credit): z.input<typeof creditSchema> => ({
  balance: toWire(money(balance, currency)),
  available: toWire(money(available, currency)),
});

export const creditUsedSchema = z
  .object({
    invoiceId: z.string(),
    state: z.enum(invoiceStates),
    balance: moneySchema.describe('What is still owed'),
    creditUsed: moneySchema.describe('In all'),
  })
  .meta({ id: 'CreditUsed' });

export const creditUsedView = (invoice: Invoice): z.input<typeof creditUsedSchema> => ({
  invoiceId: invoice.id,
  state: invoice.state,
  balance: toWire(money(invoiceBalance(invoice), invoice.currency)),
  creditUsed: toWire(money(invoice.creditUsed, invoice.currency)),
});

import { invoiceBalance, invoiceStates } from '@mekong/billing';
import { money, toWire } from '@mekong/kit';
import { z } from 'zod';
import { instantSchema, moneySchema, wireInstant, wireInstantOrNull } from '../../platform/http/shapes.ts';
import type { CreditNote } from './credit-note.ts';
import type { Invoice, InvoiceLine } from './invoice.ts';
import type { InvoiceWithNotes } from './view.ts';

export const creditNoteSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    invoiceId: z.string(),
    customerId: z.string(),
    mode: z.enum(['live', 'test']),
    total: moneySchema,
    tax: moneySchema.describe('Of the total'),
    reason: z.string(),
    settledBy: z
      .enum(['refund', 'credit', 'balance'])
      .describe('paid back, put onto the customer’s credit balance, or taken off what is owed'),
    issuedAt: instantSchema,
    lines: z.array(
      z.object({ lineId: z.string(), description: z.string(), amount: moneySchema, tax: moneySchema }),
    ),
  })
  .meta({ id: 'CreditNote' });

/** A credit note as it goes over the wire. */
export function creditNoteView(note: CreditNote): z.input<typeof creditNoteSchema> {
  const wire = (amount: bigint) => toWire(money(amount, note.currency));
  return {
    id: note.id,
    number: note.number ?? '',
    invoiceId: note.invoiceId,
    customerId: note.customerId,
    mode: note.mode,
    total: wire(note.total),
    tax: wire(note.tax),
    reason: note.reason,
    settledBy: note.settledBy,
    issuedAt: wireInstant(note.issuedAt),
    lines: note.lines.map(({ lineId, description, amount, tax }) => ({
      lineId,
      description,
      amount: wire(BigInt(amount)),
      tax: wire(BigInt(tax)),
    })),
  };
}

const lineSchema = z.object({
  id: z.string(),
  description: z.string(),
  quantity: z.string(),
  unitAmount: z.string(),
  taxRate: z.string().describe('Fraction on top: 0.1 = 10 %'),
  tax: moneySchema,
  amount: moneySchema,
  periodStart: instantSchema.nullable(),
  periodEnd: instantSchema.nullable(),
});

export const invoiceSchema = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    customerId: z.string(),
    state: z.enum(invoiceStates),
    overdue: z.boolean().describe('Open past its due date'),
    byHand: z.boolean().describe('Written by the seller’s people'),
    mode: z.enum(['live', 'test']),
    total: moneySchema,
    tax: moneySchema,
    balance: moneySchema.describe('What is still owed'),
    paid: moneySchema,
    credited: moneySchema.describe('By credit notes'),
    creditUsed: moneySchema.describe('Of the customer’s credit balance'),
    refunded: moneySchema,
    paymentReference: z.string().nullable().describe('To be named in a bank transfer'),
    memo: z.string().nullable(),
    purchaseOrder: z.string().nullable(),
    issuedAt: instantSchema.nullable(),
    dueAt: instantSchema.nullable(),
    paidAt: instantSchema.nullable(),
    periodStart: instantSchema.nullable(),
    periodEnd: instantSchema.nullable(),
    lines: z.array(lineSchema),
    creditNotes: z.array(creditNoteSchema),
    seller: z.object({
      name: z.string(),
      address: z.array(z.string()),
      country: z.string(),
      taxCode: z.string().nullable(),
    }),
    buyer: z.object({
      name: z.string(),
      email: z.string(),
      address: z.array(z.string()),
      country: z.string().nullable(),
      taxId: z.string().nullable(),
    }),
  })
  .meta({ id: 'Invoice' });

/** An invoice as it goes over the wire. */
export function invoiceView(view: InvoiceWithNotes): z.input<typeof invoiceSchema> {
  const { invoice } = view;
  const wire = (amount: bigint) => toWire(money(amount, invoice.currency));
  const { name, address, country, taxCode } = invoice.seller;
  return {
    id: invoice.id,
    number: invoice.number,
    customerId: invoice.customerId,
    state: invoice.state,
    overdue: view.overdue,
    byHand: invoice.source === 'manual',
    mode: invoice.mode,
    total: wire(invoice.total),
    tax: wire(invoice.tax),
    balance: wire(owedNow(invoice)),
    paid: wire(invoice.paid),
    credited: wire(invoice.credited),
    creditUsed: wire(invoice.creditUsed),
    refunded: wire(invoice.refunded),
    paymentReference: invoice.state === 'open' ? invoice.number : null,
    memo: invoice.memo,
    purchaseOrder: invoice.purchaseOrder,
    issuedAt: wireInstantOrNull(invoice.issuedAt),
    dueAt: wireInstantOrNull(invoice.dueAt),
    paidAt: wireInstantOrNull(invoice.paidAt),
    ...wirePeriod(invoice.lines),
    lines: invoice.lines.map((line) => lineView(line, wire)),
    creditNotes: view.creditNotes.map(creditNoteView),
    seller: { name, address: [...address], country, taxCode },
    buyer: buyerView(invoice.buyer),
  };
}

const buyerView = ({ name, email, address, country, taxId }: Invoice['buyer']) => ({
  name,
  email,
  address: [...address],
  country,
  taxId,
});

/** A void invoice is owed by nobody, whatever its movements add up to. */
const owedNow = (invoice: Invoice): bigint => (invoice.state === 'void' ? 0n : invoiceBalance(invoice));

const lineView = (line: InvoiceLine, wire: (amount: bigint) => z.input<typeof moneySchema>) => ({
  id: line.id,
  description: line.description,
  quantity: line.quantity,
  unitAmount: line.unitAmount,
  taxRate: line.taxRate,
  tax: wire(line.tax),
  amount: wire(line.total),
  periodStart: wireInstantOrNull(line.periodStart),
  periodEnd: wireInstantOrNull(line.periodEnd),
});

function wirePeriod(lines: readonly InvoiceLine[]) {
  const starts = lines.flatMap((line) => line.periodStart ?? []);
  const ends = lines.flatMap((line) => line.periodEnd ?? []);
  const earliest = starts.reduce<Date | null>((first, date) => (first && first <= date ? first : date), null);
  const latest = ends.reduce<Date | null>((last, date) => (last && last >= date ? last : date), null);
  return { periodStart: wireInstantOrNull(earliest), periodEnd: wireInstantOrNull(latest) };
}

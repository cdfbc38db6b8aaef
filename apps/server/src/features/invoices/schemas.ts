import { invoiceBalance, invoiceStates } from '@mekong/billing';
import { money, toWire } from '@mekong/kit';
import { z } from 'zod';
import { instantSchema, moneySchema, wireInstantOrNull } from '../../platform/http/shapes.ts';
import type { Invoice } from './invoice.ts';

export const invoiceSchema = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    state: z.enum(invoiceStates),
    mode: z.enum(['live', 'test']),
    total: moneySchema,
    tax: moneySchema,
    balance: moneySchema.describe('What is still owed'),
    issuedAt: instantSchema.nullable(),
    dueAt: instantSchema.nullable(),
    paidAt: instantSchema.nullable(),
    periodStart: instantSchema.nullable(),
    periodEnd: instantSchema.nullable(),
    lines: z.array(
      z.object({
        id: z.string(),
        description: z.string(),
        quantity: z.string(),
        unitAmount: z.string(),
        amount: moneySchema,
        periodStart: instantSchema.nullable(),
        periodEnd: instantSchema.nullable(),
      }),
    ),
    seller: z.object({
      name: z.string(),
      address: z.array(z.string()),
      country: z.string(),
      taxCode: z.string().nullable(),
    }),
    buyer: z.object({ name: z.string(), email: z.string() }),
  })
  .meta({ id: 'Invoice' });

/** An invoice as it goes over the wire. */
export function invoiceView(invoice: Invoice): z.input<typeof invoiceSchema> {
  const wire = (amount: bigint) => toWire(money(amount, invoice.currency));
  const starts = invoice.lines.flatMap((line) => line.periodStart ?? []);
  const ends = invoice.lines.flatMap((line) => line.periodEnd ?? []);
  return {
    id: invoice.id,
    number: invoice.number,
    state: invoice.state,
    mode: invoice.mode,
    total: wire(invoice.total),
    tax: wire(invoice.tax),
    balance: wire(invoiceBalance(invoice)),
    issuedAt: wireInstantOrNull(invoice.issuedAt),
    dueAt: wireInstantOrNull(invoice.dueAt),
    paidAt: wireInstantOrNull(invoice.paidAt),
    periodStart: wireInstantOrNull(earliest(starts)),
    periodEnd: wireInstantOrNull(latest(ends)),
    lines: invoice.lines.map((line) => ({
      id: line.id,
      description: line.description,
      quantity: line.quantity,
      unitAmount: line.unitAmount,
      amount: wire(line.total),
      periodStart: wireInstantOrNull(line.periodStart),
      periodEnd: wireInstantOrNull(line.periodEnd),
    })),
    seller: {
      name: invoice.seller.name,
      address: [...invoice.seller.address],
      country: invoice.seller.country,
      taxCode: invoice.seller.taxCode,
    },
    buyer: { name: invoice.buyer.name, email: invoice.buyer.email },
  };
}

const earliest = (dates: readonly Date[]): Date | null =>
  dates.reduce<Date | null>((first, date) => (first && first <= date ? first : date), null);
const latest = (dates: readonly Date[]): Date | null =>
  dates.reduce<Date | null>((last, date) => (last && last >= date ? last : date), null);

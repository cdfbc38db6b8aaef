import { isCurrency, money, toWire } from '@mekong/kit';
import { z } from 'zod';
import { instantSchema, moneySchema, wireInstant, wireInstantOrNull } from '../../platform/http/shapes.ts';
import { AT_GATEWAY, type Refund, refundReasons, refundStates, UNCLEAR } from './refund.ts';

export const refundSchema = z
  .object({
    id: z.string(),
    state: z.enum(refundStates),
    kind: z
      .enum(['invoice', 'unapplied', 'credit'])
      .describe('paid for an invoice, paid for one that needed nothing, or the customer’s credit'),
    mode: z.enum(['live', 'test']),
    customerId: z.string(),
    paymentId: z.string().nullable(),
    invoiceId: z.string().nullable(),
    creditNoteId: z.string().nullable().describe('Issued as the refund settles'),
    gateway: z.string(),
    amount: moneySchema,
    reason: z.enum(refundReasons),
    note: z.string().nullable(),
    requestedBy: z.enum(['person', 'program', 'gateway']).describe('gateway = made by the seller over there'),
    unclear: z.boolean().describe('Nobody can say whether it happened: a person decides'),
    failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    createdAt: instantSchema,
    settledAt: instantSchema.nullable(),
  })
  .meta({ id: 'Refund' });

/** A refund as it goes over the wire. */
export const refundView = (refund: Refund): z.input<typeof refundSchema> => ({
  id: refund.id,
  state: refund.state,
  kind: refund.kind,
  mode: refund.mode,
  customerId: refund.customerId,
  paymentId: refund.paymentId,
  invoiceId: refund.invoiceId,
  creditNoteId: refund.creditNoteId,
  gateway: refund.gateway,
  amount: toWire(money(refund.amount, refund.currency)),
  reason: refund.reason,
  note: refund.note,
  requestedBy: requesterOf(refund.requestedBy),
  unclear: refund.state === 'pending' && refund.failureCode === UNCLEAR,
  failure: refund.failureCode ? { code: refund.failureCode, message: refund.failureMessage ?? '' } : null,
  createdAt: wireInstant(refund.createdAt),
  settledAt: wireInstantOrNull(refund.settledAt),
});

function requesterOf(name: string): 'person' | 'program' | 'gateway' {
  if (name === AT_GATEWAY) return 'gateway';
  return /^(staff|user):/.test(name) ? 'person' : 'program';
}

/** Zero, negative and foreign amounts are refused by the decision, each with its own code. */
const amountSchema = z.strictObject({
  amount: z.number().int().describe('In minor units'),
  currency: z.string().refine(isCurrency, 'an ISO 4217 code in force, e.g. USD'),
});
const positiveSchema = amountSchema.extend({ amount: z.number().int().min(1).describe('In minor units') });
const idSchema = z.string().min(1).max(100);
const noteSchema = z.string().trim().min(1).max(255);
const referenceSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .describe('Of the seller’s own transfer, where no gateway is asked');

export const requestBody = z.strictObject({
  paymentId: idSchema,
  amount: amountSchema.optional().describe('Left out: all that is left'),
  reason: z.enum(refundReasons),
  note: noteSchema.optional().describe('Shown to the customer'),
  entitlements: z
    .enum(['policy', 'keep', 'end'])
    .default('policy')
    .describe('What becomes of what was bought: as the seller’s policy says, or as said here'),
  reference: referenceSchema.optional(),
});

export const creditRefundBody = z.strictObject({
  amount: positiveSchema,
  paymentId: idSchema
    .optional()
    .describe('Through this payment; left out: paid out by the seller’s own bank'),
  reason: z.enum(refundReasons),
  note: noteSchema.optional(),
  reference: referenceSchema.optional(),
});

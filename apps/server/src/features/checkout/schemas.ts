import { toWire } from '@mekong/kit';
import { z } from 'zod';
import { instantSchema, moneySchema, wireInstantOrNull } from '../../platform/http/shapes.ts';
import { billingSchema } from '../customers/billing.ts';
import type { CheckoutView } from './view.ts';

const gatewayName = z.enum(['paypal', 'stripe', 'polar', 'gumroad', 'manual']);

const bankTransferSchema = z.object({
  reference: z.string(),
  account: z.array(z.string()),
  amount: moneySchema,
  dueAt: instantSchema.nullable(),
});

export const checkoutSchema = z
  .object({
    id: z.string(),
    state: z.enum(['open', 'processing', 'completed', 'failed', 'canceled', 'expired']),
    plan: z.object({ code: z.string(), name: z.string() }),
    interval: z.string(),
    seats: z.number(),
    gateway: gatewayName,
    total: moneySchema,
    bankTransfer: bankTransferSchema
      .nullable()
      .describe('what to tell the bank; null where the money comes another way'),
    approvalUrl: z
      .string()
      .nullable()
      .describe('where the buyer approves; null once there is nothing to approve'),
    expiresAt: instantSchema.nullable(),
    payment: z.object({ id: z.string(), state: z.string(), hold: z.string().nullable() }).nullable(),
    failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    subscriptionId: z.string().nullable(),
    invoiceId: z.string().nullable(),
  })
  .meta({ id: 'Checkout' });

/** A checkout as it goes over the wire. */
export const checkoutWire = (view: CheckoutView): z.input<typeof checkoutSchema> => ({
  ...view,
  total: toWire(view.total),
  expiresAt: wireInstantOrNull(view.expiresAt),
  bankTransfer: view.bankTransfer && {
    reference: view.bankTransfer.reference,
    account: [...view.bankTransfer.account],
    amount: toWire(view.bankTransfer.amount),
    dueAt: wireInstantOrNull(view.bankTransfer.dueAt),
  },
  payment: view.payment && { id: view.payment.id, state: view.payment.state, hold: view.payment.hold },
});

/** A purchase that was just begun; `secret` opens it for who has no login. */
export const startedSchema = checkoutSchema.extend({
  secret: z.string().nullable().describe('without a login: the only credential of this purchase, shown once'),
});

/** `seats` beside a flat plan and the seeds' `amount` are read by nobody: the catalogue has the price. */
export const startSchema = z.strictObject({
  plan: z.string().min(1).max(60),
  interval: z.enum(['month', 'year', 'once']).optional(),
  seats: z.number().int().min(1).max(100_000).default(1),
  gateway: gatewayName.optional(),
  /** Without a login: who buys. The account is made on payment, and entered by mail. */
  email: z.email().max(254).optional(),
  name: z.string().trim().min(1).max(200).optional(),
  language: z.enum(['en', 'vi']).optional(),
  billing: billingSchema
    .optional()
    .describe('What the invoice says of the buyer; kept with the account. Left out: as it is known'),
});

export const captureSchema = z.union([
  z.strictObject({ checkoutId: z.string().max(64) }),
  z.strictObject({ orderId: z.string().max(64) }),
]);

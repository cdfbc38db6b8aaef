import { paymentStates } from '@mekong/billing';
import { money, toWire } from '@mekong/kit';
import { z } from 'zod';
import { instantSchema, moneySchema, wireInstant, wireInstantOrNull } from '../../platform/http/shapes.ts';
import type { Payment } from './payment.ts';

export const paymentSchema = z
  .object({
    id: z.string(),
    state: z.enum(paymentStates),
    hold: z.enum(['mismatch', 'settle_failed', 'review']).nullable(),
    unapplied: z.boolean().describe('came in for an invoice that needed no money any more'),
    gateway: z.string(),
    amount: moneySchema,
    invoiceId: z.string(),
    paymentMethodId: z.string().nullable().describe('The saved method that was charged'),
    toCredit: moneySchema.describe('Of the amount: what its invoice did not need'),
    refunded: moneySchema,
    failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    createdAt: instantSchema,
    settledAt: instantSchema.nullable(),
  })
  .meta({ id: 'Payment' });

/** A payment as it goes over the wire. */
export const paymentView = (payment: Payment): z.input<typeof paymentSchema> => ({
  id: payment.id,
  state: payment.state,
  hold: payment.hold,
  unapplied: payment.unapplied,
  gateway: payment.gateway,
  amount: toWire(money(payment.amount, payment.currency)),
  invoiceId: payment.invoiceId,
  paymentMethodId: payment.paymentMethodId,
  toCredit: toWire(money(payment.toCredit, payment.currency)),
  refunded: toWire(money(payment.refunded, payment.currency)),
  failure: payment.failureCode ? { code: payment.failureCode, message: payment.failureMessage ?? '' } : null,
  createdAt: wireInstant(payment.createdAt),
  settledAt: wireInstantOrNull(payment.settledAt),
});

export const chargeSchema = z.strictObject({ paymentMethodId: z.string().max(64).optional() });

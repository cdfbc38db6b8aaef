import { rate, subscriptionStates } from '@mekong/billing';
import { isCurrency, toWire } from '@mekong/kit';
import { z } from 'zod';
import type { Ctx } from '../../platform/context/context.ts';
import { instantSchema, moneySchema, wireInstant, wireInstantOrNull } from '../../platform/http/shapes.ts';
import { getPlanVersion } from '../catalog/list.ts';
import { getCustomer } from '../customers/get.ts';
import type { RefundOnCancel } from './refund-on-cancel.ts';
import type { Subscription } from './subscription.ts';

export const subscriptionSchema = z
  .object({
    id: z.string(),
    customer: z.object({ id: z.string(), name: z.string() }),
    state: z.enum(subscriptionStates),
    plan: z.object({ code: z.string(), name: z.string(), version: z.number() }),
    interval: z.string(),
    seats: z.number(),
    price: moneySchema,
    currentPeriodStart: instantSchema.nullable(),
    currentPeriodEnd: instantSchema.nullable().describe('the next billing date, unless it is canceled'),
    cancelAt: instantSchema.nullable(),
    canceledAt: instantSchema.nullable(),
    createdAt: instantSchema,
  })
  .meta({ id: 'Subscription' });

/** A subscription as it goes over the wire, with the plan as it was bought. */
export async function subscriptionView(
  ctx: Ctx,
  subscription: Subscription,
): Promise<z.input<typeof subscriptionSchema>> {
  const plan = await getPlanVersion(ctx, subscription.planVersionId);
  const price = plan.prices.find((one) => one.id === subscription.priceId);
  if (!price) throw new Error(`Subscription ${subscription.id} has a price that its plan version lacks`);
  const customer = await getCustomer(ctx, subscription.customerId);
  const quantity = String(subscription.quantity);
  const { amount } = rate(
    { model: price.model, unitPrice: price.unitAmount, currency: price.currency },
    quantity,
  );
  return {
    id: subscription.id,
    customer: { id: customer.id, name: customer.name },
    state: subscription.state,
    plan: { code: plan.code, name: plan.name, version: plan.version },
    interval: subscription.interval,
    seats: Number(subscription.quantity),
    price: toWire(amount),
    currentPeriodStart: wireInstantOrNull(subscription.currentPeriodStart),
    currentPeriodEnd: wireInstantOrNull(subscription.currentPeriodEnd),
    cancelAt: wireInstantOrNull(subscription.cancelAt),
    canceledAt: wireInstantOrNull(subscription.canceledAt),
    createdAt: wireInstant(subscription.createdAt),
  };
}

/** A canceled subscription, with what goes back. */
export const canceledSchema = subscriptionSchema
  .extend({ refundIds: z.array(z.string()).describe('Refunds that were begun by this') })
  .meta({ id: 'CanceledSubscription' });

const refundSchema = z
  .union([
    z.enum(['none', 'full']),
    z.strictObject({
      amount: z.strictObject({
        amount: z.number().int().describe('In minor units'),
        currency: z.string().refine(isCurrency, 'an ISO 4217 code in force, e.g. USD'),
      }),
    }),
  ])
  .describe('Of what was last paid; asks for refunds:write. Left out: the seller’s policy decides');

export const cancelBody = z
  .strictObject({
    at: z.enum(['now', 'period_end']),
    reason: z.string().trim().max(500).optional(),
    refund: refundSchema.optional(),
  })
  .refine((body) => body.refund === undefined || body.at === 'now', {
    path: ['refund'],
    message: 'only where it ends now',
  });

/** Wire to use case: amounts are bigint within. */
export function refundOf(refund: z.output<typeof refundSchema> | undefined): RefundOnCancel | undefined {
  if (typeof refund !== 'object') return refund;
  return { amount: BigInt(refund.amount.amount), currency: refund.amount.currency };
}

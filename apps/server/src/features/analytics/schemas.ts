import { subscriptionStates } from '@mekong/billing';
import { toWire } from '@mekong/kit';
import { z } from 'zod';
import { instantSchema, moneySchema, wireInstant } from '../../platform/http/shapes.ts';
import type { Revenue } from './revenue.ts';

export const revenueQuery = z.strictObject({
  mode: z
    .enum(['live', 'test'])
    .optional()
    .describe('Whose subscriptions: live in production and test in development unless said'),
});

export const revenueSchema = z
  .object({
    mode: z.enum(['live', 'test']),
    at: instantSchema,
    customers: z.number().int().describe('Who pays, in whatever currency'),
    currencies: z
      .array(
        z.object({
          currency: z.string(),
          mrr: moneySchema.describe(
            'Active and past due, by the month; without trials, tax, usage and what is paid once',
          ),
          arr: moneySchema,
          customers: z.number().int(),
          arpa: moneySchema.nullable().describe('MRR by customer; null when nobody pays'),
        }),
      )
      .describe('Each apart: nothing is converted'),
    byPlan: z.array(
      z.object({ plan: z.string(), currency: z.string(), subscriptions: z.number().int(), mrr: moneySchema }),
    ),
    byState: z.array(z.object({ state: z.enum(subscriptionStates), subscriptions: z.number().int() })),
  })
  .meta({ id: 'Revenue' });

/** The figures as they go over the wire. */
export const revenueView = (revenue: Revenue): z.input<typeof revenueSchema> => ({
  mode: revenue.mode,
  at: wireInstant(revenue.at),
  customers: revenue.customers,
  currencies: revenue.currencies.map(({ currency, mrr, arr, customers, arpa }) => ({
    currency,
    mrr: toWire(mrr),
    arr: toWire(arr),
    customers,
    arpa: arpa && toWire(arpa),
  })),
  byPlan: revenue.currencies.flatMap(({ currency, byPlan }) =>
    byPlan.map(({ plan, subscriptions, mrr }) => ({ plan, currency, subscriptions, mrr: toWire(mrr) })),
  ),
  byState: revenue.byState.map((one) => ({ ...one })),
});

import { fromDecimal, toWire } from '@mekong/kit';
import { z } from 'zod';
import { moneySchema } from '../../platform/http/shapes.ts';
import type { Plan } from './plan.ts';

export const planSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  tagline: z.string(),
  audience: z.string(),
  custom: z.boolean(),
  version: z.number(),
  prices: z.array(z.object({ id: z.string(), interval: z.string(), amount: moneySchema })),
  entitlements: z.array(
    z.object({
      feature: z.string(),
      label: z.string(),
      value: z.number().nullable().describe('null = unlimited'),
      period: z.literal('month').nullable(),
    }),
  ),
  highlights: z.array(z.string()),
});

export const planView = (plan: Plan): z.input<typeof planSchema> => ({
  id: plan.id,
  code: plan.code,
  name: plan.name,
  tagline: plan.tagline,
  audience: plan.audience,
  custom: plan.custom,
  version: plan.version,
  prices: plan.prices.map((price) => ({
    id: price.id,
    interval: price.interval,
    amount: toWire(fromDecimal(price.unitAmount, price.currency)),
  })),
  entitlements: plan.entitlements.map((entitlement) => ({
    feature: entitlement.feature,
    label: entitlement.label,
    value: entitlement.value === null ? null : Number(entitlement.value),
    period: entitlement.period,
  })),
  highlights: [...plan.highlights],
});

import { fromWire, isCurrency } from '@mekong/kit';
import { z } from 'zod';
import { instantSchema, wireInstant, wireInstantOrNull } from '../../platform/http/shapes.ts';
import type { CatalogPlan } from './catalog.ts';
import { planSchema, planView } from './schemas.ts';
import type { Terms } from './terms.ts';

const code = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'small letters, digits, and hyphens between them');
const name = z.string().trim().min(1).max(100);
const line = z.string().trim().max(200);
const highlights = z.array(z.string().trim().min(1).max(100)).max(12);
const aliases = z.array(code).max(10).describe('Other codes that it is asked for by');
const licenseDays = z
  .number()
  .int()
  .min(1)
  .max(36_525)
  .nullable()
  .describe('Days that a license lasts; null = the seller’s policy');

/** A price that may be charged: whole minor units, 0 for free. */
const price = z.strictObject({
  amount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).describe('In minor units; 0 = free'),
  currency: z.string().refine(isCurrency, 'an ISO 4217 code in force, e.g. USD'),
});

const entitlements = z
  .array(
    z.strictObject({
      feature: code,
      label: name.optional().describe('What a feature is called that is new; a known one keeps its name'),
      value: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).nullable().describe('null = unlimited'),
      period: z.literal('month').nullable().default(null).describe('counted anew each month'),
    }),
  )
  .max(50);

export const codeParams = z.strictObject({ code: z.string().min(1).max(100) });

const words = {
  name,
  tagline: line.default(''),
  audience: line.default(''),
  highlights: highlights.default([]),
};
const terms = {
  prices: z.array(z.strictObject({ interval: z.enum(['month', 'year', 'once']), amount: price })).max(3),
  entitlements: entitlements.default([]),
  licenseDays: licenseDays.default(null),
};

export const newPlanBody = z.strictObject({
  code,
  ...words,
  custom: z.boolean().default(false).describe('Sold by talking to the seller: it has no price'),
  aliases: aliases.default([]),
  product: code.optional().describe('The product that it is a plan of; one of its own when absent'),
  ...terms,
  prices: terms.prices.default([]),
});

export const newProductBody = z.strictObject({
  code,
  ...words,
  aliases: aliases.default([]),
  price,
  entitlements: terms.entitlements,
  licenseDays: terms.licenseDays,
});

export const newVersionBody = z.strictObject({
  ...terms,
  basedOn: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('The version that was changed; refused if it is not the newest'),
});

export const planChangeBody = z.strictObject({
  name: name.optional(),
  tagline: line.optional(),
  audience: line.optional(),
  highlights: highlights.optional(),
  aliases: aliases.optional(),
});

export const orderBody = z.strictObject({ codes: z.array(code).min(1).max(200) });

type WireTerms = Pick<z.output<typeof newVersionBody>, 'prices' | 'entitlements' | 'licenseDays'>;

/** Wire to use case: amounts are bigint within. */
export const termsOf = ({ prices, entitlements: limits, licenseDays: days }: WireTerms): Terms => ({
  prices: prices.map(({ interval, amount }) => ({ interval, amount: fromWire(amount) })),
  entitlements: limits.map(({ value, ...rest }) => ({
    ...rest,
    value: value === null ? null : BigInt(value),
  })),
  licenseDays: days,
});

const versionSchema = planSchema.pick({ version: true, prices: true, entitlements: true }).extend({
  id: z.string(),
  licenseDays: z.number().nullable(),
  createdAt: instantSchema,
  createdBy: z.string().nullable().describe('null = it came with the demo catalogue'),
});

export const catalogPlanSchema = planSchema
  .omit({ version: true, prices: true, entitlements: true })
  .extend({
    kind: z.enum(['recurring', 'one_time']),
    product: z.object({ code: z.string(), name: z.string() }),
    aliases: z.array(z.string()),
    archivedAt: instantSchema.nullable(),
    versions: z.array(versionSchema).describe('newest first; the first is the one on sale'),
  })
  .meta({ id: 'CatalogPlan' });

export const catalogSchema = z.object({
  plans: z.array(catalogPlanSchema),
  features: z.array(
    z.object({ code: z.string(), label: z.string(), kind: z.enum(['boolean', 'static', 'metered']) }),
  ),
});

export const catalogPlanView = ({ versions, ...plan }: CatalogPlan): z.input<typeof catalogPlanSchema> => ({
  id: plan.id,
  code: plan.code,
  kind: plan.kind,
  name: plan.name,
  tagline: plan.tagline,
  audience: plan.audience,
  custom: plan.custom,
  highlights: [...plan.highlights],
  product: plan.product,
  aliases: [...plan.aliases],
  archivedAt: wireInstantOrNull(plan.archivedAt),
  versions: versions.map(({ plan: at, versionId, at: createdAt, by }) => {
    const { version, prices, entitlements: limits } = planView(at);
    const { licenseDays: days } = at;
    return {
      id: versionId,
      version,
      prices,
      entitlements: limits,
      licenseDays: days,
      createdAt: wireInstant(createdAt),
      createdBy: by,
    };
  }),
});

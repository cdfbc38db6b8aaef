import { errors, fromDecimal, isCurrency, toWire } from '@mekong/kit';
import { z } from 'zod';
import { type Column, defineCommand } from '../../platform/commands/command.ts';
import { createPlan, type NewPlan } from './create-plan.ts';
import { listPlans } from './list.ts';
import { planSchema, planView } from './schemas.ts';
import { catalogPlanSchema, catalogPlanView, newPlanBody, termsOf } from './staff-schemas.ts';

const INTERVALS = ['month', 'year', 'once'] as const;
const FIELDS: Readonly<Record<string, string>> = { month: 'monthly', year: 'yearly', once: 'once' };

const price = z.string().regex(/^\d{1,13}(\.\d{1,4})?$/, 'an amount in major units, e.g. 39.50');

const columns: Column[] = [
  { field: 'code', label: 'Code' },
  { field: 'name', label: 'Name' },
  { field: 'version', label: 'Version', as: 'number' },
  { field: 'prices', label: 'Prices', as: 'list' },
  { field: 'audience', label: 'For' },
];

/** Prices as people write them; what is neither monthly, yearly nor once is sold by talking. */
const addInput = newPlanBody
  .pick({ code: true, name: true, tagline: true, audience: true, highlights: true, product: true })
  .extend({
    entitlements: newPlanBody.shape.entitlements,
    licenseDays: newPlanBody.shape.licenseDays,
    currency: z.string().refine(isCurrency, 'an ISO 4217 code in force, e.g. USD').default('USD'),
    monthly: price.optional(),
    yearly: price.optional(),
    once: price.optional().describe('Paid for once, without a subscription'),
  });

type AddInput = z.output<typeof addInput>;

function newPlan({
  monthly,
  yearly,
  once,
  currency,
  entitlements,
  licenseDays,
  ...words
}: AddInput): NewPlan {
  const given = { month: monthly, year: yearly, once };
  const prices = INTERVALS.flatMap((interval) => {
    const text = given[interval];
    return text === undefined ? [] : [{ interval, amount: toWire(amountOf(interval, text, currency)) }];
  });
  const custom = prices.length === 0;
  const kind = once === undefined ? 'recurring' : 'one_time';
  return { ...words, aliases: [], custom, kind, terms: termsOf({ prices, entitlements, licenseDays }) };
}

function amountOf(interval: string, text: string, currency: string) {
  try {
    return fromDecimal(text, currency);
  } catch {
    const message = `has more digits than ${currency} allows`;
    throw errors.INVALID_INPUT([{ field: `body.${FIELDS[interval]}`, message }]);
  }
}

export const commands = [
  defineCommand({
    name: 'catalog add',
    summary: 'Put a plan on sale, or something that is paid for once',
    scope: 'catalog:write',
    input: addInput,
    positionals: ['code'],
    output: catalogPlanSchema,
    changes: true,
    show: [
      {
        as: 'facts',
        columns: [
          { field: 'code', label: 'Code' },
          { field: 'name', label: 'Name' },
          { field: 'kind', label: 'Kind' },
          { field: 'custom', label: 'Sold by talking' },
        ],
      },
      {
        title: 'On sale',
        of: 'versions',
        as: 'table',
        columns: [
          { field: 'version', label: 'Version', as: 'number' },
          { field: 'prices', label: 'Prices', as: 'list' },
        ],
      },
    ],
    examples: [
      {
        says: 'A plan by the month and by the year',
        types:
          'studio --name Studio --monthly 29.50 --yearly 295.00 --entitlements "feature=agents,label=Agents,value=5"',
      },
      { says: 'Something that is paid for once', types: 'handbook --name Handbook --once 19.00' },
    ],
    run: async (ctx, input) => catalogPlanView(await createPlan(ctx, newPlan(input))),
  }),
  defineCommand({
    name: 'catalog list',
    summary: 'Everything on sale: plans, and what is paid for once',
    scope: 'credential',
    input: z.strictObject({}),
    output: z.array(planSchema),
    show: [{ as: 'table', columns, empty: 'Nothing is on sale.' }],
    examples: [{ says: 'The order of the pricing page', types: '' }],
    run: async (ctx) => (await listPlans(ctx)).map(planView),
  }),
  defineCommand({
    name: 'sales products-list',
    summary: 'What is sold once, without a subscription',
    scope: 'credential',
    input: z.strictObject({}),
    output: z.array(planSchema),
    show: [{ as: 'table', columns, empty: 'Nothing is sold once.' }],
    examples: [{ says: 'Products with their prices', types: '' }],
    run: async (ctx) => (await listPlans(ctx)).filter(({ kind }) => kind === 'one_time').map(planView),
  }),
];

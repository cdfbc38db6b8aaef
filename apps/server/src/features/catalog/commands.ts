import { z } from 'zod';
import { type Column, defineCommand } from '../../platform/commands/command.ts';
import { listPlans } from './list.ts';
import { planSchema, planView } from './schemas.ts';

const columns: Column[] = [
  { field: 'code', label: 'Code' },
  { field: 'name', label: 'Name' },
  { field: 'version', label: 'Version', as: 'number' },
  { field: 'prices', label: 'Prices', as: 'list' },
  { field: 'audience', label: 'For' },
];

export const commands = [
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

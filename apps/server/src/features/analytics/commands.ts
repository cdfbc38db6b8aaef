import { defineCommand } from '../../platform/commands/command.ts';
import { getRevenue } from './revenue.ts';
import { revenueQuery, revenueSchema, revenueView } from './schemas.ts';

export const commands = [
  defineCommand({
    name: 'revenue dashboard',
    summary: 'Recurring revenue now: MRR, ARR, customers, by plan and by state',
    scope: 'analytics:read',
    input: revenueQuery,
    output: revenueSchema,
    show: [
      {
        as: 'facts',
        columns: [
          { field: 'mode', label: 'Mode', as: 'state' },
          { field: 'at', label: 'As of', as: 'instant' },
          { field: 'customers', label: 'Customers', as: 'number' },
        ],
      },
      {
        title: 'Recurring revenue',
        of: 'currencies',
        as: 'table',
        columns: [
          { field: 'currency', label: 'Currency' },
          { field: 'mrr', label: 'MRR', as: 'money' },
          { field: 'arr', label: 'ARR', as: 'money' },
          { field: 'customers', label: 'Customers', as: 'number' },
          { field: 'arpa', label: 'Per customer', as: 'money' },
        ],
        empty: 'Nothing recurs yet: no subscription is active.',
      },
      {
        title: 'By plan',
        of: 'byPlan',
        as: 'table',
        columns: [
          { field: 'plan', label: 'Plan' },
          { field: 'subscriptions', label: 'Subscriptions', as: 'number' },
          { field: 'mrr', label: 'MRR', as: 'money' },
        ],
      },
      {
        title: 'By state',
        of: 'byState',
        as: 'table',
        columns: [
          { field: 'state', label: 'State', as: 'state' },
          { field: 'subscriptions', label: 'Subscriptions', as: 'number' },
        ],
      },
    ],
    examples: [
      { says: 'What comes in every month', types: '' },
      { says: 'The same of test customers', types: '--mode test' },
    ],
    run: async (ctx, input) => revenueView(await getRevenue(ctx, input)),
  }),
];

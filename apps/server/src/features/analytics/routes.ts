import { defineRoute } from '../../platform/http/route.ts';
import { getRevenue } from './revenue.ts';
import { revenueQuery, revenueSchema, revenueView } from './schemas.ts';

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/analytics/revenue',
    summary: 'Recurring revenue now: MRR, ARR, customers, by plan and by state',
    scope: 'analytics:read',
    query: revenueQuery,
    output: revenueSchema,
    handler: async (ctx, { query }) => revenueView(await getRevenue(ctx, query)),
  }),
];

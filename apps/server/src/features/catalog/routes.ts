import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { listPlansAnew } from './list.ts';
import { previewRoutes } from './preview-routes.ts';
import { planSchema, planView } from './schemas.ts';
import { staffRoutes } from './staff-routes.ts';

export const routes = [
  ...staffRoutes,
  defineRoute({
    method: 'GET',
    path: '/api/v1/plans',
    summary: 'The plans on sale, with prices and what they entitle to',
    scope: 'public',
    output: z.array(planSchema),
    handler: async (ctx) =>
      (await listPlansAnew(ctx)).filter(({ kind }) => kind === 'recurring').map(planView),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/products',
    summary: 'What is paid for once: no subscription follows',
    scope: 'public',
    output: z.array(planSchema),
    handler: async (ctx) =>
      (await listPlansAnew(ctx)).filter(({ kind }) => kind === 'one_time').map(planView),
  }),
  ...previewRoutes,
];

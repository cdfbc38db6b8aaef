import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams, pageQuery } from '../../platform/http/shapes.ts';
import { cancelSubscription } from './cancel.ts';
import { getSubscription, listSubscriptions } from './get.ts';
import { subscriptionSchema, subscriptionView } from './schemas.ts';

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/subscriptions',
    summary: 'Subscriptions, newest first',
    scope: 'subscriptions:read',
    query: pageQuery,
    output: subscriptionSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listSubscriptions(ctx, query);
      return {
        items: await Promise.all(page.items.map((one) => subscriptionView(ctx, one))),
        next: page.next,
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/subscriptions/:id',
    summary: 'One subscription',
    scope: 'subscriptions:read',
    params: idParams,
    output: subscriptionSchema,
    handler: async (ctx, { params }) => subscriptionView(ctx, await getSubscription(ctx, params.id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/subscriptions/:id/cancel',
    summary: 'End a subscription, now or when what was paid runs out',
    scope: 'subscriptions:write',
    params: idParams,
    body: z.strictObject({
      at: z.enum(['now', 'period_end']),
      reason: z.string().trim().max(500).optional(),
    }),
    output: subscriptionSchema,
    handler: async (ctx, { params, body }) => {
      const canceled = await cancelSubscription(ctx, {
        id: params.id,
        at: body.at,
        reason: body.reason ?? null,
      });
      return subscriptionView(ctx, canceled);
    },
  }),
];

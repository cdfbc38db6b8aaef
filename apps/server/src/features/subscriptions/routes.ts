import { subscriptionStates } from '@mekong/billing';
import { z } from 'zod';
import { assertScope } from '../../platform/context/actor.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { customerPageQuery, idParams } from '../../platform/http/shapes.ts';
import { cancelSubscription } from './cancel.ts';
import { getSubscription, listSubscriptions } from './get.ts';
import { perVersionRoute } from './per-version.ts';
import { cancelBody, canceledSchema, refundOf, subscriptionSchema, subscriptionView } from './schemas.ts';

export const routes = [
  perVersionRoute,
  defineRoute({
    method: 'GET',
    path: '/api/v1/subscriptions',
    summary: 'Subscriptions, newest first',
    scope: 'subscriptions:read',
    query: customerPageQuery.extend({ state: z.enum(subscriptionStates).optional() }),
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
    body: cancelBody,
    output: canceledSchema,
    handler: async (ctx, { params, body }) => {
      // Who may cancel is not who may pay out: without it the seller's policy decides.
      if (body.refund !== undefined) assertScope(ctx.actor, 'refunds:write');
      const { subscription, refundIds } = await cancelSubscription(ctx, {
        id: params.id,
        at: body.at,
        reason: body.reason ?? null,
        refund: refundOf(body.refund),
      });
      return { ...(await subscriptionView(ctx, subscription)), refundIds: [...refundIds] };
    },
  }),
];

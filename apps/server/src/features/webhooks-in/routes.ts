import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { receiveWebhook } from './receive.ts';

export const routes = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/webhooks/:gateway',
    summary: 'Where gateways deliver their events; each is verified, stored and answered at once',
    scope: 'public',
    limit: 'none',
    idempotency: 'none',
    rawBody: true,
    params: z.strictObject({ gateway: z.string().max(30) }),
    output: z.object({ received: z.literal(true) }),
    handler: async (ctx, { params, http }) => {
      await receiveWebhook(ctx, params.gateway, { headers: { ...http.headers }, rawBody: http.rawBody });
      return { received: true as const };
    },
  }),
];

import { z } from 'zod';
import { holdsScope } from '../../platform/context/actor.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams } from '../../platform/http/shapes.ts';
import { getInboxEvent, listInbox } from './read.ts';
import { receiveWebhook } from './receive.ts';
import {
  inboxDetailSchema,
  inboxDetailView,
  inboxEventSchema,
  inboxEventView,
  inboxQuery,
} from './schemas.ts';

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
  defineRoute({
    method: 'GET',
    path: '/api/v1/webhook-events',
    summary: 'What gateways have told, newest first',
    scope: 'webhooks:read',
    query: inboxQuery,
    output: inboxEventSchema,
    paged: true,
    handler: async (ctx, { query }) => {
      const page = await listInbox(ctx, query);
      return { items: page.items.map(inboxEventView), next: page.next };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/webhook-events/:id',
    summary: 'One event: what was sent, how it was verified, each try to work it off, and what it touched',
    scope: 'webhooks:read',
    params: idParams,
    output: inboxDetailSchema,
    handler: async (ctx, { params }) =>
      inboxDetailView(await getInboxEvent(ctx, params.id), holdsScope(ctx.actor, 'webhooks:body')),
  }),
];

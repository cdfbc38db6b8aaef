import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { idParams, instantSchema, wireInstant } from '../../platform/http/shapes.ts';
import { listTimeline } from './list.ts';

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/customers/:id/timeline',
    summary: 'Everything that happened to a customer, its logins and the mails to it, newest first',
    scope: 'customers:read',
    params: idParams,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(100).default(25),
      cursor: z.string().min(1).max(200).optional(),
    }),
    output: z
      .object({
        id: z.string(),
        at: instantSchema,
        type: z.string(),
        object: z.string(),
        actor: z.string().nullable(),
        actorName: z.string().nullable(),
        data: z.record(z.string(), z.unknown()),
      })
      .meta({ id: 'TimelineEntry' }),
    paged: true,
    handler: async (ctx, { params, query }) => {
      const page = await listTimeline(ctx, { customerId: params.id, ...query });
      return { items: page.items.map((one) => ({ ...one, at: wireInstant(one.at) })), next: page.next };
    },
  }),
];

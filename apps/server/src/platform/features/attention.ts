import { z } from 'zod';
import { deadDeliveries, deadRows } from '../due/dead.ts';
import { type AnyRoute, defineRoute } from '../http/route.ts';
import { instantSchema, wireInstant } from '../http/shapes.ts';
import { mailAttention } from '../mail/attention.ts';
import type { Registry } from './registry.ts';

const itemSchema = z.object({
  kind: z.string(),
  object: z.string(),
  customerId: z.string().nullable(),
  reason: z.string(),
  since: instantSchema,
  detail: z.record(z.string(), z.unknown()),
});

/** What the seller's people must look at, from every feature that has something. */
export const attentionRoute = (registry: Registry): AnyRoute =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/attention',
    summary: 'What needs a person: parked payments, dead letters of due work, events and mails',
    scope: 'attention:read',
    output: z.array(itemSchema),
    handler: async (ctx) => {
      const lists = await Promise.all(registry.features.map((feature) => feature.attention?.(ctx) ?? []));
      const dead = await Promise.all([
        deadRows(ctx, registry.kinds),
        deadDeliveries(ctx),
        mailAttention(ctx),
      ]);
      return [...lists, ...dead]
        .flat()
        .sort((a, b) => a.since.getTime() - b.since.getTime())
        .map((item) => ({ ...item, since: wireInstant(item.since) }));
    },
  });

import { z } from 'zod';
import type { Ctx } from '../context/context.ts';
import { deadDeliveries, deadRows } from '../due/dead.ts';
import { type AnyRoute, defineRoute } from '../http/route.ts';
import { instantSchema, wireInstant } from '../http/shapes.ts';
import { mailAttention } from '../mail/attention.ts';
import { oldSecretItems } from '../secrets/ages.ts';
import type { AttentionItem } from './feature.ts';
import type { Ports } from './ports.ts';
import type { Registry } from './registry.ts';

const itemSchema = z.object({
  kind: z.string(),
  object: z.string(),
  customerId: z.string().nullable(),
  reason: z.string(),
  since: instantSchema,
  detail: z.record(z.string(), z.unknown()),
});

/** Of what lists made by the service hold: a key is shown its own mode's customers', who acts for one that one's. */
async function within(ctx: Ctx, ports: Ports, items: readonly AttentionItem[]): Promise<AttentionItem[]> {
  const { actor } = ctx;
  const whose = actor.kind === 'key' || (actor.kind === 'user' && actor.onBehalf) ? actor.customerId : null;
  if (actor.kind !== 'key' && whose === null) return [...items];
  const reached = await Promise.all(
    items.map(async ({ customerId }) => {
      if (customerId === null) return false;
      if (whose !== null) return customerId === whose;
      return actor.kind === 'key' && (await ports.customer(ctx, customerId))?.mode === actor.mode;
    }),
  );
  return items.filter((_item, index) => reached[index]);
}

/** What the seller's people must look at, from every feature that has something. */
export const attentionRoute = (registry: Registry): AnyRoute =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/attention',
    summary: 'What needs a person: parked payments, dead letters of due work, events and mails, old secrets',
    scope: 'attention:read',
    output: z.array(itemSchema),
    handler: async (ctx) => {
      const lists = await Promise.all(registry.features.map((feature) => feature.attention?.(ctx) ?? []));
      const dead = await Promise.all([
        deadRows(ctx, registry.kinds),
        deadDeliveries(ctx),
        mailAttention(ctx),
        oldSecretItems(ctx),
      ]);
      const items = await within(ctx, registry.ports, [...lists, ...dead].flat());
      return items
        .sort((a, b) => a.since.getTime() - b.since.getTime())
        .map((item) => ({ ...item, since: wireInstant(item.since) }));
    },
  });

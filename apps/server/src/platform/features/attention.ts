import { z } from 'zod';
import type { Ctx } from '../context/context.ts';
import { deadDeliveries, deadRows, failedSchedules } from '../due/dead.ts';
import { type AnyRoute, defineRoute } from '../http/route.ts';
import { instantSchema, wireInstant } from '../http/shapes.ts';
import { mailAttention } from '../mail/attention.ts';
import { oldSecretItems } from '../secrets/ages.ts';
import type { AttentionItem } from './feature.ts';
import type { Ports } from './ports.ts';
import type { Registry } from './registry.ts';
import { retryItem, retryOutcomes } from './retry.ts';

const itemSchema = z.object({
  kind: z.string(),
  object: z.string(),
  customerId: z.string().nullable(),
  reason: z.string(),
  since: instantSchema,
  detail: z.record(z.string(), z.unknown()),
  retry: z.boolean().describe('Whether POST /attention/retry can do something about it'),
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

/** What the actor must look at, oldest first. */
export async function attentionItems(ctx: Ctx, registry: Registry): Promise<AttentionItem[]> {
  const lists = await Promise.all([
    ...registry.features.map((feature) => feature.attention?.(ctx) ?? []),
    deadRows(ctx, registry.kinds),
    deadDeliveries(ctx),
    failedSchedules(ctx, registry.schedules),
    mailAttention(ctx),
    oldSecretItems(ctx),
  ]);
  const items = await within(ctx, registry.ports, lists.flat());
  return items.sort((a, b) => a.since.getTime() - b.since.getTime());
}

/** What the seller's people must look at, from every feature that has something. */
const attentionRoute = (registry: Registry): AnyRoute =>
  defineRoute({
    method: 'GET',
    path: '/api/v1/attention',
    summary: 'What needs a person: parked payments, dead letters of due work, events and mails, old secrets',
    scope: 'attention:read',
    output: z.array(itemSchema),
    handler: async (ctx) => {
      const items = await attentionItems(ctx, registry);
      return items.map((item) => ({ ...item, since: wireInstant(item.since), retry: item.retry ?? false }));
    },
  });

const retryRoute = (registry: Registry): AnyRoute =>
  defineRoute({
    method: 'POST',
    path: '/api/v1/attention/retry',
    summary: 'Try work again that was given up, as the list of what needs a person names it',
    scope: 'attention:write',
    body: z.strictObject({
      kind: z.string().min(1).max(100),
      object: z.string().min(1).max(200),
      reason: z.string().min(1).max(200),
    }),
    output: z.object({
      outcome: z
        .enum(retryOutcomes)
        .describe('no_effect: it is not given up any more, or cannot be tried again from here'),
    }),
    handler: async (ctx, { body }) => {
      const meant = (item: AttentionItem) =>
        item.kind === body.kind && item.object === body.object && item.reason === body.reason;
      const item = (await attentionItems(ctx, registry)).find(meant);
      return { outcome: item?.retry ? await retryItem(ctx, registry, item) : 'no_effect' };
    },
  });

/** The list of what needs a person, and the way to have it tried again. */
export const attentionRoutes = (registry: Registry): readonly AnyRoute[] => [
  attentionRoute(registry),
  retryRoute(registry),
];

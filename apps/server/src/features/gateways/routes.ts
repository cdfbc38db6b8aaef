import { z } from 'zod';
import { defineRoute } from '../../platform/http/route.ts';
import { GATEWAY_LABELS } from './connections.ts';

const gatewaySchema = z.object({
  name: z.enum(['paypal', 'stripe', 'polar', 'gumroad', 'manual']),
  label: z.string(),
  kind: z.enum(['sandbox', 'test', 'live']),
  available: z.boolean(),
});

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/gateways',
    summary: 'The payment gateways that a checkout can use',
    scope: 'public',
    output: z.array(gatewaySchema),
    handler: async (ctx) =>
      ctx.services.gateways.all.map((gateway) => ({
        name: gateway.name,
        label: GATEWAY_LABELS[gateway.name],
        kind: gateway.kind,
        available: true,
      })),
  }),
];

import { z } from 'zod';
import { defaultMode } from '../../platform/context/mode.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { GATEWAY_LABELS, servesMode } from './connections.ts';

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
        // A test connection of a live house serves its test customers, not who comes to buy.
        available: servesMode(gateway, defaultMode(ctx)),
      })),
  }),
];

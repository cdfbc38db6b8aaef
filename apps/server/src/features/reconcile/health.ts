import { z } from 'zod';
import type { Ctx } from '../../platform/context/context.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { instantSchema, wireInstantOrNull } from '../../platform/http/shapes.ts';
import { callsByConnection } from '../payments/gateway-calls.ts';
import { lastEvents } from '../webhooks-in/seen.ts';

const DAYS = 7;
const DAY_MS = 86_400_000;

const output = z.array(
  z.object({
    gateway: z.enum(['paypal', 'stripe', 'polar', 'gumroad', 'manual']),
    kind: z.enum(['sandbox', 'test', 'live']),
    calls: z.number().describe('Calls for payments in the last seven days'),
    failed: z.number().describe('Of them without a clear answer; a declined card is not one'),
    lastCallAt: instantSchema.nullable(),
    lastEventAt: instantSchema.nullable().describe('When a webhook last arrived'),
    waiting: z.number().describe('Webhooks that are not worked off yet'),
  }),
);

/** How each connection has been doing, as far as anything is known of it. */
async function gatewayHealth(ctx: Ctx): Promise<z.input<typeof output>> {
  const calls = await callsByConnection(ctx, new Date(ctx.now().getTime() - DAYS * DAY_MS));
  const events = await lastEvents(ctx);
  const names = new Map(
    [...calls, ...events].map(({ gateway, connection }) => [
      `${gateway} ${connection}`,
      { gateway, connection },
    ]),
  );
  return [...names.values()].map(({ gateway, connection }) => {
    const isIt = (one: { gateway: string; connection: string }) =>
      one.gateway === gateway && one.connection === connection;
    const [called, told] = [calls.find(isIt), events.find(isIt)];
    return {
      gateway,
      kind: connection,
      calls: called?.calls ?? 0,
      failed: called?.failed ?? 0,
      lastCallAt: wireInstantOrNull(called?.lastAt ?? null),
      lastEventAt: wireInstantOrNull(told?.at ?? null),
      waiting: told?.waiting ?? 0,
    };
  });
}

export const healthRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/gateway-health',
  summary: 'How each gateway connection has been doing: calls, failures, the last webhook',
  scope: 'gateways:read',
  output,
  handler: gatewayHealth,
});

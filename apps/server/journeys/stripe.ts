import { createStripeGateway, type Gateway, stripeConnections } from '@mekong/gateways';
import type { World } from '@mekong/testing';
import { outsideFetch } from '../src/platform/context/outside.ts';
import { control } from './money.ts';

/** Connects the sandbox's Stripe beside the gateways that the world has. */
export function connectStripe(world: World, timeoutMs = 1_000): Gateway {
  const { secretKey, webhookSecret, baseUrl } = world.sandbox.stripe;
  const connection = stripeConnections.sandbox({ secretKey, webhookSecret, baseUrl: baseUrl() });
  const deps = { fetch: outsideFetch, now: () => world.clock.now(), log: () => {} };
  const gateway = createStripeGateway(deps, { ...connection, timeoutMs });
  const { gateways } = world.ctx().services;
  Object.assign(gateways, { all: [...gateways.all, gateway] });
  return gateway;
}

/** The session of a checkout at Stripe. */
export async function sessionOf(world: World, checkout: { payment: { id: string } }): Promise<string> {
  const row = await world.connections.read
    .selectFrom('payments')
    .select('order_id')
    .where('id', '=', checkout.payment.id)
    .executeTakeFirstOrThrow();
  return row.order_id ?? '';
}

/** The buyer pays on Stripe's page, by the number or name of a test card. */
export const payAtStripe = (world: World, orderId: string, card = '4242'): Promise<unknown> =>
  control(world, 'approve', { orderId, payer: { card } });

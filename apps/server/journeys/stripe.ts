import type { World } from '@mekong/testing';
import { control } from './money.ts';

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

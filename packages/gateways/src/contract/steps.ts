import { money } from '@mekong/kit';
import type { GatewayOrder, OrderRequest, Outcome } from '../port.ts';
import type { ContractWorld } from './world.ts';

let payments = 0;

export function orderRequest(changes: Partial<OrderRequest> = {}): OrderRequest {
  const number = ++payments;
  return {
    paymentId: `pay_${number}`,
    reference: `att_${number}`,
    idempotencyKey: `key-${number}`,
    total: money(99_500n, 'USD'),
    description: 'Team, yearly',
    brand: 'Mekong Demo Ltd',
    buyerEmail: 'buyer@example.com',
    returnUrl: 'https://shop.example/checkout/success',
    cancelUrl: 'https://shop.example/checkout/cancel',
    saveMethod: false,
    ...changes,
  };
}

/** What an operation that must succeed answered. */
export function succeeded<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'ok') throw new Error(`expected ok, got ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** An order that the buyer approved. */
export async function approvedOrder(
  world: ContractWorld,
  changes: Partial<OrderRequest> = {},
  card?: string,
) {
  const request = orderRequest(changes);
  const order = succeeded(await world.gateway.createOrder(request));
  await world.control.approve(order.id, card);
  return {
    request,
    order,
    capture: { orderId: order.id, idempotencyKey: `${request.idempotencyKey}-capture` },
  };
}

export async function paidOrder(world: ContractWorld, changes: Partial<OrderRequest> = {}, card?: string) {
  const approved = await approvedOrder(world, changes, card);
  return { ...approved, paid: succeeded(await world.gateway.captureOrder(approved.capture)) };
}

export async function orderNow(world: ContractWorld, orderId: string): Promise<GatewayOrder> {
  const lookup = await world.gateway.fetchOrder(orderId);
  if (lookup.kind !== 'found') throw new Error(`expected the order, got ${JSON.stringify(lookup)}`);
  return lookup.value;
}

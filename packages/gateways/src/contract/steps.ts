import { money } from '@mekong/kit';
import type { ChargeRequest, GatewayOrder, Lookup, OrderRequest, Outcome, SavedMethod } from '../port.ts';
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

export function chargeRequest(methodToken: string, changes: Partial<ChargeRequest> = {}): ChargeRequest {
  const { paymentId, reference, idempotencyKey } = orderRequest();
  const total = money(9_950n, 'USD');
  return {
    paymentId,
    reference,
    idempotencyKey,
    methodToken,
    total,
    description: 'Team, monthly',
    ...changes,
  };
}

/** What an operation that must succeed answered. */
export function succeeded<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'ok') throw new Error(`expected ok, got ${told(outcome)}`);
  return outcome.value;
}

/** What a look-up that must succeed found. */
export function found<T>(lookup: Lookup<T>): T {
  if (lookup.kind !== 'found') throw new Error(`expected it to be found, got ${told(lookup)}`);
  return lookup.value;
}

function told(what: object): string {
  return JSON.stringify(what, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
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
  return found(await world.gateway.fetchOrder(orderId));
}

/** A method kept with a purchase. */
export async function savedMethod(world: ContractWorld, card?: string): Promise<SavedMethod> {
  const { order } = await paidOrder(world, { saveMethod: true }, card);
  const method = (await orderNow(world, order.id)).savedMethod;
  if (method === null) throw new Error('the order saved no method');
  return method;
}

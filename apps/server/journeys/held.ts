import type { World } from '@mekong/testing';
import { expect } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import { capture, control, orderOf, sandboxState, TEAM } from './money.ts';

/** A bank account is told of in five kinds of event: its money is pending first. */
export const FIVE = [
  'CHECKOUT.ORDER.APPROVED',
  'CHECKOUT.ORDER.COMPLETED',
  'PAYMENT.CAPTURE.COMPLETED',
  'PAYMENT.CAPTURE.PENDING',
  'VAULT.PAYMENT-TOKEN.CREATED',
];

export interface Held {
  readonly linh: Buyer;
  readonly checkout: { id: string; approvalUrl: string };
  /** Ids of the events that wait at the gateway, oldest first. */
  readonly events: readonly string[];
}

/** Bought by bank account; the money has arrived at the gateway, and nobody here has been told. */
export async function holdPurchase(world: World): Promise<Held> {
  const linh = await buyer(world, 'linh@example.com');
  await control(world, 'webhooks/hold', { hold: true });
  const checkout = await linh.checkout(TEAM);
  await linh.approve(checkout, { card: 'bank' });
  const begun = await capture(linh, checkout);
  expect(begun.checkout.state).toBe('processing');
  const { captureIds } = (await sandboxState(world)).orders[orderOf(checkout)];
  await control(world, 'captures/settle', { captureId: captureIds[0], status: 'COMPLETED' });
  const known = Object.values((await sandboxState(world)).events) as { id: string; type: string }[];
  expect(known.map((event) => event.type).sort()).toEqual(FIVE);
  return { linh, checkout, events: known.map((event) => event.id) };
}

/** Sends one of the events that the gateway holds back; answers our status. */
export async function deliver(world: World, eventId: string): Promise<number> {
  const { results } = await control(world, 'webhooks/send', { eventId });
  return results[0].status;
}

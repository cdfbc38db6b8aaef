import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import {
  capture,
  control,
  eventsOf,
  expectPaidOnce,
  HOUR_MS,
  liveOn,
  MINUTE_MS,
  orderOf,
  picture,
  planFault,
  SETTLED_EVENTS,
  sandboxState,
  TEAM,
} from './money.ts';

/** A gateway that never answers is waited for in real time. */
const IMPATIENT = { gatewayTimeoutMs: 250 };
const KEY = { 'idempotency-key': 'one-purchase' };

let world: World;
let linh: Buyer;

beforeEach(async () => {
  world = await rolledBack(IMPATIENT);
  linh = await buyer(world, 'linh@example.com');
});
afterEach(() => world.close());

const orders = async () => Object.keys((await sandboxState(world)).orders);

async function approved() {
  const checkout = await linh.checkout(TEAM);
  await linh.approve(checkout);
  return checkout;
}

describe('the order cannot be made', () => {
  for (const kind of ['500', '500_after', 'timeout_before', 'timeout_after', 'garbage', '429']) {
    test(`${kind} once: tried again under the same key, one order`, async () => {
      await planFault(world, 'create_order', kind);
      const checkout = await linh.checkout(TEAM);
      expect(await orders()).toEqual([orderOf(checkout)]);
      await linh.approve(checkout);
      await capture(linh, checkout);
      await world.settle();
      await expectPaidOnce(world);
    });

    test(`${kind} as often as it is tried: PAYMENT_NOT_BEGUN, and a repeat of the request goes on a minute later`, async () => {
      await planFault(world, 'create_order', kind, 4);
      const failed = await linh.send('POST', '/api/v1/checkout', TEAM, KEY);
      expect(failed).toMatchObject({ status: 502, body: { error: { code: 'PAYMENT_NOT_BEGUN' } } });
      expect(await picture(world)).toMatchObject({ payments: ['pending'], checkouts: ['open'] });

      await control(world, 'faults/clear');
      world.clock.advance(MINUTE_MS);
      const checkout = await linh.post('/api/v1/checkout', TEAM, KEY);
      expect(checkout.id).toBe(failed.body.error.details.checkoutId);
      expect(await orders()).toEqual([orderOf(checkout)]);
      await linh.approve(checkout);
      await capture(linh, checkout);
      await world.settle();
      await expectPaidOnce(world);
    });
  }

  test('the sweep makes the order that a dead process left behind, and the buyer’s repeat finds it', async () => {
    await planFault(world, 'create_order', '500', 4);
    await linh.send('POST', '/api/v1/checkout', TEAM, KEY);
    world.clock.advance(MINUTE_MS);
    await world.settle();
    expect(await orders()).toHaveLength(1);
    const checkout = await linh.post('/api/v1/checkout', TEAM, KEY);
    expect(await orders()).toEqual([orderOf(checkout)]);
  });

  test('down for as long as the key lives: nothing is made late, and the buyer starts anew', async () => {
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['create_order'], kinds: ['500'] });
    const failed = await linh.send('POST', '/api/v1/checkout', TEAM, KEY);
    await liveOn(world, 6);
    world.sandbox.faults.clear();
    await liveOn(world, 1);
    expect(await orders()).toEqual([]);
    const again = await linh.post(`/api/v1/checkout/${failed.body.error.details.checkoutId}/retry`, {});
    await linh.approve(again);
    await capture(linh, again);
    await world.settle();
    expect(await picture(world)).toMatchObject({ payments: ['canceled', 'succeeded'], taken: 99_500n });
  });
});

describe('the capture goes wrong', () => {
  for (const kind of [
    'timeout_before',
    'timeout_after',
    '500',
    '500_after',
    'garbage',
    '429',
    'replayed_500',
  ]) {
    test(`${kind} once: paid once after a drain`, async () => {
      const checkout = await approved();
      await planFault(world, 'capture', kind);
      await capture(linh, checkout);
      await liveOn(world, 2);
      await expectPaidOnce(world);
      expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
    });

    test(`${kind} as often as it is tried, webhooks lost: paid once when the gateway has recovered`, async () => {
      await control(world, 'webhooks/lose', { next: 100 });
      const checkout = await approved();
      await planFault(world, 'capture', kind, 4);
      const answer = await capture(linh, checkout);
      expect(['processing', 'completed']).toContain(answer.checkout.state);
      await liveOn(world, 2);
      await expectPaidOnce(world);
    });
  }

  test('the money is taken, and then the gateway is gone: processing, paid once when it is back', async () => {
    await control(world, 'webhooks/lose', { next: 100 });
    const checkout = await approved();
    await planFault(world, 'capture', '500_after', 4);
    // The first reading sees the approval; everything after the capture fails.
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['token'], kinds: ['500'] });
    const answer = capture(linh, checkout);
    expect(['processing', 'completed']).toContain((await answer).checkout.state);
    world.sandbox.faults.clear();
    await liveOn(world, 2);
    await expectPaidOnce(world);
  });

  test('no access token: nothing happens, and the buyer is told how it stands', async () => {
    const checkout = await approved();
    world.clock.advance(10 * HOUR_MS);
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['token'], kinds: ['500'] });
    const again = await capture(linh, checkout);
    expect(again.checkout.state).toBe('open');
    expect(await picture(world)).toMatchObject({ payments: ['pending'], taken: 0n });
  });
});

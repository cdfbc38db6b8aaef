import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import {
  balances,
  capture,
  control,
  HOUR_MS,
  liveOn,
  MINUTE_MS,
  orderOf,
  picture,
  planFault,
  sellersAccess,
  TEAM,
} from './money.ts';
import { ask, staff } from './people.ts';

/** A gateway that never answers is waited for in real time. */
const IMPATIENT = { gatewayTimeoutMs: 250 };

let world: World;
let linh: Buyer;

beforeEach(async () => {
  world = await rolledBack(IMPATIENT);
  linh = await buyer(world, 'linh@example.com');
});
afterEach(() => world.close());

describe('money is to be given back, and the gateway fails', () => {
  for (const kind of ['500', '500_after', 'timeout_before', 'timeout_after', 'garbage', '429']) {
    test(`${kind} as often as it is tried: given back once`, async () => {
      await paidTwice();
      await planFault(world, 'refund', kind, 4);
      await liveOn(world, 1);
      expect(await picture(world)).toMatchObject({ payments: ['refunded', 'succeeded'], taken: 99_500n });
      expect(world.sandbox.books().refunds).toHaveLength(1);
      expect(await balances(world)).toMatchObject({ revenue: -99_500n });
      expect((await balances(world)).customer_credit).toBeUndefined();
    });
  }

  test('down for a day: given back all the same', async () => {
    await paidTwice();
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['refund'], kinds: ['500'] });
    await liveOn(world, 24, 2 * HOUR_MS);
    world.sandbox.faults.clear();
    await liveOn(world, 12, 2 * HOUR_MS);
    expect(await picture(world)).toMatchObject({ payments: ['refunded', 'succeeded'], taken: 99_500n });
  });

  test('the seller has given it back by hand meanwhile: booked as given back, once', async () => {
    await paidTwice();
    await control(world, 'refund', { captureId: await secondCapture() });
    await liveOn(world, 1);
    expect(await picture(world)).toMatchObject({ payments: ['refunded', 'succeeded'], taken: 99_500n });
    expect(world.sandbox.books().refunds).toHaveLength(1);
    expect((await balances(world)).customer_credit).toBeUndefined();
  });

  test('the gateway does not take it: the money stays the customer’s, and a person is asked', async () => {
    await paidTwice();
    await control(world, 'refund', { captureId: await secondCapture(), minor: 1 });
    await liveOn(world, 1);
    // The cent that went back by hand is booked; the other 994.99 are still the customer's.
    expect(await picture(world)).toMatchObject({
      payments: ['partially_refunded', 'succeeded'],
      taken: 198_999n,
    });
    expect((await balances(world)).customer_credit).toBe(-99_499n);
    const { token } = await staff(world, 'staff-read');
    expect((await ask(world, '/api/v1/attention', { token })).data).toEqual([
      expect.objectContaining({ kind: 'refund_refused', reason: 'REFUND_AMOUNT_EXCEEDED' }),
    ]);
  });

  /** Of the payment that came in for a paid invoice. */
  async function secondCapture(): Promise<string | null> {
    const row = await world.connections.read
      .selectFrom('payments')
      .select('capture_id')
      .where('unapplied', '=', true)
      .executeTakeFirstOrThrow();
    return row.capture_id;
  }

  async function paidTwice(): Promise<void> {
    const old = await linh.checkout(TEAM);
    await linh.post(`/api/v1/checkout/${old.id}/cancel`, {});
    world.clock.advance(MINUTE_MS);
    const fresh = await linh.post(`/api/v1/checkout/${old.id}/retry`, {});
    await control(world, 'webhooks/hold', { hold: true });
    await linh.approve(old);
    const api = await sellersAccess(world);
    await api(`/v2/checkout/orders/${orderOf(old)}/capture`, { id: 'by-hand', body: {} });
    await linh.approve(fresh);
    await capture(linh, fresh);
    await control(world, 'webhooks/hold', { hold: false });
    await world.settle();
    expect(await picture(world)).toMatchObject({ payments: ['succeeded', 'succeeded'] });
  }
});

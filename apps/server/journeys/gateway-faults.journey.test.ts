import { world as rolledBack, type World } from '@mekong/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import {
  balances,
  capture,
  control,
  eventsOf,
  expectPaidOnce,
  HOUR_MS,
  MINUTE_MS,
  orderOf,
  picture,
  SETTLED_EVENTS,
  sandboxState,
  sellersAccess,
  TEAM,
} from './money.ts';
import { ask, staff } from './people.ts';

const CASES = Number(process.env.MEKONG_CASES ?? 3);
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

const faults = (on: string, kind: string, times = 1) =>
  control(world, 'faults', { faults: [{ on, kind, times }] });

const orders = async () => Object.keys((await sandboxState(world)).orders);

/** Due work has its turn every quarter of an hour. */
async function live(hours: number): Promise<void> {
  for (let turn = 0; turn < hours * 4; turn += 1) {
    world.clock.advance(15 * MINUTE_MS);
    await world.settle();
  }
}

async function approved() {
  const checkout = await linh.checkout(TEAM);
  await linh.approve(checkout);
  return checkout;
}

describe('the order cannot be made', () => {
  for (const kind of ['500', '500_after', 'timeout_before', 'timeout_after', 'garbage', '429']) {
    test(`${kind} once: tried again under the same key, one order`, async () => {
      await faults('create_order', kind);
      const checkout = await linh.checkout(TEAM);
      expect(await orders()).toEqual([orderOf(checkout)]);
      await linh.approve(checkout);
      await capture(linh, checkout);
      await world.settle();
      await expectPaidOnce(world);
    });

    test(`${kind} as often as it is tried: PAYMENT_NOT_BEGUN, and a repeat of the request goes on a minute later`, async () => {
      await faults('create_order', kind, 4);
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
    await faults('create_order', '500', 4);
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
    await live(6);
    world.sandbox.faults.clear();
    await live(1);
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
      await faults('capture', kind);
      await capture(linh, checkout);
      await live(2);
      await expectPaidOnce(world);
      expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
    });

    test(`${kind} as often as it is tried, webhooks lost: paid once when the gateway has recovered`, async () => {
      await control(world, 'webhooks/lose', { next: 100 });
      const checkout = await approved();
      await faults('capture', kind, 4);
      const answer = await capture(linh, checkout);
      expect(['processing', 'completed']).toContain(answer.checkout.state);
      await live(2);
      await expectPaidOnce(world);
    });
  }

  test('the money is taken, and then the gateway is gone: processing, paid once when it is back', async () => {
    await control(world, 'webhooks/lose', { next: 100 });
    const checkout = await approved();
    await faults('capture', '500_after', 4);
    // The first reading sees the approval; everything after the capture fails.
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['token'], kinds: ['500'] });
    const answer = capture(linh, checkout);
    expect(['processing', 'completed']).toContain((await answer).checkout.state);
    world.sandbox.faults.clear();
    await live(2);
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

describe('money is to be given back, and the gateway fails', () => {
  for (const kind of ['500', '500_after', 'timeout_before', 'timeout_after', 'garbage', '429']) {
    test(`${kind} as often as it is tried: given back once`, async () => {
      await paidTwice();
      await faults('refund', kind, 4);
      await live(1);
      expect(await picture(world)).toMatchObject({ payments: ['refunded', 'succeeded'], taken: 99_500n });
      expect(world.sandbox.books().refunds).toHaveLength(1);
      expect(await balances(world)).toMatchObject({ revenue: -99_500n });
      expect((await balances(world)).customer_credit).toBeUndefined();
    });
  }

  test('down for a day: given back all the same', async () => {
    await paidTwice();
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['refund'], kinds: ['500'] });
    await live(24);
    world.sandbox.faults.clear();
    await live(12);
    expect(await picture(world)).toMatchObject({ payments: ['refunded', 'succeeded'], taken: 99_500n });
  });

  test('the seller has given it back by hand meanwhile: booked as given back, once', async () => {
    await paidTwice();
    await control(world, 'refund', { captureId: await secondCapture() });
    await live(1);
    expect(await picture(world)).toMatchObject({ payments: ['refunded', 'succeeded'], taken: 99_500n });
    expect(world.sandbox.books().refunds).toHaveLength(1);
    expect((await balances(world)).customer_credit).toBeUndefined();
  });

  test('the gateway does not take it: the money stays the customer’s, and a person is asked', async () => {
    await paidTwice();
    await control(world, 'refund', { captureId: await secondCapture(), minor: 1 });
    await live(1);
    expect(await picture(world)).toMatchObject({ payments: ['succeeded', 'succeeded'] });
    expect((await balances(world)).customer_credit).toBe(-99_500n);
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

test('whatever goes wrong at the gateway, a purchase ends paid once or not at all, and all books agree', async () => {
  const on = ['create_order', 'capture', 'fetch_order', 'token', 'webhook'] as const;
  const kinds = ['500', '500_after', 'garbage', '429'] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.double({ min: 0.05, max: 0.5, noNaN: true }),
      async (seed, rate) => {
        await world.close();
        world = await rolledBack(IMPATIENT);
        linh = await buyer(world, 'linh@example.com');
        world.sandbox.faults.random({ rate, seed, on: [...on], kinds: [...kinds] });
        const begun = await linh.send('POST', '/api/v1/checkout', TEAM, KEY);
        world.clock.advance(MINUTE_MS);
        const checkout =
          begun.status === 201
            ? begun.body.data
            : (await linh.send('POST', '/api/v1/checkout', TEAM, KEY)).body.data;
        if (checkout?.approvalUrl) {
          await linh.approve(checkout);
          await linh.send('POST', '/api/v1/payments/capture', { checkoutId: checkout.id });
        }
        await world.settle();
        world.sandbox.faults.clear();
        await live(2);
        const { taken } = await picture(world);
        if (taken > 0n) await expectPaidOnce(world);
        else expect([await balances(world), await eventsOf(world)]).toEqual([{}, []]);
      },
    ),
    { numRuns: CASES },
  );
}, 60_000);

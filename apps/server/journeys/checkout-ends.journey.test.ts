import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, buyer, returning } from './buyer.ts';
import {
  balances,
  control,
  DAY_MS,
  eventsOf,
  expectPaidOnce,
  HOUR_MS,
  MINUTE_MS,
  orderOf,
  picture,
  SETTLED_EVENTS,
  sellersAccess,
  TEAM,
} from './money.ts';

let world: World;
let linh: Buyer;

beforeEach(async () => {
  world = await rolledBack();
  linh = await buyer(world, 'linh@example.com');
});
afterEach(() => world.close());

const linhToday = () => returning(world, 'linh@example.com');
const look = async (checkout: { id: string }) => (await linhToday()).get(`/api/v1/checkout/${checkout.id}`);
const retry = async (checkout: { id: string }) =>
  (await linhToday()).post(`/api/v1/checkout/${checkout.id}/retry`, {});

/** Lets business go on until then: every hour the sweep has its turn. */
async function live(milliseconds: number, step = HOUR_MS): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += step) {
    world.clock.advance(Math.min(step, milliseconds - passed));
    await world.settle();
  }
}

const UNPAID = {
  payments: ['canceled'],
  invoices: ['draft'],
  subscriptions: ['incomplete'],
  checkouts: ['expired'],
  licenses: 0,
  taken: 0n,
};

describe('the buyer does not come back', () => {
  test('tab closed after approval: the webhook alone captures and settles', async () => {
    const checkout = await linh.checkout(TEAM);
    await linh.approve(checkout);
    await world.settle();
    await expectPaidOnce(world);
    expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
    expect(await look(checkout)).toMatchObject({ state: 'completed', approvalUrl: null, failure: null });
  });

  test('tab closed and every webhook lost: the sweep settles within minutes', async () => {
    await control(world, 'webhooks/lose', { next: 100 });
    const checkout = await linh.checkout(TEAM);
    await linh.approve(checkout);
    await world.settle();
    expect(await look(checkout)).toMatchObject({ state: 'open' });
    await live(3 * MINUTE_MS, MINUTE_MS);
    await expectPaidOnce(world);
    expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
  });

  test('never approved: expired a day after the gateway’s session, and nothing failed', async () => {
    const checkout = await linh.checkout(TEAM);
    await live(26 * HOUR_MS);
    expect(await look(checkout)).toMatchObject({ state: 'open', failure: null });
    await live(2 * HOUR_MS);
    expect(await look(checkout)).toMatchObject({ state: 'expired', approvalUrl: null, failure: null });
    expect(await picture(world)).toEqual(UNPAID);
    expect(await eventsOf(world)).toEqual([]);
  });

  test('expired while the gateway’s page is still open: who approves there has bought', async () => {
    const checkout = await linh.checkout(TEAM);
    await comeDue(checkout);
    expect(await look(checkout)).toMatchObject({ state: 'expired' });
    expect(await picture(world)).toEqual(UNPAID);
    await linh.approve(checkout);
    await world.settle();
    await expectPaidOnce(world);
    expect(await look(checkout)).toMatchObject({ state: 'completed', failure: null });
    expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
  });

  /** Somebody else takes the money of a checkout that has run out, and for two days no webhook comes. */
  async function takenUnheard() {
    const checkout = await linh.checkout(TEAM);
    await comeDue(checkout);
    await control(world, 'webhooks/hold', { hold: true });
    await linh.approve(checkout);
    await captureByHand(checkout);
    await live(2 * DAY_MS, 6 * HOUR_MS);
    return checkout;
  }

  test('expired, then money that somebody else took: settled all the same', async () => {
    // Nor is it found in the gateway's own list by night.
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['check'], kinds: ['500'] });
    const checkout = await takenUnheard();
    expect(await look(checkout)).toMatchObject({ state: 'expired' });
    world.sandbox.faults.clear();
    await control(world, 'webhooks/hold', { hold: false });
    await world.settle();
    await expectPaidOnce(world);
  });

  test('expired, then money that somebody else took, and no webhook: found by night', async () => {
    await takenUnheard();
    await expectPaidOnce(world);
  });

  test('money that came in unheard is found by the look-up before anything expires', async () => {
    await control(world, 'webhooks/lose', { next: 100 });
    const checkout = await linh.checkout(TEAM);
    await linh.approve(checkout);
    await captureByHand(checkout);
    world.clock.advance(27 * HOUR_MS);
    await world.settle();
    await expectPaidOnce(world);
  });

  test('while the gateway cannot be asked nothing expires', async () => {
    const checkout = await linh.checkout(TEAM);
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['fetch_order'], kinds: ['500'] });
    await live(30 * HOUR_MS);
    expect(await look(checkout)).toMatchObject({ state: 'open' });
    world.sandbox.faults.clear();
    await live(12 * HOUR_MS);
    expect(await look(checkout)).toMatchObject({ state: 'expired' });
  });

  test('tried again on the next day: the new page has its own day', async () => {
    const first = await linh.checkout(TEAM);
    await live(26 * HOUR_MS);
    const second = await retry(first);
    expect(orderOf(second)).not.toBe(orderOf(first));
    await live(2 * HOUR_MS);
    expect(await look(first)).toMatchObject({ state: 'open', approvalUrl: second.approvalUrl });
    await linh.approve(second);
    await world.settle();
    expect(await picture(world)).toMatchObject({
      payments: ['canceled', 'succeeded'],
      licenses: 1,
      taken: 99_500n,
    });
  });

  test('30 days: discarded; who approves after that is not charged', async () => {
    const page = await discardedWithOpenPage();
    await linh.approve(page);
    await live(DAY_MS);
    expect(await picture(world)).toEqual(DISCARDED);
    expect(world.sandbox.books().captures).toEqual([]);
    expect(await balances(world)).toEqual({});
  });

  test('30 days: discarded; money that comes in all the same is kept apart and given back', async () => {
    const page = await discardedWithOpenPage();
    await linh.approve(page);
    await captureByHand(page);
    await world.settle();
    await live(MINUTE_MS, MINUTE_MS);
    expect(await picture(world)).toEqual({ ...DISCARDED, payments: ['canceled', 'refunded'] });
    // What is given back was gross, what came in net: the fee is the seller's loss.
    expect(await balances(world)).toEqual({ 'cash:paypal': -3_522n, gateway_fees: 3_522n });
    expect(world.sandbox.books().totals.USD).toEqual({ captured: 99_500n, refunded: 99_500n, fees: 3_522n });
    expect(await eventsOf(world)).toEqual([
      'invoice.voided',
      'subscription.canceled',
      'payment.unapplied',
      'refund.requested',
      'payment.refund_answered',
      'payment.refunded',
      'refund.settled',
    ]);
    expect(await (await linhToday()).get('/api/v1/payments')).toContainEqual(
      expect.objectContaining({ state: 'refunded', unapplied: true }),
    );
  });

  const DISCARDED = {
    payments: ['canceled', 'canceled'],
    invoices: ['void'],
    subscriptions: ['canceled'],
    checkouts: ['discarded'],
    licenses: 0,
    taken: 0n,
  };

  /** Tried again an hour before the end, so that the gateway's page outlives the checkout. */
  async function discardedWithOpenPage(): Promise<{ approvalUrl: string }> {
    const checkout = await linh.checkout(TEAM);
    await live(30 * DAY_MS - HOUR_MS, DAY_MS);
    const page = await retry(checkout);
    world.clock.advance(HOUR_MS);
    await comeDue(checkout);
    expect(await picture(world)).toEqual(DISCARDED);
    return page;
  }

  /** The checkout's time has come, although the gateway's session is still open. */
  async function comeDue(checkout: { id: string }): Promise<void> {
    await world
      .ctx()
      .system((t) =>
        t.db.updateTable('checkouts').set({ due_at: t.now() }).where('id', '=', checkout.id).execute(),
      );
    await world.settle();
  }

  /** Somebody else than this program takes the money: the seller's support, or a process that died. */
  async function captureByHand(checkout: { approvalUrl: string }): Promise<void> {
    const api = await sellersAccess(world);
    const path = `/v2/checkout/orders/${orderOf(checkout)}/capture`;
    expect((await api(path, { id: 'by-hand', body: {} })).status).toBe(201);
  }
});

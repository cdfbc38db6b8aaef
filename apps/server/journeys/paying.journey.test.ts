import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import {
  balances,
  capture,
  control,
  eventsOf,
  expectPaidOnce,
  LEDGER_ONCE,
  orderOf,
  picture,
  retry,
  SETTLED_EVENTS,
  TEAM,
} from './money.ts';

const TIMES = 10;
const GOOD = { card: '4242424242424242' };
const DECLINED_AT_CAPTURE = { card: '5555555555550341' };

let world: World;
let linh: Buyer;

describe('a change of fortune', () => {
  beforeEach(async () => {
    world = await rolledBack();
    linh = await buyer(world, 'linh@example.com');
  });
  afterEach(() => world.close());

  test('declined at capture, then another card: one draft, one charge', async () => {
    const checkout = await linh.checkout(TEAM);
    await linh.approve(checkout, DECLINED_AT_CAPTURE);
    const refused = await capture(linh, checkout);
    expect(refused.checkout).toMatchObject({
      state: 'failed',
      approvalUrl: null,
      failure: { code: 'INSTRUMENT_DECLINED' },
    });
    expect(await picture(world)).toMatchObject({ payments: ['failed'], invoices: ['draft'], licenses: 0 });

    world.clock.advance(60_000);
    const again = await retry(linh, checkout);
    expect(again).toMatchObject({ id: checkout.id, state: 'open', failure: null });
    await linh.approve(again, GOOD);
    expect((await capture(linh, again)).checkout.state).toBe('completed');
    await world.settle();

    expect(await picture(world)).toEqual({
      payments: ['failed', 'succeeded'],
      invoices: ['paid'],
      subscriptions: ['active'],
      checkouts: ['completed'],
      licenses: 1,
      taken: 99_500n,
    });
    expect(await balances(world)).toEqual(LEDGER_ONCE);
    expect(await eventsOf(world)).toEqual(['payment.failed', ...SETTLED_EVENTS]);
  });

  test('a declined capture is final for its attempt: asking again asks the gateway for nothing', async () => {
    const checkout = await linh.checkout(TEAM);
    await linh.approve(checkout, DECLINED_AT_CAPTURE);
    await capture(linh, checkout);
    await Promise.all(Array.from({ length: TIMES }, () => capture(linh, checkout)));
    await world.settle();
    const attempts = await world.connections.read
      .selectFrom('gateway_attempts')
      .select('state')
      .where('operation', '=', 'capture')
      .execute();
    expect(attempts).toEqual([{ state: 'declined' }]);
    expect(await eventsOf(world)).toEqual(['payment.failed']);
  });

  test('refused on the gateway’s page: nothing has happened, and the page stays open', async () => {
    const checkout = await linh.checkout(TEAM);
    await control(world, 'decline', { orderId: orderOf(checkout) });
    expect((await capture(linh, checkout)).checkout).toMatchObject({
      state: 'open',
      approvalUrl: checkout.approvalUrl,
    });
    await linh.approve(checkout, GOOD);
    await capture(linh, checkout);
    await world.settle();
    await expectPaidOnce(world);
  });

  test('canceled, then tried again: the new payment pays', async () => {
    const checkout = await linh.checkout(TEAM);
    await control(world, 'cancel', { orderId: orderOf(checkout) });
    const canceled = await linh.post(`/api/v1/checkout/${checkout.id}/cancel`, {});
    expect(canceled).toMatchObject({ state: 'canceled', approvalUrl: null });
    world.clock.advance(60_000);
    const again = await retry(linh, checkout);
    expect(orderOf(again)).not.toBe(orderOf(checkout));
    await linh.approve(again);
    await capture(linh, again);
    await world.settle();
    expect(await picture(world)).toMatchObject({ payments: ['canceled', 'succeeded'], taken: 99_500n });
    expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
  });

  test('canceled in one tab, approved in another: bought', async () => {
    const checkout = await linh.checkout(TEAM);
    await linh.post(`/api/v1/checkout/${checkout.id}/cancel`, {});
    await linh.approve(checkout);
    await world.settle();
    await expectPaidOnce(world);
  });

  test('bank money: nothing is granted while it is on its way, everything when it has arrived', async () => {
    const checkout = await linh.checkout(TEAM);
    await linh.approve(checkout, { card: 'bank' });
    expect((await capture(linh, checkout)).checkout.state).toBe('processing');
    await world.settle();
    expect(await picture(world)).toMatchObject({
      payments: ['processing'],
      invoices: ['draft'],
      subscriptions: ['incomplete'],
      licenses: 0,
    });
    world.clock.advance(4 * 86_400_000);
    await world.settle();
    await expectPaidOnce(world);
  });

  test('bank money that never arrives: failed, and the buyer may try again', async () => {
    const checkout = await linh.checkout(TEAM);
    await linh.approve(checkout, { card: 'bank' });
    await capture(linh, checkout);
    const [taken] = world.sandbox.books().captures;
    await control(world, 'captures/settle', { captureId: taken?.id, status: 'DECLINED' });
    await world.settle();
    expect(await picture(world)).toMatchObject({ payments: ['failed'], checkouts: ['failed'], licenses: 0 });
    expect(await balances(world)).toEqual({});
    world.clock.advance(60_000);
    const again = await retry(linh, checkout);
    await linh.approve(again);
    await capture(linh, again);
    await world.settle();
    expect(await picture(world)).toMatchObject({ payments: ['failed', 'succeeded'], taken: 99_500n });
    expect(await balances(world)).toEqual(LEDGER_ONCE);
  });
});

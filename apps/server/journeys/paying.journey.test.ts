import { committedWorld, world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setSetting } from '../src/features/settings/set.ts';
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
  SETTLED_EVENTS,
  sandboxState,
  sellersAccess,
  TEAM,
} from './money.ts';

const TIMES = 10;
const GOOD = { card: '4242424242424242' };
const DECLINED_AT_CAPTURE = { card: '5555555555550341' };

let world: World;
let linh: Buyer;

const retry = (checkout: { id: string }) => linh.post(`/api/v1/checkout/${checkout.id}/retry`, {});
const times = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: TIMES }, work));

/** What came in, and a minute later what follows from it: money is given back by due work. */
async function dueWork(): Promise<void> {
  await world.settle();
  world.clock.advance(60_000);
  await world.settle();
}

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
    const again = await retry(checkout);
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
    await times(() => capture(linh, checkout));
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
    const again = await retry(checkout);
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
    const again = await retry(checkout);
    await linh.approve(again);
    await capture(linh, again);
    await world.settle();
    expect(await picture(world)).toMatchObject({ payments: ['failed', 'succeeded'], taken: 99_500n });
    expect(await balances(world)).toEqual(LEDGER_ONCE);
  });
});

describe('two payments for one draft', () => {
  let old: { id: string; approvalUrl: string };
  let fresh: { id: string; approvalUrl: string };

  beforeEach(async () => {
    world = await rolledBack();
    linh = await buyer(world, 'linh@example.com');
    old = await linh.checkout(TEAM);
    await linh.post(`/api/v1/checkout/${old.id}/cancel`, {});
    world.clock.advance(60_000);
    fresh = await retry(old);
  });
  afterEach(() => world.close());

  test('the old tab is approved, the new one never: the old one pays', async () => {
    await linh.approve(old);
    await world.settle();
    expect(await picture(world)).toMatchObject({
      payments: ['pending', 'succeeded'],
      checkouts: ['completed'],
      licenses: 1,
      taken: 99_500n,
    });
    expect(await balances(world)).toEqual(LEDGER_ONCE);
    // The page that is left open runs out by itself, and nothing is owed.
    world.clock.advance(4 * 3_600_000);
    await world.settle();
    expect(await picture(world)).toMatchObject({ payments: ['canceled', 'succeeded'], licenses: 1 });
  });

  test('both approved, one after the other: what is paid already is not taken again', async () => {
    await linh.approve(fresh);
    await capture(linh, fresh);
    await linh.approve(old);
    await world.settle();
    expect(await picture(world)).toMatchObject({ payments: ['canceled', 'succeeded'], taken: 99_500n });
    expect(world.sandbox.books().captures).toHaveLength(1);
  });

  test('both charged: the first pays, the second is kept apart and given back', async () => {
    await control(world, 'webhooks/hold', { hold: true });
    await linh.approve(old);
    await linh.approve(fresh);
    const api = await sellersAccess(world);
    expect((await api(`/v2/checkout/orders/${orderOf(old)}/capture`, { id: 'k', body: {} })).status).toBe(
      201,
    );
    await capture(linh, fresh);
    await control(world, 'webhooks/hold', { hold: false });
    await dueWork();

    expect(await picture(world)).toEqual({
      payments: ['refunded', 'succeeded'],
      invoices: ['paid'],
      subscriptions: ['active'],
      checkouts: ['completed'],
      licenses: 1,
      taken: 99_500n,
    });
    const { captures, refunds, totals } = world.sandbox.books();
    expect([captures.length, refunds.length]).toEqual([2, 1]);
    // Cash here is what the gateway holds for the seller: taken, less given back, less its fees.
    const cash = (totals.USD?.captured ?? 0n) - (totals.USD?.refunded ?? 0n) - (totals.USD?.fees ?? 0n);
    expect(await balances(world)).toEqual({
      'cash:paypal': cash,
      gateway_fees: totals.USD?.fees,
      revenue: -99_500n,
    });
    expect(await eventsOf(world)).toEqual([...SETTLED_EVENTS, 'payment.unapplied', 'payment.refunded']);
  });

  test('the seller keeps money that came twice as credit, where the policy says so', async () => {
    await setSetting(world.ctx(), 'policies', { unappliedMoney: 'credit' });
    await control(world, 'webhooks/hold', { hold: true });
    await linh.approve(old);
    const api = await sellersAccess(world);
    await api(`/v2/checkout/orders/${orderOf(old)}/capture`, { id: 'k', body: {} });
    await linh.approve(fresh);
    await capture(linh, fresh);
    await control(world, 'webhooks/hold', { hold: false });
    await dueWork();
    expect(await picture(world)).toMatchObject({ payments: ['succeeded', 'succeeded'], taken: 199_000n });
    expect(await balances(world)).toMatchObject({ customer_credit: -99_500n, revenue: -99_500n });
    expect(world.sandbox.books().refunds).toEqual([]);
  });
});

describe('the same thing asked for many times at once', () => {
  beforeEach(async () => {
    world = await committedWorld({ pool: 20 });
    linh = await buyer(world, 'linh@example.com');
  });
  afterEach(() => world.close());

  test('double click on Pay: one checkout, one order at the gateway', async () => {
    const headers = { 'idempotency-key': 'the-click' };
    const answers = await times(() => linh.send('POST', '/api/v1/checkout', TEAM, headers));
    // A twin that comes while the first is at work is told so, and asks again.
    const again = await linh.post('/api/v1/checkout', TEAM, headers);
    for (const { status, body } of answers) {
      expect([201, 409]).toContain(status);
      if (status === 201) expect(body.data.id).toBe(again.id);
    }
    expect(await picture(world)).toMatchObject({
      payments: ['pending'],
      checkouts: ['open'],
      invoices: ['draft'],
    });
    expect(Object.keys((await sandboxState(world)).orders)).toEqual([orderOf(again)]);
  });

  test(`captured ${TIMES} times at once, and once more: one charge`, async () => {
    const checkout = await linh.checkout(TEAM);
    await linh.approve(checkout);
    const answers = await times(() =>
      linh.send('POST', '/api/v1/payments/capture', { checkoutId: checkout.id }),
    );
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
    expect((await capture(linh, checkout)).checkout.state).toBe('completed');
    await world.settle();
    await expectPaidOnce(world);
    expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
  });

  test('both pages of one draft approved and captured at once: at most one is kept', async () => {
    const old = await linh.checkout(TEAM);
    await linh.post(`/api/v1/checkout/${old.id}/cancel`, {});
    world.clock.advance(60_000);
    const fresh = await retry(old);
    await Promise.all([linh.approve(old), linh.approve(fresh)]);
    await Promise.all([
      world.sandbox.deliverDue(),
      ...Array.from({ length: 3 }, () => world.drain.untilQuiet()),
      capture(linh, fresh),
    ]);
    await dueWork();
    const seen = await picture(world);
    expect(seen).toMatchObject({
      invoices: ['paid'],
      subscriptions: ['active'],
      licenses: 1,
      taken: 99_500n,
    });
    expect(await balances(world)).toMatchObject({ revenue: -99_500n });
    expect((await eventsOf(world)).filter((type) => type === 'invoice.paid')).toHaveLength(1);
  });
});

import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setSetting } from '../src/features/settings/set.ts';
import { type Buyer, buyer } from './buyer.ts';
import {
  balances,
  capture,
  control,
  eventsOf,
  LEDGER_ONCE,
  orderOf,
  picture,
  retry,
  SETTLED_EVENTS,
  sellersAccess,
  settleDue,
  TEAM,
} from './money.ts';

let world: World;
let linh: Buyer;

describe('two payments for one draft', () => {
  let old: { id: string; approvalUrl: string };
  let fresh: { id: string; approvalUrl: string };

  beforeEach(async () => {
    world = await rolledBack();
    linh = await buyer(world, 'linh@example.com');
    old = await linh.checkout(TEAM);
    await linh.post(`/api/v1/checkout/${old.id}/cancel`, {});
    world.clock.advance(60_000);
    fresh = await retry(linh, old);
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
    await settleDue(world);

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
    expect(await eventsOf(world)).toEqual([
      ...SETTLED_EVENTS,
      'payment.unapplied',
      'refund.requested',
      'payment.refund_answered',
      'payment.refunded',
      'refund.settled',
    ]);
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
    await settleDue(world);
    expect(await picture(world)).toMatchObject({ payments: ['succeeded', 'succeeded'], taken: 199_000n });
    expect(await balances(world)).toMatchObject({ customer_credit: -99_500n, revenue: -99_500n });
    expect(world.sandbox.books().refunds).toEqual([]);
  });
});

import { committedWorld, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import { capture, control, orderOf, picture, sellersAccess, TEAM } from './money.ts';

const MONTHLY = { ...TEAM, interval: 'month' };
const BOUGHT_ONCE = {
  invoices: expect.arrayContaining(['paid', 'void']),
  subscriptions: expect.arrayContaining(['active', 'canceled']),
  checkouts: expect.arrayContaining(['completed', 'discarded']),
  licenses: 1,
};

type Page = Awaited<ReturnType<Buyer['checkout']>>;

describe('a purchase begun twice, in two tabs', () => {
  let world: World;
  let linh: Buyer;
  let first: Page;
  let second: Page;

  beforeEach(async () => {
    world = await committedWorld({ pool: 10 });
    linh = await buyer(world, 'linh@example.com');
    first = await linh.checkout(TEAM);
    second = await linh.checkout(MONTHLY);
  });
  afterEach(() => world.close());

  test('approved one after the other: the first is bought, the second is not charged', async () => {
    await linh.approve(first);
    await capture(linh, first);
    await linh.approve(second);
    expect((await capture(linh, second)).checkout).toMatchObject({ state: 'expired' });
    await world.settle();
    expect(await picture(world)).toMatchObject({ ...BOUGHT_ONCE, taken: 99_500n });
    expect(world.sandbox.books().captures).toHaveLength(1);
  });

  test('both approved and captured at once: one is kept', async () => {
    await Promise.all([linh.approve(first), linh.approve(second)]);
    await Promise.all([capture(linh, first), capture(linh, second)]);
    await world.settle();
    world.clock.advance(60_000);
    await world.settle();
    expect(await picture(world)).toMatchObject(BOUGHT_ONCE);
    const { totals } = world.sandbox.books();
    expect([99_500n, 9_950n]).toContain((totals.USD?.captured ?? 0n) - (totals.USD?.refunded ?? 0n));
  });

  test('money that was on its way for the other is given back', async () => {
    await control(world, 'webhooks/hold', { hold: true });
    await Promise.all([linh.approve(first), linh.approve(second)]);
    const api = await sellersAccess(world);
    await api(`/v2/checkout/orders/${orderOf(second)}/capture`, { id: 'k', body: {} });
    await capture(linh, first);
    await control(world, 'webhooks/hold', { hold: false });
    await world.settle();
    world.clock.advance(60_000);
    await world.settle();
    expect(await picture(world)).toMatchObject({ ...BOUGHT_ONCE, taken: 99_500n });
    expect(world.sandbox.books().refunds).toHaveLength(1);
  });
});

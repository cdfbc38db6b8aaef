import { committedWorld, type World } from '@mekong/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buyer } from './buyer.ts';
import { balances, capture, eventsOf } from './money.ts';

let world: World;
beforeEach(async () => {
  world = await committedWorld();
});
afterEach(() => world.close());

const KIT = { plan: 'starter-kit', interval: 'once' };

test('what is sold once: pay, invoice, license, no subscription', async () => {
  const lan = await buyer(world, 'lan@example.com');
  const checkout = await lan.checkout(KIT);
  expect(checkout).toMatchObject({
    state: 'open',
    interval: 'once',
    total: { amount: 4_900, currency: 'USD' },
  });
  await lan.approve(checkout);
  const { checkout: paid } = await capture(lan, checkout);
  expect(paid).toMatchObject({ state: 'completed', subscriptionId: null, invoiceId: expect.any(String) });

  expect(await lan.get('/api/v1/subscriptions')).toEqual([]);
  const [invoice] = await lan.get('/api/v1/invoices');
  expect(invoice).toMatchObject({ state: 'paid', total: { amount: 4_900 }, periodStart: null });
  expect(invoice.lines).toMatchObject([{ description: 'Agent Starter Kit' }]);
  const [license, ...others] = await lan.get('/api/v1/licenses');
  expect(license).toMatchObject({ state: 'active', plan: { name: 'Agent Starter Kit' } });
  expect(others).toEqual([]);
  expect(await eventsOf(world)).toEqual([
    'payment.succeeded',
    'payment_method.saved',
    'invoice.finalized',
    'invoice.paid',
    'checkout.completed',
    'license.issued',
  ]);
  // 49.00 − 3.49 % − 0.49 = 46.80: 2.20 fee, rounded by the gateway.
  expect(await balances(world)).toEqual({ 'cash:paypal': 4_680n, gateway_fees: 220n, revenue: -4_900n });
});

test('it is bought beside a subscription, twice, and told ten times over', async () => {
  const lan = await buyer(world, 'lan@example.com');
  const team = await lan.checkout({ plan: 'team', interval: 'year' });
  await lan.approve(team);
  await capture(lan, team);
  for (let n = 0; n < 2; n += 1) {
    const kit = await lan.checkout(KIT);
    await lan.approve(kit);
    for (let told = 0; told < 5; told += 1) await capture(lan, kit);
    await world.settle();
  }
  expect(await lan.get('/api/v1/licenses')).toHaveLength(3);
  expect(await lan.get('/api/v1/subscriptions')).toMatchObject([{ state: 'active' }]);
});

test('a plan is not sold once, nor a kit by the year', async () => {
  const lan = await buyer(world, 'lan@example.com');
  for (const [plan, interval] of [
    ['team', 'once'],
    ['starter-kit', 'year'],
  ]) {
    const refused = await lan.send('POST', '/api/v1/checkout', { plan, interval });
    expect(refused.body.error).toMatchObject({ code: 'PLAN_NOT_FOR_SALE', details: { plan, interval } });
  }
  expect(await lan.get('/api/v1/products')).toMatchObject([{ code: 'starter-kit' }]);
});

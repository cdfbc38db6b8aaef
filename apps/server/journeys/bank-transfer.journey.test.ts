import { committedWorld, type World } from '@mekong/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setSetting } from '../src/features/settings/set.ts';
import { buyer, returning } from './buyer.ts';
import { balances, DAY_MS, liveOn } from './money.ts';
import { ask, type Person, staff } from './people.ts';

let world: World;
beforeEach(async () => {
  world = await committedWorld();
  await setSetting(world.ctx(), 'seller', { bankAccount: ['Delta Boats Ltd', 'Sea Bank', '0123 4567'] });
});
afterEach(() => world.close());

const TEAM = { plan: 'team', interval: 'year', gateway: 'manual' };
const record = (clerk: Person, invoiceId: string, amount: number, reference: string) =>
  ask(world, `/api/v1/invoices/${invoiceId}/payments`, {
    token: clerk.token,
    body: {
      amount,
      currency: 'USD',
      receivedOn: '2025-03-03',
      method: 'bank_transfer',
      reference,
    },
  });

test('bought by bank transfer: an open invoice with a reference, and everything begins with the money', async () => {
  const lan = await buyer(world, 'lan@example.com');
  const checkout = await lan.checkout(TEAM);
  expect(checkout).toMatchObject({
    state: 'open',
    gateway: 'manual',
    approvalUrl: null,
    payment: null,
    bankTransfer: {
      reference: 'TEST-000001',
      account: ['Delta Boats Ltd', 'Sea Bank', '0123 4567'],
      amount: { amount: 99_500, currency: 'USD' },
    },
  });
  const [invoice] = await lan.get('/api/v1/invoices');
  expect(invoice).toMatchObject({ state: 'open', number: 'TEST-000001', periodStart: null });
  expect(await lan.get('/api/v1/licenses')).toEqual([]);

  // Three days on the way, in two parts: 300.00, then the other 695.00.
  await liveOn(world, 72);
  const clerk = await staff(world, 'staff-support');
  const back = await returning(world, 'lan@example.com');
  expect((await record(clerk, invoice.id, 30_000, 'FT-1')).status).toBe(201);
  expect((await back.get(`/api/v1/checkout/${checkout.id}`)).bankTransfer.amount.amount).toBe(69_500);
  expect(await back.get('/api/v1/licenses')).toEqual([]);
  await record(clerk, invoice.id, 69_500, 'FT-2');
  const [subscription] = await back.get('/api/v1/subscriptions');
  expect(subscription.state).toBe('active');
  const started = new Date(subscription.currentPeriodStart).getTime();
  expect(started - new Date(invoice.issuedAt).getTime()).toBeGreaterThanOrEqual(3 * DAY_MS);
  expect(await back.get('/api/v1/licenses')).toHaveLength(1);
  expect(await back.get(`/api/v1/checkout/${checkout.id}`)).toMatchObject({
    state: 'completed',
    bankTransfer: null,
  });
  expect(await balances(world)).toEqual({ 'cash:manual': 99_500n, revenue: -99_500n });
});

test('one that is not paid in 30 days is given up, one that is paid in part waits', async () => {
  const lan = await buyer(world, 'lan@example.com');
  const binh = await buyer(world, 'binh@example.com');
  const given = await lan.checkout(TEAM);
  const partly = await binh.checkout(TEAM);
  const [invoice] = await binh.get('/api/v1/invoices');
  await record(await staff(world, 'staff-support'), invoice.id, 100, 'FT-3');
  await liveOn(world, 31 * 24, 12 * 3_600_000);
  const { token } = await staff(world, 'staff-admin');
  const listed = (await ask(world, '/api/v1/invoices', { token })).data;
  const stateOf = (who: string) =>
    listed.find((one: { buyer: { email: string } }) => one.buyer.email === who).state;
  expect([stateOf('lan@example.com'), stateOf('binh@example.com')]).toEqual(['void', 'open']);
  const read = world.connections.read.selectFrom('checkouts').select(['id', 'state']).orderBy('id');
  expect((await read.execute()).map(({ state }) => state)).toEqual(['discarded', 'open']);
  expect([given.id, partly.id].every(Boolean)).toBe(true);
  expect(await balances(world)).toEqual({ 'cash:manual': 100n, receivable: 99_400n, revenue: -99_500n });
});

test('without an account of the seller’s it is not offered', async () => {
  await setSetting(world.ctx(), 'seller', { bankAccount: null });
  world.clock.advance(10_000);
  const lan = await buyer(world, 'lan@example.com');
  const refused = await lan.send('POST', '/api/v1/checkout', TEAM);
  expect([refused.status, refused.body.error.code]).toEqual([503, 'NO_GATEWAY']);
});

import { world as rolledBack, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import {
  balances,
  capture,
  control,
  eventsOf,
  expectPaidOnce,
  orderOf,
  picture,
  sandboxState,
  settleDue,
  TEAM,
} from './money.ts';
import { ask, type Person, staff } from './people.ts';

let world: World;
let linh: Buyer;
let clerk: Person;

beforeEach(async () => {
  world = await rolledBack();
  linh = await buyer(world, 'linh@example.com');
  clerk = await staff(world, 'staff-support');
});
afterEach(() => world.close());

const alter = (statement: ReturnType<typeof sql>) =>
  world.ctx().system(async (t) => void (await statement.execute(t.db)));

/** A payment of 995.00 that is parked because `change` made it expect something else. */
async function parked(change: ReturnType<typeof sql>): Promise<string> {
  const checkout = await linh.checkout(TEAM);
  await alter(change);
  await linh.approve(checkout);
  const { payment } = await capture(linh, checkout);
  expect(payment.hold).toBe('mismatch');
  return payment.id;
}
const resolve = (id: string, action: string, token = clerk.token) =>
  ask(world, `/api/v1/payments/${id}/resolve`, { token, body: { action, reason: 'called them' } });
const attention = async () => (await ask(world, '/api/v1/attention', { token: clerk.token })).data;
const audited = (id: string) =>
  world.connections.read
    .selectFrom('audit_log')
    .select(['actor', 'before', 'after'])
    .where('action', '=', 'payment.resolved')
    .where('object', '=', id)
    .execute();

describe('a parked payment is decided by a person', () => {
  test('accept: less than was asked for is a part payment, and the rest is still owed', async () => {
    const id = await parked(sql`update payments set amount = 99501`);
    // The invoice asks for 0.01 more than came in.
    await alter(sql`update invoices set total = 99501, subtotal = 99501`);
    const reply = await resolve(id, 'accept');
    expect(reply.data).toMatchObject({ state: 'succeeded', hold: null, amount: { amount: 99_500 } });
    expect(await picture(world)).toMatchObject({
      invoices: ['open'],
      subscriptions: ['incomplete'],
      licenses: 0,
    });
    expect(await balances(world)).toMatchObject({ receivable: 1n });
    expect(await attention()).toEqual([]);
    const [line] = await audited(id);
    expect(line).toMatchObject({
      actor: `staff:${clerk.user.id}`,
      before: { hold: 'mismatch', amount: '99501' },
      after: { action: 'accept', reason: 'called them' },
    });
  });

  test('accept: more than is owed pays, and what is over is credit', async () => {
    const id = await parked(sql`update payments set amount = 90000`);
    await alter(sql`update invoices set total = 90000, subtotal = 90000`);
    expect((await resolve(id, 'accept')).data).toMatchObject({ toCredit: { amount: 9_500 } });
    expect(await picture(world)).toMatchObject({
      invoices: ['paid'],
      subscriptions: ['active'],
      licenses: 1,
    });
    expect(await balances(world)).toMatchObject({ customer_credit: -9_500n, revenue: -90_000n });
  });

  test('look again: what fits by now is settled as if nothing had been', async () => {
    const id = await parked(sql`update payments set amount = 1`);
    expect((await resolve(id, 'look_again')).data).toMatchObject({ hold: 'mismatch' });
    await alter(sql`update payments set amount = 99500`);
    expect((await resolve(id, 'look_again')).data).toMatchObject({ state: 'succeeded', hold: null });
    await world.settle();
    await expectPaidOnce(world);
  });

  test('refund: the money stands as credit until it is back, and nothing is provisioned', async () => {
    const id = await parked(sql`update payments set currency = 'EUR'`);
    expect((await resolve(id, 'refund')).data).toMatchObject({
      unapplied: true,
      amount: { currency: 'USD' },
    });
    await settleDue(world);
    expect(await eventsOf(world)).toContain('payment.return_wanted');
    expect(await picture(world)).toMatchObject({
      payments: ['refunded'],
      invoices: ['draft'],
      licenses: 0,
      taken: 0n,
    });
    // All of it went back; the gateway keeps its fee.
    expect(await balances(world)).toEqual({ 'cash:paypal': -3_522n, gateway_fees: 3_522n });
  });

  test('refund of what was given back at the gateway already ends the payment', async () => {
    const id = await parked(sql`update payments set amount = 1`);
    const { captureIds } = Object.values((await sandboxState(world)).orders)[0] as { captureIds: string[] };
    await control(world, 'refund', { captureId: captureIds[0] });
    expect((await resolve(id, 'accept')).code).toBe('RESOLUTION_DOES_NOT_FIT');
    expect((await resolve(id, 'refund')).data).toMatchObject({ state: 'failed', hold: null });
    expect(await balances(world)).toEqual({});
  });

  test.each([
    ['accept', sql`update payments set currency = 'EUR'`],
    ['accept', sql`update payments set mode = 'live'`],
    ['refund', sql`update payments set mode = 'live'`],
    ['give_up', sql`update payments set amount = 1`],
  ])('%s is refused where it does not fit', async (action, change) => {
    const id = await parked(change);
    const reply = await resolve(id, action);
    expect([reply.status, reply.code]).toEqual([422, 'RESOLUTION_DOES_NOT_FIT']);
    expect(await attention()).toHaveLength(1);
    expect(await audited(id)).toEqual([]);
  });

  test('money of somebody else’s payment is neither kept nor given back', async () => {
    const mine = await linh.checkout(TEAM);
    const binh = await buyer(world, 'binh@example.com');
    const theirs = await binh.checkout(TEAM);
    await alter(sql`update payments set order_id = null where order_id = ${orderOf(theirs)}`);
    await alter(sql`update payments set order_id = ${orderOf(theirs)} where order_id = ${orderOf(mine)}`);
    await binh.approve(theirs);
    const { payment } = await capture(linh, mine);
    for (const action of ['accept', 'refund'])
      expect((await resolve(payment.id, action)).code).toBe('RESOLUTION_DOES_NOT_FIT');
  });

  test('a payment that the sweep gave up is ended, and nobody is asked any more', async () => {
    const { payment } = await linh.checkout(TEAM);
    await alter(sql`update payments set dead_at = now(), last_error = 'no keys'`);
    expect(await attention()).toHaveLength(1);
    expect((await resolve(payment.id, 'give_up')).data).toMatchObject({ state: 'failed' });
    expect(await attention()).toEqual([]);
  });

  test('only what is parked, only by who may, only once', async () => {
    const id = await parked(sql`update payments set amount = 1`);
    expect((await resolve(id, 'accept', linh.token)).status).toBe(403);
    const reader = await staff(world, 'staff-read');
    expect((await resolve(id, 'accept', reader.token)).status).toBe(403);
    expect((await resolve('pay_nothing', 'accept')).code).toBe('PAYMENT_NOT_FOUND');
    expect((await resolve(id, 'accept')).status).toBe(200);
    expect((await resolve(id, 'accept')).code).toBe('PAYMENT_NOT_HELD');
  });
});

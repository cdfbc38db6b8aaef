import { world as rolledBack, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import {
  balances,
  capture,
  control,
  DAY_MS,
  eventsOf,
  expectPaidOnce,
  HOUR_MS,
  orderOf,
  picture,
  SETTLED_EVENTS,
  sandboxState,
  TEAM,
} from './money.ts';
import { ask, staff } from './people.ts';

let world: World;
let linh: Buyer;

beforeEach(async () => {
  world = await rolledBack();
  linh = await buyer(world, 'linh@example.com');
});
afterEach(() => world.close());

const alter = (statement: ReturnType<typeof sql>) =>
  world.ctx().system(async (t) => void (await statement.execute(t.db)));

async function attention() {
  const { token } = await staff(world, 'staff-read');
  return (await ask(world, '/api/v1/attention', { token })).data;
}

const NOTHING_GIVEN = {
  payments: ['processing'],
  invoices: ['draft'],
  subscriptions: ['incomplete'],
  checkouts: ['open'],
  licenses: 0,
  taken: 99_500n,
};

describe('money that does not fit is parked', () => {
  const lies = {
    'another amount': [sql`update payments set amount = 99501`, 'Captured 99500, asked for 99501'],
    'another currency': [sql`update payments set currency = 'EUR'`, 'Captured in USD, asked for EUR'],
    'another mode': [sql`update payments set mode = 'live'`, 'A live payment was captured on a sandbox'],
  } as const;

  for (const [what, [statement, reason]] of Object.entries(lies)) {
    test(`${what}: nothing is provisioned, and the seller’s people are told`, async () => {
      const checkout = await linh.checkout(TEAM);
      await alter(statement);
      await linh.approve(checkout);
      const answer = await capture(linh, checkout);
      expect(answer.checkout).toMatchObject({ state: 'processing', subscriptionId: null, invoiceId: null });
      expect(answer.payment).toMatchObject({ state: 'processing', hold: 'mismatch' });
      await world.settle();

      expect(await picture(world)).toEqual(NOTHING_GIVEN);
      expect(await balances(world)).toEqual({});
      expect(await eventsOf(world)).toEqual(['payment.held']);
      expect(await attention()).toEqual([
        expect.objectContaining({
          kind: 'payment_hold',
          object: answer.payment.id,
          reason: 'mismatch',
          detail: expect.objectContaining({ message: expect.stringContaining(reason) }),
        }),
      ]);
    });
  }

  test('the order of somebody else’s payment: neither is provisioned by it', async () => {
    const mine = await linh.checkout(TEAM);
    const binh = await buyer(world, 'binh@example.com');
    const theirs = await binh.checkout(TEAM);
    await alter(sql`update payments set order_id = null where order_id = ${orderOf(theirs)}`);
    await alter(sql`update payments set order_id = ${orderOf(theirs)} where order_id = ${orderOf(mine)}`);
    await binh.approve(theirs);
    expect((await capture(linh, mine)).payment).toMatchObject({ hold: 'mismatch' });
    await world.settle();
    expect(await picture(world)).toMatchObject({ invoices: ['draft', 'draft'], licenses: 0 });
    const [item] = await attention();
    expect(item.detail.message).toMatch(/^The capture belongs to pay_/);
  });

  test('given back at the gateway before it was booked: nothing is provisioned', async () => {
    await control(world, 'webhooks/hold', { hold: true });
    const checkout = await linh.checkout(TEAM);
    await linh.approve(checkout, { card: 'bank' });
    await capture(linh, checkout);
    const { captureIds } = (await sandboxState(world)).orders[orderOf(checkout)];
    await control(world, 'captures/settle', { captureId: captureIds[0], status: 'COMPLETED' });
    await control(world, 'refund', { captureId: captureIds[0] });
    expect((await capture(linh, checkout)).payment).toMatchObject({ hold: 'mismatch' });
    expect(await picture(world)).toEqual(NOTHING_GIVEN);
  });

  test('it stays parked, whatever comes in: a person decides', async () => {
    const checkout = await linh.checkout(TEAM);
    await alter(sql`update payments set amount = 1`);
    await linh.approve(checkout);
    await capture(linh, checkout);
    await alter(sql`update payments set amount = 99500`);
    await world.settle();
    await capture(linh, checkout);
    world.clock.advance(2 * DAY_MS);
    await world.settle();
    expect(await picture(world)).toEqual(NOTHING_GIVEN);
    expect(await eventsOf(world)).toEqual(['payment.held']);
  });
});

describe('a mistake of ours while settling never un-records money', () => {
  /** All keys of the day are given: issuing the license fails, and with it the whole settling. */
  const exhaust = () =>
    alter(sql`insert into licenses (id, customer_id, mode, prefix, tenant, day, counter, secret_version,
        key_hash, issued_at, expires_at, expires_on, created_at)
      select 'lic_last', id, 'test', 'AGY', slug, '2025-03-03', 9999, 1, 'none', now(), now(), '2025-03-03', now()
      from customers`);

  test('held, listed, and healed by the sweep once it is mended', async () => {
    await control(world, 'webhooks/lose', { next: 100 });
    const checkout = await linh.checkout(TEAM);
    await exhaust();
    await linh.approve(checkout);
    const answer = await capture(linh, checkout);
    expect(answer.payment).toMatchObject({ state: 'processing', hold: 'settle_failed' });
    expect(await picture(world)).toEqual({ ...NOTHING_GIVEN, licenses: 1 });
    expect(await balances(world)).toEqual({});
    expect(await eventsOf(world)).toEqual([]);

    const [taken] = world.sandbox.books().captures;
    const recorded = await world.connections.read
      .selectFrom('payments')
      .select(['capture_id', 'hold_reason'])
      .executeTakeFirstOrThrow();
    expect(recorded.capture_id).toBe(taken?.id);
    expect(recorded.hold_reason).toBe('This account has been given all 10,000 keys of today');
    const [item] = await attention();
    expect(item).toMatchObject({ kind: 'payment_hold', reason: 'settle_failed' });

    await alter(sql`delete from licenses`);
    world.clock.advance(HOUR_MS);
    await world.settle();
    await expectPaidOnce(world);
    expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
    expect(await attention()).toEqual([]);
  });

  test('what is not a rule of ours is told to the seller without the driver’s words', async () => {
    const checkout = await linh.checkout(TEAM);
    await alter(sql`update invoice_lines set interval = null`);
    await linh.approve(checkout);
    const answer = await capture(linh, checkout);
    expect(answer.payment).toMatchObject({ state: 'processing', hold: 'settle_failed' });
    const [item] = await attention();
    expect(item.detail.message).toMatch(/^Unexpected error, in the log under request req_/);
  });
});

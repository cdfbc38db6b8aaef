import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { committedWorld, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Buyer, buyer } from './buyer.ts';
import {
  balances,
  capture,
  eventsOf,
  expectPaidOnce,
  orderOf,
  picture,
  planFault,
  retry,
  SETTLED_EVENTS,
  sandboxState,
  settleDue,
  TEAM,
} from './money.ts';

const TIMES = 10;

let world: World;
let linh: Buyer;

const times = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: TIMES }, work));

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
    // Slow enough for all of them to come while the first is under way.
    await planFault(world, 'capture', 'slow');
    let sent = 0;
    const count = (message: unknown) => {
      if ((message as { name: string }).name === 'capture.intended') sent += 1;
    };
    subscribe('mekong:step', count);
    const answers = await times(() =>
      linh.send('POST', '/api/v1/payments/capture', { checkoutId: checkout.id }),
    );
    unsubscribe('mekong:step', count);
    const attempts = await world.connections.read
      .selectFrom('gateway_attempts')
      .select('id')
      .where('operation', '=', 'capture')
      .execute();
    // Whoever finds an attempt that is being sent leaves it alone.
    expect(sent).toBe(attempts.length);
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
    const fresh = await retry(linh, old);
    await Promise.all([linh.approve(old), linh.approve(fresh)]);
    await Promise.all([
      world.sandbox.deliverDue(),
      ...Array.from({ length: 3 }, () => world.drain.untilQuiet()),
      capture(linh, fresh),
    ]);
    await settleDue(world);
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

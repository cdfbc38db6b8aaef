import { committedWorld, world as rolledBack, type World } from '@mekong/testing';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { deliver, FIVE, holdPurchase, type Held as Purchase } from './held.ts';
import {
  capture,
  control,
  eventsOf,
  expectPaidOnce,
  orderOf,
  PAID_ONCE,
  picture,
  SETTLED_EVENTS,
} from './money.ts';

const COPIES = 200;
const WORKERS = 10;
const CASES = Number(process.env.MEKONG_CASES ?? 100);

type Held = Purchase & { readonly world: World };

let open: World | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

async function heldPurchase(world: World): Promise<Held> {
  open = world;
  return { world, ...(await holdPurchase(world)) };
}

/** The same order for the same seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const [order] = fc.sample(fc.shuffledSubarray([...items], { minLength: items.length }), {
    seed,
    numRuns: 1,
  });
  return order ?? [];
}

const inbox = (world: World) =>
  world.connections.read.selectFrom('webhook_events').select(['type', 'state', 'attempts']).execute();

describe('the events of one purchase', () => {
  test(`five types, ${COPIES} copies of each, shuffled, by ${WORKERS} workers beside the capture answer: settled once`, async () => {
    const { world, linh, checkout, events } = await heldPurchase(
      await committedWorld({ concurrency: WORKERS, pool: 20 }),
    );
    let sending = true;
    const senders = Array.from({ length: WORKERS }, async (_, seed) => {
      const mine = events.flatMap((id) => Array.from({ length: COPIES / WORKERS }, () => id));
      for (const id of shuffled(mine, seed)) expect(await deliver(world, id)).toBe(200);
    });
    const workers = Array.from({ length: WORKERS }, async () => {
      while (sending) await world.drain.untilQuiet();
    });
    const asked = Array.from({ length: WORKERS }, () => capture(linh, checkout));
    await Promise.all([...senders, ...asked]);
    sending = false;
    await Promise.all(workers);
    await world.settle();

    await expectPaidOnce(world);
    expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
    const stored = await inbox(world);
    expect(stored.map((event) => event.type).sort()).toEqual(FIVE);
    expect(stored.every((event) => event.state === 'done')).toBe(true);
    const attempts = await world.connections.read
      .selectFrom('gateway_attempts')
      .select(['operation', 'state'])
      .orderBy('operation')
      .execute();
    expect(attempts).toEqual([
      { operation: 'capture', state: 'pending' },
      { operation: 'create_order', state: 'succeeded' },
    ]);
  }, 60_000);

  test('newest first: the end state is the gateway’s state', async () => {
    const { world, events } = await heldPurchase(await rolledBack());
    for (const id of [...events].reverse()) {
      await deliver(world, id);
      await world.drain.untilQuiet();
    }
    await expectPaidOnce(world);
    expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
  });

  test(
    'any order, any number of copies, worked off at any time: paid once, and told once',
    async () => {
      const deliveries = fc.array(fc.record({ event: fc.nat(4), drain: fc.boolean() }), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(deliveries, fc.boolean(), async (plan, returns) => {
          const { world, linh, checkout, events } = await heldPurchase(await rolledBack());
          for (const { event, drain } of plan) {
            await deliver(world, events[event] ?? '');
            if (drain) await world.drain.untilQuiet();
          }
          if (returns) await capture(linh, checkout);
          // Whatever was not told by then is told at last: the gateway tries for three days.
          await control(world, 'webhooks/hold', { hold: false });
          await world.settle();
          await expectPaidOnce(world);
          expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
          await world.close();
          open = null;
        }),
        { numRuns: CASES },
      );
    },
    60_000 + CASES * 5_000,
  );

  test('forged copies among them are refused and leave a line in the audit, nothing else', async () => {
    const { world, events } = await heldPurchase(await rolledBack());
    const forgeries = ['signature', 'body', 'webhook_id', 'cert', 'cert_host'];
    for (const [index, forged] of forgeries.entries()) {
      const { results } = await control(world, 'webhooks/send', { eventId: events[index], forged });
      expect(results).toEqual([{ eventId: events[index], status: 400 }]);
      await world.drain.untilQuiet();
      expect(await inbox(world)).toEqual([]);
    }
    expect(await picture(world)).toMatchObject({
      payments: ['processing'],
      invoices: ['draft'],
      licenses: 0,
    });
    const lines = await world.connections.read
      .selectFrom('audit_log')
      .select(['actor', 'action', 'object'])
      .where('action', '=', 'webhook.refused')
      .execute();
    const line = { actor: 'anonymous', action: 'webhook.refused', object: 'paypal' };
    expect(lines).toEqual(forgeries.map(() => line));

    for (const id of events) await deliver(world, id);
    await world.settle();
    await expectPaidOnce(world);
  });

  test('events of an order that is nobody’s are kept, done and change nothing', async () => {
    const { world, checkout, events } = await heldPurchase(await rolledBack());
    await world.connections.transaction(
      () => '',
      (session) =>
        session.query('update payments set order_id = null, capture_id = null where order_id = $1', [
          orderOf(checkout),
        ]),
    );
    for (const id of events) await deliver(world, id);
    await world.settle();
    expect((await inbox(world)).map((event) => event.state)).toEqual(FIVE.map(() => 'done'));
    expect(await picture(world)).toEqual({
      ...PAID_ONCE,
      payments: ['processing'],
      invoices: ['draft'],
      subscriptions: ['incomplete'],
      checkouts: ['open'],
      licenses: 0,
    });
  });

  test('a sweep over an unreachable gateway keeps the event, backs off, and settles when it answers again', async () => {
    const { world, events } = await heldPurchase(await rolledBack());
    await control(world, 'faults', { faults: [{ on: 'fetch_order', kind: '500', times: 4 }] });
    for (const id of events) await deliver(world, id);
    await world.drain.untilQuiet();
    const waiting = (await inbox(world)).filter((event) => event.state === 'waiting');
    expect(waiting.map((event) => event.attempts)).toEqual([1, 1, 1, 1]);
    expect(await picture(world)).toMatchObject({ payments: ['processing'], licenses: 0 });
    world.clock.advance(60_000);
    await world.settle();
    await expectPaidOnce(world);
    expect((await inbox(world)).every((event) => event.state === 'done')).toBe(true);
  });
});

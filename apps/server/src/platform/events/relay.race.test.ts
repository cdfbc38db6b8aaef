import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '../context/context.ts';
import { deliverOutbox, relayOutbox } from './relay.ts';
import { type AnySubscriber, subscriberTable } from './subscribers.ts';
import { benchContext, event } from './testing/bench.ts';

const DRAINS = 5;
const HOUR_MS = 3_600_000;

let w: World;
let ctx: Ctx;
let told: string[];

beforeAll(async () => {
  w = await committedWorld();
  ctx = benchContext(w);
});
afterAll(() => w.close());
beforeEach(async () => {
  told = [];
  await ctx.system(async (t) => {
    await t.db.deleteFrom('outbox').execute();
    await t.db.deleteFrom('outbox_streams').execute();
  });
});

const note =
  (name: string): AnySubscriber =>
  async (_t, { stream, seq }) =>
    void told.push(`${name} ${stream} ${seq}`);

const subscribers = (...handlers: [string, AnySubscriber][]) =>
  subscriberTable(handlers.map(([name, handler]) => [name, 'thing.made', handler]));

type Subscribers = ReturnType<typeof subscribers>;

async function drain(to: Subscribers): Promise<void> {
  while ((await relayOutbox(ctx, to)) + (await deliverOutbox(ctx, to)) > 0);
}

const emit = (customer: string, ...numbers: number[]) =>
  ctx.system((t) => t.emitMany(numbers.map((n) => event('thing.made', n, customer))));

const waiting = () =>
  ctx.read
    .selectFrom('outbox_deliveries')
    .select(['subscriber', 'stream', 'seq', 'attempts', 'last_error', 'dead_at'])
    .orderBy('subscriber')
    .orderBy('stream')
    .orderBy('seq')
    .execute();

/** Fails for one customer while `broken`. */
function fragile(customer: string) {
  const state = { broken: true };
  const handler: AnySubscriber = async (t, each) => {
    if (state.broken && each.stream === customer) throw new Error('mail server away');
    await note('fragile')(t, each);
  };
  return { state, handler };
}

describe('a stream', () => {
  test('is handed out in the order of its commits, however many write and drain at once', async () => {
    const to = subscribers(['a', note('a')]);
    const streams = ['cus_a', 'cus_b', 'cus_c'];
    const writers = Array.from({ length: 30 }, async (_, n) => {
      const customer = streams[n % 3] ?? '';
      const work = ctx.system(async (t) => {
        await t.emitMany([event('thing.made', n, customer), event('thing.made', n, customer)]);
        if (n % 5 === 0) throw new Error('rolled back');
      });
      await work.catch(() => {});
    });
    const drains = Array.from({ length: DRAINS }, () => drain(to));
    await Promise.all([...writers, ...drains]);
    await drain(to);
    for (const stream of streams) {
      const numbers = told.filter((line) => line.includes(stream)).map((line) => Number(line.split(' ')[2]));
      expect(numbers).toEqual(Array.from({ length: 16 }, (_, nth) => nth + 1));
    }
    expect(await waiting()).toEqual([]);
  });

  test('is told once to each subscriber, though five drains run at once', async () => {
    const to = subscribers(['a', note('a')], ['b', note('b')]);
    for (let nth = 0; nth < 10; nth += 1) await emit(`cus_${nth}`, 1, 2);
    await Promise.all(Array.from({ length: DRAINS }, () => drain(to)));
    await drain(to);
    expect(told).toHaveLength(40);
    expect(new Set(told).size).toBe(40);
  });
});

describe('a subscriber that fails', () => {
  test('holds up itself and that stream alone, and goes on in order once it is mended', async () => {
    const { state, handler } = fragile('cus_a');
    const to = subscribers(['fragile', handler], ['sound', note('sound')]);
    await emit('cus_a', 1, 2);
    await emit('cus_b', 1);
    await drain(to);
    expect(told.sort()).toEqual(['fragile cus_b 1', 'sound cus_a 1', 'sound cus_a 2', 'sound cus_b 1']);
    expect(await waiting()).toMatchObject([
      {
        subscriber: 'fragile:thing.made',
        seq: 1n,
        attempts: 1,
        last_error: 'mail server away',
        dead_at: null,
      },
      { subscriber: 'fragile:thing.made', seq: 2n, attempts: 0, last_error: null },
    ]);

    state.broken = false;
    await drain(to);
    expect(told).toHaveLength(4);
    w.clock.advance(1_000);
    await drain(to);
    expect(told.slice(4)).toEqual(['fragile cus_a 1', 'fragile cus_a 2']);
    expect(await waiting()).toEqual([]);
  });

  test('what it wrote before it failed is gone: effect and mark are one transaction', async () => {
    const half: AnySubscriber = async (t) => {
      await t.emitMany([event('thing.moved', 1, 'cus_half')]);
      throw new Error('half way');
    };
    await emit('cus_a', 1);
    await drain(subscribers(['half', half]));
    const rows = await ctx.read
      .selectFrom('outbox')
      .select('type')
      .where('stream', '=', 'cus_half')
      .execute();
    expect(rows).toEqual([]);
  });

  test('is given up after the policy: a dead letter that holds up its stream, and no other', async () => {
    const { state, handler } = fragile('cus_a');
    const to = subscribers(['fragile', handler]);
    await emit('cus_a', 1, 2);
    for (let round = 0; round < 10; round += 1) {
      await drain(to);
      w.clock.advance(4 * HOUR_MS);
    }
    const [dead] = await waiting();
    expect(dead).toMatchObject({ seq: 1n, attempts: 8, last_error: 'mail server away' });
    expect(dead?.dead_at).not.toBeNull();

    state.broken = false;
    await emit('cus_b', 1);
    await drain(to);
    expect(told).toEqual(['fragile cus_b 1']);
    // A person looked at it and skips it.
    await ctx.system((t) => t.db.deleteFrom('outbox_deliveries').where('dead_at', 'is not', null).execute());
    await drain(to);
    expect(told).toEqual(['fragile cus_b 1', 'fragile cus_a 2']);
  });
});

describe('a worker that was killed', () => {
  test('between claiming and telling: its lease runs out and another tells, once', async () => {
    const to = subscribers(['a', note('a')]);
    await emit('cus_a', 1);
    await relayOutbox(ctx, to);
    const lease = new Date(w.clock.now().getTime() + 60_000);
    await ctx.system((t) =>
      t.db.updateTable('outbox_deliveries').set({ leased_until: lease, attempts: 1 }).execute(),
    );
    await drain(to);
    expect(told).toEqual([]);
    w.clock.advance(60_000);
    await Promise.all(Array.from({ length: DRAINS }, () => drain(to)));
    expect(told).toEqual(['a cus_a 1']);
  });

  test('a delivery to a subscriber whose feature was removed waits for a person, and is not lost', async () => {
    await emit('cus_a', 1);
    await relayOutbox(ctx, subscribers(['gone', note('gone')]));
    await drain(subscribers(['a', note('a')]));
    expect(await waiting()).toMatchObject([
      { attempts: 1, last_error: 'No subscriber is called gone:thing.made' },
    ]);
  });
});

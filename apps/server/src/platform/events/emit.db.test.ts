import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '../context/context.ts';
import type { AnyReaction } from './emit.ts';
import type { NewEvent } from './event.ts';
import { benchContext, event, numberOf } from './testing/bench.ts';

let w: World;
let round = 0;
/** A customer of its own for every test: one world holds them all. */
let customer: string;

beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const fresh = () => {
  round += 1;
  customer = `cus_${round}`;
  return customer;
};

const emit = (ctx: Ctx, ...events: NewEvent[]) => ctx.system((t) => t.emitMany(events));

const written = async () => ({
  outbox: await w.connections.read
    .selectFrom('outbox')
    .select(['seq', 'type', 'object', 'relayed_at'])
    .where('stream', '=', customer)
    .orderBy('seq')
    .execute(),
  audit: await w.connections.read
    .selectFrom('audit_log')
    .select(['actor', 'action', 'request_id'])
    .where('customer_id', '=', customer)
    .orderBy('action')
    .execute(),
});

describe('an event', () => {
  test('is written to outbox and audit in the transaction that causes it, and wakes the drains', async () => {
    const ctx = benchContext(w);
    await emit(ctx, event('thing.made', 1, fresh()), event('thing.moved', 1, customer));
    expect(await written()).toEqual({
      outbox: [
        { seq: 1n, type: 'thing.made', object: 'thing_1', relayed_at: null },
        { seq: 2n, type: 'thing.moved', object: 'thing_1', relayed_at: null },
      ],
      audit: [
        { actor: 'system:test', action: 'thing.made', request_id: 'req_bench' },
        { actor: 'system:test', action: 'thing.moved', request_id: 'req_bench' },
      ],
    });
    expect(ctx.commits()).toBe(1);
  });

  test('of no customer has the object’s own stream', async () => {
    fresh();
    await emit(benchContext(w), event('thing.made', 77_000 + round, null));
    const row = await w.connections.read
      .selectFrom('outbox')
      .select('seq')
      .where('stream', '=', `thing_${77_000 + round}`)
      .executeTakeFirstOrThrow();
    expect(row.seq).toBe(1n);
  });

  test('that is rolled back was never there, and leaves no hole in its stream', async () => {
    const ctx = benchContext(w);
    fresh();
    const work = ctx.system(async (t) => {
      await t.emitMany([event('thing.made', 1, customer)]);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(ctx.commits()).toBe(0);
    await emit(ctx, event('thing.made', 2, customer));
    expect((await written()).outbox).toMatchObject([{ seq: 1n, object: 'thing_2' }]);
  });
});

describe('reactions', () => {
  test('run in the order of the registry, breadth first: causes are seen before effects', async () => {
    const seen: string[] = [];
    const note =
      (name: string, causes: (n: number) => number[] = () => []): AnyReaction =>
      async (t, happened) => {
        const n = numberOf(happened);
        seen.push(`${name} ${n}`);
        await t.emitMany(causes(n).map((next) => event('thing.moved', next, customer)));
      };
    fresh();
    const ctx = benchContext(w, {
      'thing.made': [note('a', () => [10, 11]), note('b', () => [20])],
      'thing.moved': [note('c', (n) => (n === 10 ? [100] : [])), note('d')],
    });
    await emit(ctx, event('thing.made', 1, customer));
    expect(seen).toEqual(['a 1', 'b 1', 'c 10', 'd 10', 'c 11', 'd 11', 'c 20', 'd 20', 'c 100', 'd 100']);
    expect((await written()).outbox.map((row) => row.object)).toEqual(
      [1, 10, 11, 20, 100].map((n) => `thing_${n}`),
    );
  });

  test('one that throws aborts the whole change, wherever it stands', async () => {
    fresh();
    const ctx = benchContext(w, {
      'thing.made': [async (t) => t.emitMany([event('thing.moved', 2, customer)])],
      'thing.moved': [
        async () => {
          throw new Error('a bug of a feature above');
        },
      ],
    });
    await expect(emit(ctx, event('thing.made', 1, customer))).rejects.toThrow('a bug of a feature above');
    expect(await written()).toEqual({ outbox: [], audit: [] });
  });

  test('the next transaction reacts again, after one that was aborted', async () => {
    fresh();
    let fails = true;
    const seen: number[] = [];
    const ctx = benchContext(w, {
      'thing.made': [
        async (_t, happened) => {
          if (fails) throw new Error('once');
          seen.push(numberOf(happened));
        },
      ],
    });
    await expect(emit(ctx, event('thing.made', 1, customer))).rejects.toThrow('once');
    fails = false;
    await emit(ctx, event('thing.made', 2, customer));
    expect(seen).toEqual([2]);
  });

  test('what waits for the end of the transaction runs after the last of them, and what waits for its commit last', async () => {
    const seen: string[] = [];
    fresh();
    const ctx = benchContext(w, {
      'thing.made': [
        async (t) => {
          t.beforeCommit(async () => void seen.push('before commit'));
          t.afterCommit(() => void seen.push('after commit'));
          await t.emitMany([event('thing.moved', 1, customer)]);
        },
      ],
      'thing.moved': [async () => void seen.push('last reaction')],
    });
    await ctx.system(async (t) => {
      await t.emitMany([event('thing.made', 1, customer)]);
      seen.push('end of work');
    });
    expect(seen).toEqual(['last reaction', 'end of work', 'before commit', 'after commit']);
  });

  test('a throw just before commit aborts everything; one after it loses nothing', async () => {
    const ctx = benchContext(w);
    fresh();
    const early = ctx.system(async (t) => {
      t.beforeCommit(async () => {
        throw new Error('no number');
      });
      await t.emitMany([event('thing.made', 1, customer)]);
    });
    await expect(early).rejects.toThrow('no number');
    await ctx.system(async (t) => {
      t.afterCommit(() => {
        throw new Error('cache away');
      });
      await t.emitMany([event('thing.made', 2, customer)]);
    });
    expect((await written()).outbox.map((row) => row.object)).toEqual(['thing_2']);
  });
});

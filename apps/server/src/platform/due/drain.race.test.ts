import { committedWorld, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '../context/context.ts';
import { subscriberTable } from '../events/subscribers.ts';
import { benchContext } from '../events/testing/bench.ts';
import { createDrain, type Drain } from './drain.ts';
import type { DueKind, Schedule } from './kind.ts';

const DRAINS = 10;
const SECOND_MS = 1_000;

let w: World;
let ctx: Ctx;
let ran: string[];

beforeAll(async () => {
  w = await committedWorld();
  ctx = benchContext(w);
  const table = `create table chores (id text primary key, customer_id text, state text not null, due_at timestamptz not null,
    leased_until timestamptz, attempts integer not null default 0, last_error text, dead_at timestamptz);
    grant select, insert, update, delete on chores to mekong_service`;
  await w.connections.transaction(
    () => 'set local role none',
    async (session) => {
      for (const statement of table.split(';')) await session.query(statement, []);
    },
  );
});
afterAll(() => w.close());
beforeEach(async () => {
  ran = [];
  await ctx.system(async (t) => {
    await sql`delete from chores`.execute(t.db);
    await t.db.deleteFrom('schedules').execute();
  });
});

const later = (seconds: number) => new Date(w.clock.now().getTime() + seconds * SECOND_MS);

const add = (id: string, change: { due?: Date; state?: string; leased?: Date; customer?: string } = {}) =>
  ctx.system((t) =>
    sql`insert into chores (id, customer_id, state, due_at, leased_until)
      values (${id}, ${change.customer ?? null}, ${change.state ?? 'waiting'}, ${change.due ?? w.clock.now()},
        ${change.leased ?? null})`.execute(t.db),
  );

interface Chore {
  id: string;
  state: string;
  attempts: number;
  leased_until: Date | null;
  last_error: string | null;
  dead_at: Date | null;
}

const chores = async (): Promise<Chore[]> =>
  (
    await sql<Chore>`select id, state, attempts, leased_until, last_error, dead_at from chores order by id`.execute(
      ctx.read,
    )
  ).rows;

/** Does a chore as the house does: under the row's lock, re-read. */
const doIt = (at: Ctx, id: string) =>
  at.system(async (t) => {
    const done = await sql`update chores set state = 'done' where id = ${id} and state = 'waiting'`.execute(
      t.db,
    );
    if (done.numAffectedRows === 1n) ran.push(id);
  });

const kind = (change: Partial<DueKind> = {}): DueKind => ({
  name: 'chores.do',
  table: 'chores',
  states: ['waiting'],
  time: 'real',
  run: doIt,
  ...change,
});

const drainOf = (kinds: DueKind[], schedules: Schedule[] = []): Drain =>
  createDrain({
    contextFor: () => ctx,
    kinds,
    schedules,
    subscribers: subscriberTable([]),
    concurrency: 4,
  });

const atOnce = (drain: Drain) => Promise.all(Array.from({ length: DRAINS }, () => drain.untilQuiet()));

describe('due work', () => {
  test('of a hundred rows is done once each, though ten drains run at once', async () => {
    for (let nth = 0; nth < 100; nth += 1) await add(`chore_${nth}`);
    let calls = 0;
    const counted = kind({
      run: async (at, id) => {
        calls += 1;
        await doIt(at, id);
      },
    });
    await atOnce(drainOf([counted]));
    expect(ran).toHaveLength(100);
    expect(new Set(ran).size).toBe(100);
    expect(calls).toBe(100);
  });

  test('is done when its time has come, in one of its states, the longest due first', async () => {
    await add('later', { due: later(1) });
    await add('other', { state: 'resting' });
    await add('second', { due: later(-5) });
    await add('first', { due: later(-10) });
    const drain = createDrain({
      contextFor: () => ctx,
      kinds: [kind({ batch: 1 })],
      schedules: [],
      subscribers: subscriberTable([]),
      concurrency: 1,
    });
    await drain.untilQuiet();
    expect(ran).toEqual(['first', 'second']);
    w.clock.advance(SECOND_MS);
    await drain.untilQuiet();
    expect(ran).toEqual(['first', 'second', 'later']);
  });

  test('of a killed worker is left alone until its lease runs out, and is done then', async () => {
    await add('orphan', { leased: later(120) });
    const drain = drainOf([kind()]);
    w.clock.advance(119 * SECOND_MS);
    await atOnce(drain);
    expect(ran).toEqual([]);
    w.clock.advance(SECOND_MS);
    await atOnce(drain);
    expect(ran).toEqual(['orphan']);
    expect(await chores()).toMatchObject([{ state: 'done', attempts: 0, leased_until: null }]);
  });

  test('that outlives its lease is taken over, and its effect is still one', async () => {
    await add('slow');
    let entered = 0;
    const both = Promise.withResolvers<void>();
    const slow = kind({
      leaseSeconds: 10,
      run: async (at, id) => {
        entered += 1;
        if (entered === 2) both.resolve();
        await both.promise;
        await doIt(at, id);
      },
    });
    const first = drainOf([slow]).pass();
    await expect.poll(() => entered).toBe(1);
    w.clock.advance(10 * SECOND_MS);
    await Promise.all([first, drainOf([slow]).pass()]);
    expect(ran).toEqual(['slow']);
  });

  test('that fails backs off, says why, and is given up after the policy; the rest goes on', async () => {
    await add('bad');
    await add('good');
    const drain = drainOf([
      kind({
        retrySeconds: [5, 30],
        run: async (at, id) => {
          if (id === 'bad') throw new Error('the gateway is away');
          await doIt(at, id);
        },
      }),
    ]);
    await drain.untilQuiet();
    expect(ran).toEqual(['good']);
    expect(await chores()).toMatchObject([
      { id: 'bad', attempts: 1, leased_until: later(5), last_error: 'the gateway is away', dead_at: null },
      { id: 'good', state: 'done', last_error: null },
    ]);
    w.clock.advance(5 * SECOND_MS);
    await drain.untilQuiet();
    expect(await chores()).toMatchObject([{ attempts: 2, leased_until: later(30), dead_at: null }, {}]);
    w.clock.advance(30 * SECOND_MS);
    await drain.untilQuiet();
    expect(await chores()).toMatchObject([{ attempts: 3, dead_at: w.clock.now() }, {}]);
    w.clock.advance(86_400 * SECOND_MS);
    expect(await drain.untilQuiet()).toBe(0);
  });

  test('that fails once and then passes starts counting anew', async () => {
    await add('moody');
    let fails = true;
    const moody = kind({
      run: async (at, id) => {
        if (fails) throw new Error('once');
        await doIt(at, id);
      },
    });
    await drainOf([moody]).untilQuiet();
    fails = false;
    w.clock.advance(5 * SECOND_MS);
    await drainOf([moody]).untilQuiet();
    expect(await chores()).toMatchObject([{ state: 'done', attempts: 0, last_error: null, dead_at: null }]);
  });

  test('of business time is due by the customer’s clock', async () => {
    const ahead = new Date(w.clock.now().getTime() + 30 * 86_400 * SECOND_MS);
    await ctx.system((t) =>
      sql`insert into customers (id, mode, name, email, slug, zone, clock_at, created_at)
        values ('cus_ahead', 'test', 'A', 'a@example.com', 'ahead', 'UTC', ${ahead}, now())`.execute(t.db),
    );
    await add('renewal', { due: ahead, customer: 'cus_ahead' });
    await add('others', { due: ahead, customer: 'cus_nobody' });
    await drainOf([kind({ time: 'real' })]).untilQuiet();
    expect(ran).toEqual([]);
    await drainOf([kind({ time: 'business' })]).untilQuiet();
    expect(ran).toEqual(['renewal']);
  });
});

import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '../context/context.ts';
import { subscriberTable } from '../events/subscribers.ts';
import { benchContext } from '../events/testing/bench.ts';
import { createDrain, type Drain } from './drain.ts';
import type { Schedule } from './kind.ts';
import { seedSchedules } from './schedules.ts';

const DRAINS = 10;
const SECOND_MS = 1_000;

let w: World;
let ctx: Ctx;
let ran: string[];

beforeAll(async () => {
  w = await committedWorld();
  ctx = benchContext(w);
});
afterAll(() => w.close());
beforeEach(async () => {
  ran = [];
  await ctx.system((t) => t.db.deleteFrom('schedules').execute());
});

const later = (seconds: number) => new Date(w.clock.now().getTime() + seconds * SECOND_MS);

const drainOf = (schedule: Schedule): Drain =>
  createDrain({
    contextFor: () => ctx,
    kinds: [],
    schedules: [schedule],
    subscribers: subscriberTable([]),
    concurrency: 4,
  });

const atOnce = (drain: Drain) => Promise.all(Array.from({ length: DRAINS }, () => drain.untilQuiet()));

describe('a schedule', () => {
  const nightly = (run: Schedule['run']): Schedule => ({ name: 'nightly', every: 60, run });
  const row = () => ctx.read.selectFrom('schedules').selectAll().executeTakeFirstOrThrow();

  test('runs once at its tick, though ten drains look at once', async () => {
    const schedule = nightly(async () => void ran.push('tick'));
    await seedSchedules(ctx, [schedule]);
    await atOnce(drainOf(schedule));
    expect(ran).toEqual([]);
    w.clock.advance(60 * SECOND_MS);
    await atOnce(drainOf(schedule));
    expect(ran).toEqual(['tick']);
    expect(await row()).toMatchObject({ due_at: later(60), last_run_at: w.clock.now(), leased_until: null });
  });

  test('that was missed for hours runs once, not once for every tick', async () => {
    const schedule = nightly(async () => void ran.push('tick'));
    await seedSchedules(ctx, [schedule]);
    w.clock.advance(5 * 3_600 * SECOND_MS);
    await atOnce(drainOf(schedule));
    expect(ran).toEqual(['tick']);
  });

  test('that fails says so, and comes again at its next tick', async () => {
    const schedule = nightly(async () => {
      throw new Error('no disk');
    });
    await seedSchedules(ctx, [schedule]);
    w.clock.advance(60 * SECOND_MS);
    await drainOf(schedule).untilQuiet();
    expect(await row()).toMatchObject({ last_error: 'no disk', due_at: later(60), attempts: 1 });
    w.clock.advance(60 * SECOND_MS);
    await drainOf(nightly(async () => void ran.push('tick'))).untilQuiet();
    expect(ran).toEqual(['tick']);
    expect(await row()).toMatchObject({ last_error: null, attempts: 0 });
  });

  test('is not run by a second process while the first holds its lease, and again after a kill', async () => {
    const schedule = nightly(async () => void ran.push('tick'));
    await seedSchedules(ctx, [schedule]);
    w.clock.advance(60 * SECOND_MS);
    await ctx.system((t) =>
      t.db
        .updateTable('schedules')
        .set({ leased_until: later(900) })
        .execute(),
    );
    await atOnce(drainOf(schedule));
    expect(ran).toEqual([]);
    w.clock.advance(900 * SECOND_MS);
    await atOnce(drainOf(schedule));
    expect(ran).toEqual(['tick']);
  });

  test('seeding again changes nothing that is there', async () => {
    const schedule = nightly(async () => {});
    await seedSchedules(ctx, [schedule]);
    const before = await row();
    w.clock.advance(30 * SECOND_MS);
    await seedSchedules(ctx, [schedule]);
    expect(await row()).toEqual(before);
  });
});

import { Cron } from 'croner';
import type { Ctx } from '../context/context.ts';
import type { Schedule } from './kind.ts';
import './tables.ts';

const LEASE_SECONDS = 900;

/** The tick after `from`: cron expressions are read in UTC. */
export function nextTick(schedule: Schedule, from: Date): Date {
  if (typeof schedule.every === 'number') return new Date(from.getTime() + schedule.every * 1000);
  const next = new Cron(schedule.every, { timezone: 'UTC' }).nextRun(from);
  if (!next) throw new Error(`${schedule.name}: ${schedule.every} has no next run`);
  return next;
}

/** Makes the row of every schedule; a changed expression counts from its next tick on. */
export async function seedSchedules(ctx: Ctx, schedules: readonly Schedule[]): Promise<void> {
  if (schedules.length === 0) return;
  const rows = schedules.map((schedule) => ({
    name: schedule.name,
    due_at: nextTick(schedule, ctx.now()),
    leased_until: null,
    attempts: 0,
    last_error: null,
    last_run_at: null,
  }));
  await ctx.system((t) =>
    t.db
      .insertInto('schedules')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** Runs the schedules whose time has come; answers how many. */
export async function runSchedules(ctx: Ctx, schedules: readonly Schedule[]): Promise<number> {
  let ran = 0;
  for (const schedule of schedules) if (await runIfDue(ctx, schedule)) ran += 1;
  return ran;
}

async function runIfDue(ctx: Ctx, schedule: Schedule): Promise<boolean> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + LEASE_SECONDS * 1000);
  const claimed = await ctx.system((t) =>
    t.db
      .updateTable('schedules')
      .set((row) => ({ leased_until: lease, attempts: row('attempts', '+', 1) }))
      .where('name', '=', schedule.name)
      .where('due_at', '<=', now)
      .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', now)]))
      .returning('name')
      .executeTakeFirst(),
  );
  if (!claimed) return false;
  const failure = await schedule.run(ctx).then(
    () => null,
    (error: Error) => error,
  );
  if (failure) ctx.log.error({ err: failure, schedule: schedule.name }, 'scheduled work failed');
  // A failed tick is not repeated before the next one: the sweep behind it finds the same work again.
  await ctx.system((t) =>
    t.db
      .updateTable('schedules')
      .set({
        due_at: nextTick(schedule, now),
        leased_until: null,
        last_run_at: now,
        last_error: failure?.message ?? null,
        ...(failure ? {} : { attempts: 0 }),
      })
      .where('name', '=', schedule.name)
      .execute(),
  );
  return true;
}

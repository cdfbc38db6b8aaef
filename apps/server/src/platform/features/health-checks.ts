import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { databaseUrlProblem } from '../config/database-url.ts';
import type { Ctx } from '../context/context.ts';
import { type AppliedMigration, compareSchema, findMigrations } from '../db/migrate.ts';
import '../due/tables.ts';
import { attentionItems } from './attention.ts';
import type { Check, Finding } from './checks.ts';
import type { Registry } from './registry.ts';

const SOURCES = join(import.meta.dirname, '../..');
const OLDEST_POSTGRES = 150_000;
const MIB = 1024 * 1024;
const LATE_MS = 10 * 60_000;
const APART_MS = 5_000;

const ok = (message: string): Finding => ({ state: 'ok', reason: 'ok', message });

/** Whether this installation runs as it should; whether it may take real money is another list. */
export const healthChecks = (registry: Registry): readonly Check[] => [
  { name: 'database.version', run: version },
  { name: 'database.address', run: async (ctx) => address(ctx) },
  { name: 'database.schema', run: schema },
  { name: 'database.removed-features', run: removed },
  { name: 'machine.disk', run: disk },
  { name: 'machine.clock', run: clock },
  { name: 'worker.schedules', run: schedules },
  { name: 'attention.open', run: (ctx) => attention(ctx, registry) },
];

async function version({ read }: Ctx): Promise<Finding> {
  const { rows } = await sql<{ number: number; name: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`.execute(
    read,
  );
  const { number = 0, name = '' } = rows[0] ?? {};
  if (number >= OLDEST_POSTGRES) return ok(`PostgreSQL ${name.split(' ')[0]}`);
  const message = `PostgreSQL ${name} is too old: 15 or newer is needed`;
  return { state: 'fail', reason: 'old', message, remedy: { text: 'Move to PostgreSQL 15 or newer' } };
}

/** A start refuses what is wrong in the address itself; a pooler behind another port shows only here. */
function address({ config }: Ctx): Finding {
  const url = config.values.DATABASE_URL;
  if (url === undefined) return ok('The database is the one that came along');
  const problem = databaseUrlProblem(url);
  if (problem === null) return ok('The database is reached directly or by session');
  const remedy = {
    text: 'Name the direct or the session-mode address (port 5432)',
    command: 'DATABASE_URL=…',
  };
  return { state: 'fail', reason: 'pooler', message: `DATABASE_URL ${problem}`, remedy };
}

async function applied({ read }: Ctx): Promise<AppliedMigration[]> {
  const { rows } = await sql<AppliedMigration>`
    select feature, name, checksum from mekong_private.migrations`.execute(read);
  return rows;
}

async function schema(ctx: Ctx): Promise<Finding> {
  const { pending, problems } = compareSchema(await findMigrations([SOURCES]), await applied(ctx));
  const [problem] = problems;
  if (problem) {
    const remedy = { text: 'Run the release that the database was made by, or a newer one' };
    return { state: 'fail', reason: 'other', message: problem, remedy };
  }
  if (pending.length === 0) return ok('The schema is that of this program');
  const message = `${pending.length} migrations have not run`;
  const remedy = { text: 'Bring the schema up to date', command: 'mekong db migrate' };
  return { state: 'fail', reason: 'pending', message, detail: { pending: pending.length }, remedy };
}

async function removed(ctx: Ctx): Promise<Finding> {
  const rooms = new Set((await findMigrations([SOURCES])).map(({ feature }) => feature));
  const gone = [...new Set((await applied(ctx)).map(({ feature }) => feature))].filter(
    (room) => !rooms.has(room),
  );
  if (gone.length === 0) return ok('Every table belongs to a feature that is there');
  const names = gone.sort().join(', ');
  return {
    state: 'warn',
    reason: 'left',
    message: `Tables of features that were removed are still there: ${names}`,
    detail: { names },
    remedy: { text: 'Put the folder back, or keep a backup and drop the tables' },
  };
}

async function disk({ config }: Ctx): Promise<Finding> {
  const place = await statfs(config.home).catch(() => null);
  if (place === null) return ok('Nothing is kept on this machine');
  const free = Math.floor((place.bavail * place.bsize) / MIB);
  if (free >= 1024) return ok('There is room on the disk');
  const message = `Only ${free} MiB are free where the data lies`;
  const remedy = { text: 'Make room, or move MEKONG_HOME to a larger disk' };
  return { state: free < 200 ? 'fail' : 'warn', reason: 'full', message, detail: { free }, remedy };
}

async function clock(ctx: Ctx): Promise<Finding> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(ctx.read);
  const apart = Math.abs((rows[0]?.now.getTime() ?? 0) - ctx.now().getTime());
  if (apart <= APART_MS) return ok('The clocks of this machine and of the database agree');
  return {
    state: 'warn',
    reason: 'apart',
    message: 'The clocks of this machine and of the database are more than 5 seconds apart',
    detail: { seconds: Math.round(apart / 1000) },
    remedy: { text: 'Let both take their time from the network (NTP)' },
  };
}

/** Recurring work that is long overdue: no worker runs, or it cannot get through. */
async function schedules(ctx: Ctx): Promise<Finding> {
  const late = await ctx.read
    .selectFrom('schedules')
    .select(['name', 'last_error'])
    .where('due_at', '<', new Date(ctx.now().getTime() - LATE_MS))
    .orderBy('name')
    .execute();
  if (late.length === 0) return ok('Recurring work is done on time');
  const names = late.map(({ name }) => name).join(', ');
  return {
    state: 'fail',
    reason: 'late',
    message: `Recurring work is more than 10 minutes late: ${names}`,
    detail: { names },
    remedy: {
      text: 'Start a process with the role worker; the log says what stopped it',
      command: 'MEKONG_ROLES=worker',
    },
  };
}

async function attention(ctx: Ctx, registry: Registry): Promise<Finding> {
  const items = await attentionItems(ctx, registry);
  if (items.length === 0) return ok('Nothing waits for a person');
  return {
    state: 'warn',
    reason: 'waiting',
    message: `${items.length} things need a person: ${[...new Set(items.map(({ kind }) => kind))].sort().join(', ')}`,
    detail: { count: items.length },
    remedy: { text: 'Look at them one by one', page: '/admin' },
  };
}

import type pg from 'pg';
import type { DueKind } from '../src/platform/due/kind.ts';

/** More than every lease, due time and stale mark that a crash leaves behind, and less than an order lives. */
const PASSING_MS = 10 * 60_000;

/**
 * Ten minutes pass: every instant in the database moves ten minutes back, which is the same to a program that has one
 * clock. Waiting for what is due in 30 and 120 seconds would take that long in each case. Triggers that keep records
 * from being changed are off for this: nobody changes them, it only gets later.
 */
export async function timePasses(database: pg.Client): Promise<void> {
  const { rows } = await database.query<{ move: string }>(`
    select format('update %s set %s', c.oid::regclass,
      string_agg(format('%1$I = %1$I - interval ''${PASSING_MS} milliseconds''', a.attname), ', ')) as move
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attnum > 0 and a.atttypid = 'timestamptz'::regtype and a.attgenerated = ''
      and c.relnamespace in ('public'::regnamespace, 'mekong_private'::regnamespace)
    group by c.oid`);
  await database.query('set session_replication_role = replica');
  for (const { move } of rows) await database.query(move);
  await database.query('set session_replication_role = origin');
}

/** What is left to do at this moment, by name; empty = nothing. */
export async function leftToDo(database: pg.Client, kinds: readonly DueKind[]): Promise<string[]> {
  const questions = kinds.map(
    ({ name, table, states }) =>
      `select '${name}' as name, count(*)::int as n from ${table}
        where state = any('{${states.join(',')}}') and dead_at is null and due_at <= now()`,
  );
  questions.push(
    `select 'outbox', count(*)::int from outbox where relayed_at is null`,
    `select 'deliveries', count(*)::int from outbox_deliveries where dead_at is null`,
  );
  const { rows } = await database.query<{ name: string; n: number }>(questions.join(' union all '));
  return rows.filter(({ n }) => n > 0).map(({ name, n }) => `${n} ${name}`);
}

/** Tells the server's drain that there is work, as another process of it would. */
export const wake = (database: pg.Client) => database.query(`select pg_notify('mekong_wake', 'crash')`);

import type { World } from '@mekong/testing';
import { sql } from 'kysely';
import type { Db } from '../src/platform/context/context.ts';
import { kyselyOver } from '../src/platform/db/client-dialect.ts';

/** A table of ours, as the database's own catalogue describes it. */
export interface Table {
  /** As SQL names it, with its schema where that is not `public`. */
  readonly name: string;
  readonly kind: 'customer' | 'user' | 'public' | 'internal';
  readonly enabled: boolean;
  readonly forced: boolean;
}

export async function tablesOf(db: Db): Promise<Table[]> {
  const found = await sql<Table>`
    select c.oid::regclass::text as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      replace(coalesce(obj_description(c.oid, 'pg_class'), ''), 'rls:', '') as kind
    from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'mekong_private'::regnamespace)
    order by 1`.execute(db);
  return found.rows;
}

/** The column that says whose a row is. */
export function keyOf(table: Table): string | null {
  if (table.kind === 'user') return 'auth_id';
  if (table.kind !== 'customer') return null;
  return table.name === 'customers' ? 'id' : 'customer_id';
}

export async function columnsOf(db: Db, table: Table): Promise<string[]> {
  const found = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${table.name}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db);
  return found.rows.map((row) => row.name);
}

/** Rows that are visible there, of one owner or of all. */
export async function count(db: Db, table: Table, key?: string): Promise<number> {
  const mine = key === undefined ? sql`true` : sql`${sql.ref(keyOf(table) ?? '')} = ${key}`;
  const found = await sql<{
    n: number;
  }>`select count(*)::int as n from ${sql.raw(table.name)} where ${mine}`.execute(db);
  return found.rows[0]?.n ?? -1;
}

/** SQLSTATE of what the database refused; null when it did not. */
export const refusal = (attempt: Promise<unknown>): Promise<string | null> =>
  attempt.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );

/** What somebody sees who comes to the database itself, as Supabase's API does. */
export function asRole<T>(
  world: World,
  role: string,
  settings: Readonly<Record<string, string>>,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const setup = (session: { escapeLiteral(text: string): string }) =>
    [
      `set local role ${role}`,
      ...Object.entries(settings).map(
        ([name, value]) => `select set_config('${name}', ${session.escapeLiteral(value)}, true)`,
      ),
    ].join('; ');
  return world.connections.transaction(setup, (session) => work(kyselyOver(session)));
}

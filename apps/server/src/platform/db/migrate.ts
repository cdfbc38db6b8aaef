import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type pg from 'pg';

/** One SQL file of one room. */
export interface Migration {
  /** `platform/db`, `features/invoices`: the folder that holds `migrations/`. */
  readonly feature: string;
  readonly name: string;
  readonly checksum: string;
  readonly text: string;
}

/** All processes that start together take turns; the number only has to be ours. */
const ADVISORY_LOCK = 7_305_166_022;
const LOCK_TIMEOUT = '5s';

/** Every migration below `roots`, in order of name: a later one may stand on an earlier one of another feature. */
export async function findMigrations(roots: readonly string[]): Promise<Migration[]> {
  const found = await Promise.all(roots.map(migrationsBelow));
  return found
    .flat()
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.feature < b.feature ? -1 : 1));
}

async function migrationsBelow(root: string): Promise<Migration[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && entry.name.endsWith('.sql') && basename(entry.parentPath) === 'migrations',
  );
  return Promise.all(
    files.map(async (entry) => {
      const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
      const feature = dirname(entry.parentPath).split(sep).slice(-2).join('/');
      return { feature, name: entry.name, checksum: createHash('sha256').update(text).digest('hex'), text };
    }),
  );
}

export interface AppliedMigration {
  readonly feature: string;
  readonly name: string;
  readonly checksum: string;
}

/** What the database has, and what it would still need; a line per contradiction. */
export interface SchemaState {
  readonly pending: readonly Migration[];
  readonly problems: readonly string[];
}

/** Compares the files with what was applied. */
export function compareSchema(
  files: readonly Migration[],
  applied: readonly AppliedMigration[],
): SchemaState {
  const keyOf = (migration: AppliedMigration) => `${migration.feature}/${migration.name}`;
  const done = new Map(applied.map((migration) => [keyOf(migration), migration]));
  const rooms = new Set(files.map((file) => file.feature));
  const known = new Set(files.map(keyOf));
  const changed = files
    .filter((file) => done.has(keyOf(file)) && done.get(keyOf(file))?.checksum !== file.checksum)
    .map((file) => `${keyOf(file)} was changed after it ran: restore it and write a new migration instead`);
  const newer = applied
    .filter((row) => rooms.has(row.feature) && !known.has(keyOf(row)))
    .map(
      (row) =>
        `The database has ${keyOf(row)}, which this program does not know: it is older than the schema`,
    );
  return { pending: files.filter((file) => !done.has(keyOf(file))), problems: [...changed, ...newer] };
}

export async function appliedMigrations(client: pg.ClientBase | pg.Pool): Promise<AppliedMigration[]> {
  const table = await client.query("select to_regclass('mekong_private.migrations') is not null as there");
  if (!table.rows[0].there) return [];
  const result = await client.query('select feature, name, checksum from mekong_private.migrations');
  return result.rows;
}

/** Brings the schema up to date; answers the names that ran. @throws Error with one line per contradiction */
export async function migrate(client: pg.Client, files: readonly Migration[]): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
  try {
    const { pending, problems } = compareSchema(files, await appliedMigrations(client));
    if (problems.length > 0) throw new Error(problems.join('\n'));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => `${migration.feature}/${migration.name}`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCK]);
  }
}

/** PostgreSQL lets everybody run a new function, and no feature should have to remember to forbid it. */
async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query(`begin; set local lock_timeout = '${LOCK_TIMEOUT}'; set local search_path = public`);
  try {
    await client.query(migration.text);
    await client.query(
      `create schema if not exists mekong_private;
       create table if not exists mekong_private.migrations (
         feature text not null, name text not null, checksum text not null,
         applied_at timestamptz not null default now(), primary key (feature, name));
       grant select on mekong_private.migrations to mekong_service;
       revoke execute on all functions in schema mekong_private from public`,
    );
    await client.query(
      'insert into mekong_private.migrations (feature, name, checksum) values ($1, $2, $3)',
      [migration.feature, migration.name, migration.checksum],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`${migration.feature}/${migration.name}: ${(error as Error).message}`, { cause: error });
  }
}

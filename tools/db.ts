import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { type Config, loadConfig } from '../apps/server/src/platform/config/config.ts';
import { explainStartError } from '../apps/server/src/platform/config/explain.ts';
import { openDatabase } from '../apps/server/src/platform/db/embedded/open.ts';
import { findRunningServer } from '../apps/server/src/platform/db/embedded/running.ts';
import { addStaff } from '../apps/server/src/start/add-staff.ts';
import { purge } from '../apps/server/src/start/purge.ts';

/**
 * `npm run db migrate` brings the schema up to date; `reset` deletes all data of the embedded database; `staff-add
 * EMAIL` gives a person of the seller's a login and prints its one-time password; `purge-test-data` says what of test
 * customers there is, and with `--yes` deletes it.
 */
const root = join(import.meta.dirname, '..');
const sourceDir = join(root, 'apps/server/src');

/** A refusal that needs no stack. */
class Refusal extends Error {
  override name = 'EmbeddedError';
}

function open(config: Config) {
  const { home, database } = config;
  const log = (message: string) => console.log(message);
  return openDatabase({ connection: database.connection, home, sourceDir, log, now: new Date() });
}

async function migrate(config: Config): Promise<void> {
  const database = await open(config);
  try {
    const ran = await database.migrate();
    console.log(ran.length === 0 ? 'The schema is up to date' : `Ran ${ran.join(', ')}`);
  } finally {
    await database.stop();
  }
}

async function reset(config: Config): Promise<void> {
  if (config.environment === 'production')
    throw new Refusal('reset deletes everything and is for development only');
  if (config.database.connection)
    throw new Refusal('reset is for the embedded database: DATABASE_URL is yours to empty');
  const running = await findRunningServer(config.home);
  if (running) throw new Refusal(`Mekong is running (PostgreSQL ${running}): stop it first, then reset`);
  const places = await readdir(config.home).catch(() => []);
  const data = places.filter((name) => /^(postgres-\d+|postgres\.log|schema\.json)$/.test(name));
  for (const name of data) await rm(join(config.home, name), { recursive: true });
  await migrate(config);
  console.log('All data is gone; the next npm start begins anew');
}

async function staffAdd(config: Config, [email]: string[]): Promise<void> {
  if (!email?.includes('@')) throw new Refusal('Say whom: npm run db staff-add name@example.com');
  await withDatabase(config, (connection) => addStaff(config, connection, email));
}

async function purgeTestData(config: Config, args: string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--yes');
  if (unknown) throw new Refusal(`purge-test-data knows --yes, not ${unknown}`);
  await withDatabase(config, (connection) => purge(config, connection, { yes: args.includes('--yes') }));
}

/** Brings the schema up to date, does the work and prints what it says. */
async function withDatabase(
  config: Config,
  work: (connection: pg.PoolConfig) => Promise<string[]>,
): Promise<void> {
  const database = await open(config);
  try {
    await database.migrate();
    for (const line of await work(database.connection)) console.log(line);
  } finally {
    await database.stop();
  }
}

const COMMANDS: Record<string, (config: Config, args: string[]) => Promise<void>> = {
  migrate,
  reset,
  'staff-add': staffAdd,
  'purge-test-data': purgeTestData,
};

async function main([name = '', ...args]: string[]): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Refusal(`npm run db does one of: ${Object.keys(COMMANDS).join(', ')}`);
  await command(loadConfig(process.env, { root }), args);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(explainStartError(error));
  process.exitCode = 1;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchEmbedded } from '@mekong/server/platform/db/embedded/launcher';
import { findMigrations, migrate } from '@mekong/server/platform/db/migrate';
import { ownerClient } from '@mekong/server/platform/db/pool';
import pg from 'pg';

export const SOURCES = ['platform', 'features'].map((folder) =>
  new URL(`../../../apps/server/src/${folder}`, import.meta.url).pathname.replaceAll('%20', ' '),
);

/** A server for tests: the embedded one without fsync, or the one that TEST_DATABASE_URL names. */
export interface TestServer {
  readonly connection: pg.PoolConfig;
  stop(): Promise<void>;
}

export async function startTestServer(): Promise<TestServer> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { connection: { connectionString: url }, stop: async () => {} };
  const dir = await mkdtemp(join(tmpdir(), 'mekong-test-'));
  const server = await launchEmbedded({ dir, log: () => {}, fsync: false, maxConnections: 200 });
  return {
    connection: { ...server.connection },
    stop: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The same server, another database. */
export function databaseOn(connection: pg.PoolConfig, database: string): pg.PoolConfig {
  if (!connection.connectionString) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}

async function asOwner<T>(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await ownerClient(connection);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the migrated database that every other one is cloned from. */
export async function makeTemplate(connection: pg.PoolConfig, template: string): Promise<void> {
  await asOwner(connection, (client) => client.query(`create database ${pg.escapeIdentifier(template)}`));
  await migrateTo(databaseOn(connection, template), SOURCES);
}

/** Runs what these sources have and the database has not. */
export async function migrateTo(connection: pg.PoolConfig, sources: readonly string[]): Promise<void> {
  const files = await findMigrations(sources);
  await asOwner(connection, (client) => migrate(client, files));
}

/** Nobody may be connected to the template while it is cloned: callers take turns. */
export async function cloneTemplate(
  connection: pg.PoolConfig,
  template: string,
  name: string,
): Promise<void> {
  await asOwner(connection, async (client) => {
    await client.query('select pg_advisory_lock(4242)');
    const [target, source] = [pg.escapeIdentifier(name), pg.escapeIdentifier(template)];
    await client.query(`create database ${target} template ${source}`);
  });
}

export async function dropDatabase(connection: pg.PoolConfig, name: string): Promise<void> {
  await asOwner(connection, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

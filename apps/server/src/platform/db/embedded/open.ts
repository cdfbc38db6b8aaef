import type pg from 'pg';
import { findMigrations, migrate } from '../migrate.ts';
import { ownerClient } from '../pool.ts';
import { copyBeforeUpgrade, fingerprintMigrations, recordSchema } from './backup.ts';
import { type EmbeddedServer, launchEmbedded } from './launcher.ts';

export interface OpenOptions {
  /** Null = the embedded server. */
  connection: pg.PoolConfig | null;
  /** Folder of the embedded server's data. */
  home: string;
  /** Folder below which all migrations lie. */
  sourceDir: string;
  log(message: string): void;
  now: Date;
  maxConnections?: number;
}

export interface OpenDatabase {
  connection: pg.PoolConfig;
  /** Null when the database is somebody else's. */
  embedded: EmbeddedServer | null;
  /** Brings the schema up to date; answers the names that ran. */
  migrate(): Promise<string[]>;
  stop(): Promise<void>;
}

/**
 * Makes the database reachable: the given one as it is, else the embedded server, whose data folder is copied before it
 * starts when this program brings other migrations than the last one that ran on it.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { connection, sourceDir } = options;
  if (connection)
    return {
      connection,
      embedded: null,
      migrate: () => bringUp(connection, sourceDir),
      stop: async () => {},
    };
  return openEmbedded(options);
}

async function openEmbedded(options: OpenOptions): Promise<OpenDatabase> {
  const { home, sourceDir, log, now, maxConnections } = options;
  const fingerprint = await fingerprintMigrations(sourceDir);
  const embedded = await launchEmbedded({
    dir: home,
    log,
    ...(maxConnections ? { maxConnections } : {}),
    async beforeStart(dataDir) {
      const copy = await copyBeforeUpgrade({ dir: home, dataDir, fingerprint, now });
      if (copy) log(`Copied the data to ${copy} before the upgrade`);
    },
  });
  return {
    connection: embedded.connection,
    embedded,
    stop: () => embedded.stop(),
    async migrate() {
      const ran = await bringUp(embedded.connection, sourceDir);
      await recordSchema(home, fingerprint);
      return ran;
    },
  };
}

async function bringUp(connection: pg.PoolConfig, sourceDir: string): Promise<string[]> {
  const client = await ownerClient(connection);
  try {
    return await migrate(client, await findMigrations([sourceDir]));
  } finally {
    await client.end();
  }
}

import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBinaries } from './binaries.ts';
import { prepareCluster, requireWritable, SUPERUSER } from './cluster.ts';
import { DATABASE, ensureDatabase } from './database.ts';
import type { PostmasterOptions } from './postmaster.ts';
import { chooseRunAs, type RunAs } from './run-as.ts';
import { makeSocketDir } from './socket-dir.ts';
import { Supervisor } from './supervisor.ts';

export interface EmbeddedOptions {
  /** Folder of all of Mekong's data, `<root>/.mekong`; made when missing. */
  dir: string;
  log(message: string): void;
  /** False only where losing everything at a power cut does not matter: tests. */
  fsync?: boolean;
  maxConnections?: number;
  /** Runs while the server is known to be stopped, on a folder that held data before: the moment for a copy of it. */
  beforeStart?(dataDir: string): Promise<unknown>;
  /** How to leave root; chosen by itself when not given. */
  runAs?: RunAs['kind'];
}

export interface EmbeddedServer {
  /** `host` is the folder of the Unix socket. */
  connection: { host: string; port: number; user: string; database: string };
  /** The same as a URL that `pg` understands. */
  url: string;
  dataDir: string;
  major: number;
  /** Process id of the server, which changes when it had to be started again. */
  pid(): number;
  /** True when another running Mekong owns the server: then `stop` leaves it running. */
  adopted: boolean;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on the data folder in `dir`, making it first when there is none, and returns once the database
 * accepts connections. A server that another living process runs on this folder is used as it is. Dies with this
 * process, is started again when it dies by itself. Throws EmbeddedError with one line to show.
 */
export async function launchEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const requested = resolve(options.dir);
  await requireWritable(requested);
  // The lock's process is known by this path on its command line, so every start must spell it alike.
  const dir = await realpath(requested);
  const binaries = await findBinaries();
  const runAs = chooseRunAs(options.runAs);
  const { dataDir, fresh } = await prepareCluster(dir, binaries, runAs);
  const { fsync = true, maxConnections = 100 } = options;
  const socketDir = await makeSocketDir(dir, runAs.owner);
  const logFile = join(dir, 'postgres.log');
  const settings: PostmasterOptions = { binaries, runAs, dataDir, socketDir, logFile, fsync, maxConnections };
  const beforeStart = async () => void (fresh ? null : await options.beforeStart?.(dataDir));
  return serve(settings, options.log, beforeStart);
}

async function serve(
  settings: PostmasterOptions,
  log: (message: string) => void,
  beforeStart: () => Promise<void>,
): Promise<EmbeddedServer> {
  const supervisor = new Supervisor(settings, log);
  const { socketDir, child } = await supervisor.start(beforeStart);
  const connection = { host: socketDir, port: 5432, user: SUPERUSER, database: DATABASE };
  await ensureDatabase(connection);
  return {
    connection,
    url: urlOf(connection),
    dataDir: settings.dataDir,
    major: settings.binaries.major,
    pid: () => supervisor.pid,
    adopted: child === null,
    stop: () => supervisor.stop(),
  };
}

function urlOf({ host, port, user, database }: EmbeddedServer['connection']): string {
  return `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

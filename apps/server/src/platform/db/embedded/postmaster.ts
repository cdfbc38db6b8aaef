import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { PROGRAM_ENV } from './cluster.ts';
import { OWNER_NAME, readLock } from './lock-file.ts';
import type { RunAs } from './run-as.ts';

export interface PostmasterOptions {
  binaries: Binaries;
  runAs: RunAs;
  dataDir: string;
  socketDir: string;
  logFile: string;
  fsync: boolean;
  maxConnections: number;
}

const LOG_LIMIT = 8 * 1024 * 1024;
const STOP_STEPS = [
  { signal: 'SIGINT', seconds: 30 },
  { signal: 'SIGQUIT', seconds: 5 },
  { signal: 'SIGKILL', seconds: 5 },
] as const;

/** Starts one postgres in a process group of its own, so that Ctrl-C in a terminal does not reach it before us. */
export async function spawnPostmaster(options: PostmasterOptions): Promise<ChildProcess> {
  const { runAs, binaries, dataDir } = options;
  const log = await open(options.logFile, 'a', 0o600);
  try {
    const [command = binaries.postgres, ...args] = [...runAs.prefix, binaries.postgres, '-D', dataDir];
    const child = spawn(command, [...args, ...settings(options)], {
      ...runAs.spawn,
      cwd: dataDir,
      env: PROGRAM_ENV,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    // A program that forgets to stop the database must still be able to end; the kernel then stops postgres.
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

function settings({ socketDir, fsync, maxConnections }: PostmasterOptions): string[] {
  const values: Record<string, string | number> = {
    cluster_name: `${OWNER_NAME}${process.pid}`,
    listen_addresses: '',
    port: 5432,
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: maxConnections,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements that fail are the program's to report; here they would store customers' values in a plain file.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Waits until the server accepts connections (true) or its process has ended (false). */
export async function waitUntilReady(child: ChildProcess, dataDir: string): Promise<boolean> {
  while (!hasExited(child)) {
    const lock = await readLock(dataDir);
    if (lock.kind === 'live' && lock.pid === child.pid && lock.status === 'ready') return true;
    await delay(5);
  }
  return false;
}

/** Stops the server: fast (sessions are cut, all is written), and harder only when that takes too long. */
export async function stopPostmaster(child: ChildProcess): Promise<void> {
  child.ref();
  for (const { signal, seconds } of STOP_STEPS) {
    if (hasExited(child)) return;
    child.kill(signal);
    const given = new AbortController();
    const exited = once(child, 'exit', { signal: given.signal }).catch(() => null);
    await Promise.race([exited, delay(seconds * 1000, null, { signal: given.signal }).catch(() => null)]);
    given.abort();
  }
}

export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Cuts the log when it has grown large and gives its length, so that one start's lines can be read apart. */
export async function markLog(logFile: string): Promise<number> {
  const size = await stat(logFile).then(
    (info) => info.size,
    () => 0,
  );
  if (size <= LOG_LIMIT) return size;
  await truncate(logFile);
  return 0;
}

/** The lines written since `mark`. */
export async function logSince(logFile: string, mark: number): Promise<string> {
  const content = await readFile(logFile).catch(() => Buffer.alloc(0));
  return content.subarray(mark).toString('utf8');
}

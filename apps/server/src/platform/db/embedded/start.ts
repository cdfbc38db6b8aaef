import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedError } from './error.ts';
import { readLock, removeStaleLock, removeStaleSocket } from './lock-file.ts';
import { logSince, markLog, type PostmasterOptions, spawnPostmaster, waitUntilReady } from './postmaster.ts';

export interface Running {
  /** Null when the server belongs to another living process. */
  child: ChildProcess | null;
  pid: number;
  socketDir: string;
}

/** What passes by itself: the memory of a killed server is freed by its last process, a lock by its owner's end. */
const PASSES = /shared memory block|lock file .* already exists|is being used|in use/i;
const RETRY_MS = 5_000;
const PAUSE_MS = 50;
const TAKE_OVER_MS = 60_000;

/**
 * Starts the server or joins the one that another living process runs on this data folder. An orphan (its parent was
 * killed where the kernel could not take it along) is stopped first, so that settings and ownership are ours.
 */
export async function startOrAdopt(
  options: PostmasterOptions,
  log: (message: string) => void,
  beforeStart?: () => Promise<void>,
): Promise<Running> {
  for (let failingSince: number | null = null; ; ) {
    const joined = await clearTheWay(options, log);
    if (joined) return joined;
    if (failingSince === null) await beforeStart?.();
    const mark = await markLog(options.logFile);
    const child = await spawnPostmaster(options);
    if (await waitUntilReady(child, options.dataDir)) {
      return { child, pid: child.pid ?? 0, socketDir: options.socketDir };
    }
    const said = await logSince(options.logFile, mark);
    failingSince ??= performance.now();
    if (!PASSES.test(said) || performance.now() - failingSince > RETRY_MS)
      throw failure(said, options.logFile);
    await delay(PAUSE_MS);
  }
}

async function clearTheWay(
  options: PostmasterOptions,
  log: (message: string) => void,
): Promise<Running | null> {
  const { dataDir, socketDir } = options;
  const tell = once(log);
  for (const began = performance.now(); ; await delay(PAUSE_MS)) {
    const lock = await readLock(dataDir);
    if (lock.kind === 'stale') await removeStaleLock(dataDir, lock.content);
    if (lock.kind !== 'live') {
      await removeStaleSocket(socketDir, dataDir);
      return null;
    }
    if (lock.owned && lock.status === 'ready')
      return { child: null, pid: lock.pid, socketDir: lock.socketDir };
    if (lock.owned) tell(`Waiting for PostgreSQL ${lock.pid}, which is ${lock.status || 'starting'}`);
    else takeOver(lock.pid, performance.now() - began, tell);
  }
}

function takeOver(pid: number, waitedMs: number, tell: (message: string) => void): void {
  tell(`Taking over PostgreSQL ${pid}, whose program is gone`);
  if (waitedMs > TAKE_OVER_MS)
    throw new EmbeddedError(`PostgreSQL ${pid} does not stop: end it, then start again`);
  interrupt(pid);
}

function once(log: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (!told.has(message)) log(message);
    told.add(message);
  };
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new EmbeddedError(
      `PostgreSQL ${pid} runs on this data folder and belongs to another user: stop it first`,
    );
  }
}

function failure(said: string, logFile: string): EmbeddedError {
  const line = said
    .split('\n')
    .filter((text) => /FATAL|PANIC|error|cannot|denied/i.test(text))
    .at(-1);
  return new EmbeddedError(`PostgreSQL did not start: ${line?.trim() ?? 'it said nothing'} (see ${logFile})`);
}

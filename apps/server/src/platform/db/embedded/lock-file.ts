import { readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findProcess, type ProcessInfo, servesDataDir } from './process-info.ts';

/**
 * What `postmaster.pid` says, checked against the running processes. `stale`: PostgreSQL itself would refuse to start
 * because the process it names exists, though that is a zombie or has nothing to do with this data folder. `owned`: the
 * program that started the server still lives.
 */
export type LockState =
  | { kind: 'free' }
  | { kind: 'stale'; content: string }
  | { kind: 'live'; pid: number; owned: boolean; socketDir: string; status: string };

/** The server's name, on its command line, says who started it. */
export const OWNER_NAME = 'mekong-';

/** Reads the lock of a data folder. */
export async function readLock(dataDir: string): Promise<LockState> {
  const content = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => null);
  if (content === null) return { kind: 'free' };
  const lines = content.split('\n');
  const pid = Number(lines[0]);
  const info = await findProcess(pid);
  // A process that is gone needs no help: PostgreSQL sees that by itself, and checks its shared memory too.
  if (info === null && content.trim() !== '') return { kind: 'free' };
  if (info === null || !servesDataDir(info, dataDir)) return { kind: 'stale', content };
  const [socketDir = '', status = ''] = [lines[4], lines[7]?.trim()];
  return { kind: 'live', pid, owned: isOwned(info), socketDir, status };
}

// An orphan gets another parent from the kernel, so a parent that is still the one who started it is alive.
function isOwned(info: ProcessInfo): boolean {
  const owner = new RegExp(`cluster_name=${OWNER_NAME}(\\d+)`).exec(info.args.join(' '))?.[1];
  return Number(owner) === info.parent;
}

/**
 * Removes a stale lock. It is moved away and looked at again first: removing the fresh lock of a server started in
 * between would make that server shut itself down.
 */
export async function removeStaleLock(dataDir: string, content: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  const aside = join(dirname(dataDir), `postmaster.stale-${process.pid}`);
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  if ((await readFile(aside, 'utf8')) === content) await rm(aside, { force: true });
  else await rename(aside, file);
}

/** Removes a socket and its lock that no server of this data folder holds; the folder is ours alone. */
export async function removeStaleSocket(socketDir: string, dataDir: string): Promise<void> {
  const socket = join(socketDir, '.s.PGSQL.5432');
  const content = await readFile(`${socket}.lock`, 'utf8').catch(() => null);
  if (content === null) return;
  const info = await findProcess(Number(content.split('\n')[0]));
  if (info && servesDataDir(info, dataDir)) return;
  await rm(`${socket}.lock`, { force: true });
  await rm(socket, { force: true });
}

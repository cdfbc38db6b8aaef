import { execFile } from 'node:child_process';
import { access, chmod, lchown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './error.ts';
import type { RunAs } from './run-as.ts';

/** What the programs of PostgreSQL see of our environment: no secret of ours has business there. */
export const PROGRAM_ENV = { PATH: process.env.PATH ?? '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' };

export const SUPERUSER = 'mekong';

export interface Cluster {
  dataDir: string;
  /** Made just now: it holds nothing. */
  fresh: boolean;
}

/** The data folder of a PostgreSQL major inside `dir`. */
export function dataDirOf(dir: string, major: number): string {
  return join(dir, `postgres-${major}`);
}

/**
 * Makes the data folder unless it is there, and hands it to the user that PostgreSQL runs as.
 * Throws an EmbeddedError when `dir` holds data of another major only.
 */
export async function prepareCluster(dir: string, binaries: Binaries, runAs: RunAs): Promise<Cluster> {
  const dataDir = dataDirOf(dir, binaries.major);
  // Another user's PostgreSQL must pass through this folder to reach its own.
  if (runAs.kind === 'drop') await chmod(dir, 0o711);
  const fresh = !(await hasCluster(dataDir));
  if (fresh) {
    await refuseOtherMajor(dir, binaries.major);
    await createCluster(dir, dataDir, binaries, runAs);
  }
  await requireMajor(dataDir, binaries.major);
  await handOver(dataDir, runAs);
  return { dataDir, fresh };
}

async function hasCluster(dataDir: string): Promise<boolean> {
  const names = await readdir(dataDir).catch(() => []);
  return names.length > 0;
}

async function refuseOtherMajor(dir: string, major: number): Promise<void> {
  const other = (await readdir(dir)).find((name) => /^postgres-\d+$/.test(name));
  if (!other) return;
  throw new EmbeddedError(
    `${join(dir, other)} was written by PostgreSQL ${other.slice('postgres-'.length)} and this release brings ${major}: ` +
      `move the data with the release that wrote it, or move that folder away to start empty`,
  );
}

async function requireMajor(dataDir: string, major: number): Promise<void> {
  const found = (await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (found === String(major)) return;
  throw new EmbeddedError(
    `${dataDir} is not a data folder of PostgreSQL ${major} (PG_VERSION says "${found}")`,
  );
}

// Made beside its place and renamed into it, so that a kill in the middle leaves no half data folder behind.
async function createCluster(dir: string, dataDir: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  await removeAbandoned(dir);
  const fresh = await mkdtemp(`${dataDir}.new-${process.pid}-`);
  await handOver(fresh, runAs);
  try {
    await initdb(fresh, binaries, runAs, 'C.UTF-8').catch(async (error: Error) => {
      if (!error.message.includes('invalid locale')) throw error;
      await initdb(fresh, binaries, runAs, 'C');
    });
    await rename(fresh, dataDir).catch(async (error: NodeJS.ErrnoException) => {
      // Another start was faster: its folder is as good as ours.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function removeAbandoned(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    const pid = Number(/^postgres-\d+\.new-(\d+)-/.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isRunning(pid)) await rm(join(dir, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// Code-point order by the built-in provider: the same on every system and in every later release, and quick; sorting
// for people asks for an ICU collation by name. `--no-sync`: nothing is in it yet.
async function initdb(dataDir: string, binaries: Binaries, runAs: RunAs, locale: string): Promise<void> {
  const options = ['--no-sync', '--no-instructions', '--encoding=UTF8', `--locale=${locale}`];
  const collation = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${SUPERUSER}`, '--auth-local=trust', '--auth-host=reject'];
  const [command = binaries.initdb, ...args] = [...runAs.prefix, binaries.initdb];
  const all = [...args, '-D', dataDir, ...options, ...collation, ...access];
  await promisify(execFile)(command, all, { ...runAs.spawn, env: PROGRAM_ENV }).catch((error: unknown) => {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new EmbeddedError(`initdb failed: ${lastLine(stderr) || message}${hintFor(runAs)}`);
  });
}

function lastLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')
      .filter((line) => /error|fatal|could not|denied/i.test(line))
      .at(-1) ?? ''
  );
}

function hintFor(runAs: RunAs): string {
  return runAs.kind === 'drop'
    ? ' (started as root, so PostgreSQL runs as uid 65534: this folder and node_modules must be reachable by it; or start as an ordinary user)'
    : '';
}

async function handOver(dataDir: string, runAs: RunAs): Promise<void> {
  const { uid, mode } = await stat(dataDir);
  if (uid !== runAs.owner) {
    if (process.getuid?.() !== 0) {
      throw new EmbeddedError(
        `${dataDir} belongs to another user (uid ${uid}): start as that user or set MEKONG_HOME`,
      );
    }
    await chownAll(dataDir, runAs.owner);
  }
  if ((mode & 0o077) !== 0) await chmod(dataDir, 0o700);
}

async function chownAll(path: string, owner: number): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  for (const entry of entries) await lchown(join(entry.parentPath, entry.name), owner, owner);
  // Last, because it is what says that the work is done.
  await lchown(path, owner, owner);
}

/** Makes the folder of all data; throws when it cannot be written by us. */
export async function requireWritable(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new EmbeddedError(`Cannot make ${dir}: ${error.message}`);
  });
  await access(dir, 2).catch(() => {
    throw new EmbeddedError(`${dir} is not writable by this user: start as its owner or set MEKONG_HOME`);
  });
}

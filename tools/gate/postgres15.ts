import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ended, run } from './run.ts';

/**
 * The database tests on the oldest PostgreSQL we promise. A private cluster in a temporary folder, on a Unix
 * socket alone, run by an unprivileged user because PostgreSQL refuses root; gone when the tests end.
 */
const bin = '/usr/lib/postgresql/15/bin';

interface Cluster {
  folder: string;
  owner: { uid: number; gid: number } | undefined;
  server: ChildProcess;
}

/** initdb looks its user up by name, so root steps down to an account that every Debian has. */
function unprivileged(): Cluster['owner'] {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'nobody']).stdout));
  if (!uid || !gid) throw new Error('PostgreSQL cannot run as root and there is no user nobody to run it');
  return { uid, gid };
}

function initialise(): Omit<Cluster, 'server'> {
  const folder = mkdtempSync(join(tmpdir(), 'mekong-pg15-'));
  const owner = unprivileged();
  mkdirSync(join(folder, 'socket'));
  if (owner !== undefined) {
    for (const path of [folder, join(folder, 'socket')]) chownSync(path, owner.uid, owner.gid);
  }
  chmodSync(folder, 0o700);
  const args = [
    '-D',
    join(folder, 'data'),
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-N',
  ];
  const made = spawnSync(join(bin, 'initdb'), args, { ...owner, cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.error ?? ''}`);
  return { folder, owner };
}

async function start(): Promise<Cluster> {
  const { folder, owner } = initialise();
  const settings = {
    listen_addresses: '',
    unix_socket_directories: join(folder, 'socket'),
    max_connections: '200',
  };
  // Nothing here outlives the run, so nothing is forced to disk.
  const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const flags = Object.entries({ ...settings, ...careless }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const server = spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), ...flags], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', process.env.MEKONG_VERBOSE ? 'inherit' : 'ignore'],
  });
  for (let tries = 0; tries < 100; tries += 1) {
    if (ready(folder)) return { folder, owner, server };
    await pause(100);
  }
  server.kill('SIGKILL');
  throw new Error('PostgreSQL 15 did not answer within 10 seconds (MEKONG_VERBOSE=1 shows its log)');
}

function ready(folder: string): boolean {
  return (
    spawnSync(join(bin, 'pg_isready'), ['-q', '-h', join(folder, 'socket'), '-U', 'postgres']).status === 0
  );
}

async function stop({ folder, server }: Cluster): Promise<void> {
  server.kill('SIGINT');
  await ended(server);
  rmSync(folder, { recursive: true, force: true });
}

if (!existsSync(join(bin, 'initdb'))) {
  console.error(`${bin} is missing: apt-get install postgresql (Debian 12 brings PostgreSQL 15)`);
  process.exit(1);
}
const cluster = await start();
const url = `postgresql://postgres@localhost/postgres?host=${join(cluster.folder, 'socket')}`;
const filters = process.argv.length > 2 ? process.argv.slice(2) : ['.db.test.ts'];
try {
  process.exitCode = await run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...filters], {
    env: { ...process.env, TEST_DATABASE_URL: url },
  });
} finally {
  await stop(cluster);
}

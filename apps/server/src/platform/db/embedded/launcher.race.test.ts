import { statSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { EmbeddedError } from './error.ts';
import { query, useLaunches } from './launches.ts';
import { findProcess } from './process-info.ts';

const isRoot = process.getuid?.() === 0;
const at = useLaunches();

test('a cold start makes the database, a warm one keeps what it holds', async () => {
  const first = await at.launch();
  const [facts] = await query(
    first,
    `select current_database() db, pg_encoding_to_char(encoding) encoding, datlocale locale,
       current_setting('data_checksums') checksums, current_setting('listen_addresses') addresses
     from pg_database where datname = current_database()`,
  );
  expect(facts).toEqual({
    db: 'mekong',
    encoding: 'UTF8',
    locale: 'C.UTF-8',
    checksums: 'on',
    addresses: '',
  });
  await query(first, 'create table kept as select 7 as n');
  await first.stop();
  expect(await readdir(first.dataDir)).not.toContain('postmaster.pid');
  expect(await query(await at.launch(), 'select n from kept')).toEqual([{ n: 7 }]);
});

test('the moment before the start comes on a stopped folder with data, and not otherwise', async () => {
  const moments: string[] = [];
  const beforeStart = async (dataDir: string) => {
    moments.push((await readdir(dataDir)).includes('postmaster.pid') ? 'running' : 'stopped');
  };
  const first = await at.launch({ beforeStart });
  const adopting = await at.launch({ beforeStart });
  expect([adopting.adopted, moments]).toEqual([true, []]);
  await first.stop();
  await at.launch({ beforeStart });
  expect(moments).toEqual(['stopped']);
});

test('two starts at once share one server', async () => {
  const servers = await Promise.all([at.launch(), at.launch(), at.launch()]);
  expect(new Set(servers.map((server) => server.pid())).size).toBe(1);
  expect(servers.filter((server) => !server.adopted)).toHaveLength(1);
});

test('a server of another living program is adopted and left running', async () => {
  const { pid } = await at.launchElsewhere();
  const server = await at.launch();
  expect(server.adopted).toBe(true);
  expect(server.pid()).toBe(pid);
  await server.stop();
  expect(await query(server, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a path too long for a socket falls back to a short private folder', async () => {
  at.dir = join(at.dir, 'long'.repeat(30));
  const server = await at.launch();
  at.stops.splice(1, 0, () => rm(server.connection.host, { recursive: true, force: true }));
  expect(server.connection.host.startsWith(at.dir)).toBe(false);
  expect(await query(server, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('data of another major only is refused in one line', async () => {
  await mkdir(join(at.dir, 'postgres-17'), { recursive: true });
  const refusal = await at.launch().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(EmbeddedError);
  expect((refusal as Error).message).toMatch(
    /postgres-17 was written by PostgreSQL 17 and this release brings 18/,
  );
  expect((refusal as Error).message).not.toContain('\n');
});

test('a data folder that postgres cannot use is one line with the reason', async () => {
  await (await at.launch()).stop();
  await writeFile(join(at.dir, 'postgres-18', 'postgresql.conf'), 'no_such_setting = 1\n');
  const refusal = await at.launch().catch((error: unknown) => error);
  expect((refusal as Error).message).toMatch(
    /^PostgreSQL did not start: .*configuration file.*postgres\.log\)$/,
  );
});

test('an abandoned half-made data folder is cleared away', async () => {
  await mkdir(join(at.dir, 'postgres-18.new-999999999-x'), { recursive: true });
  await at.launch();
  expect(await readdir(at.dir)).not.toContain('postgres-18.new-999999999-x');
});

// Only root can be another user, and what that one runs must not lie in a folder that is closed to it.
if (!isRoot) console.warn('not root: starting PostgreSQL as another user is not tried');
else if (!isOpenToOthers(process.execPath))
  console.warn(
    'this checkout lies in a folder closed to others: starting PostgreSQL as another user is not tried',
  );
else testOtherUsers();

function isOpenToOthers(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0;
  return open && (dirname(path) === path || isOpenToOthers(dirname(path)));
}

function testOtherUsers(): void {
  test('as root without user namespaces it runs as nobody, and back', async () => {
    await chmod(join(at.dir, '..'), 0o711);
    const dropped = await at.launch({ runAs: 'drop' });
    await query(dropped, 'create table kept as select 7 as n');
    await dropped.stop();
    expect(await query(await at.launch(), 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test.each([65534, 4_321])('another user (%i) starts it too, with a name or without', async (uid) => {
    await mkdir(at.dir, { recursive: true });
    await chmod(join(at.dir, '..'), 0o711);
    await chown(at.dir, uid, uid);
    const { pid } = await at.launchElsewhere(uid);
    expect(await readFile(join(at.dir, 'postgres-18', 'PG_VERSION'), 'utf8')).toBe('18\n');
    expect((await findProcess(pid))?.zombie).toBe(false);
  });
}

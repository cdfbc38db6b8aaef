import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstLine, query, until, useLaunches } from './launches.ts';
import { findProcess } from './process-info.ts';

const at = useLaunches();

async function writeLock(firstLine: number): Promise<void> {
  const data = join(at.dir, 'postgres-18');
  const lines = [firstLine, data, 1_700_000_000, 5432, join(at.dir, 'socket'), '', '  1 1', 'ready   ', ''];
  await writeFile(join(data, 'postmaster.pid'), lines.join('\n'), { mode: 0o600 });
}

test('a killed server is started again, and what was committed is there', async () => {
  const server = await at.launch();
  await query(server, 'create table kept as select 7 as n');
  const killed = server.pid();
  process.kill(killed, 'SIGKILL');
  await until(async () => server.pid() !== killed);
  expect(await query(server, 'select n from kept')).toEqual([{ n: 7 }]);
  expect(at.messages[0]).toMatch(/PostgreSQL ended unexpectedly \(SIGKILL\)/);
});

test('a lock that names a foreign process is stale', async () => {
  await (await at.launch()).stop();
  await writeLock(process.pid);
  await writeFile(join(at.dir, 'socket', '.s.PGSQL.5432.lock'), `${process.pid}\n`);
  expect(await query(await at.launch(), 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a lock that names a zombie is stale', async () => {
  await (await at.launch()).stop();
  // The shell becomes a program that never collects its child, and only then that child ends.
  const parent = spawn('sh', ['-c', 'exec 3<&0; cat <&3 & echo $!; exec tail -f /dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  at.stops.push(async () => parent.kill('SIGKILL'));
  const pid = Number(await firstLine(parent));
  await until(async () => (await findProcess(parent.pid ?? 0))?.args[0] === 'tail');
  parent.stdin.end();
  await until(async () => (await findProcess(pid))?.zombie ?? false);
  await writeLock(pid);
  expect(await query(await at.launch(), 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('an empty lock file is stale', async () => {
  await (await at.launch()).stop();
  await writeFile(join(at.dir, 'postgres-18', 'postmaster.pid'), '');
  expect(await query(await at.launch(), 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a killed program takes its server along or leaves one that is taken over', async () => {
  const { program, pid } = await at.launchElsewhere();
  program.kill('SIGKILL');
  await once(program, 'exit');
  const server = await at.launch();
  expect(server.adopted).toBe(false);
  expect(server.pid()).not.toBe(pid);
  expect(await query(server, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('program and server killed together leave nothing that blocks the next start', async () => {
  const { program, pid } = await at.launchElsewhere();
  program.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  expect(await query(await at.launch(), 'select 1 as n')).toEqual([{ n: 1 }]);
});

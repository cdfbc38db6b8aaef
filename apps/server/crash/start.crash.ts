import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimPort } from '../src/platform/web/free-port.ts';
import { environment, type Program, running } from './program.ts';

// `npm start` as a person runs it, with the database of its own; the pages are left out, which need a build.
const ROOT = join(import.meta.dirname, '../../..');
const LOGIN = { email: 'linh@example.com', password: 'correct horse battery' };

let home: string;
let port: number;
const started: ChildProcess[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'mekong-killed-'));
  port = await claimPort(0);
});

afterAll(async () => {
  // What they have started ends with them.
  for (const parent of started) parent.kill('SIGKILL');
  await rm(home, { recursive: true, force: true });
});

async function start(): Promise<{ server: Program; parent: ChildProcess }> {
  const parent = spawn(process.execPath, ['start.mjs', 'dev'], {
    cwd: ROOT,
    env: environment({ MEKONG_HOME: home, PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(parent);
  return { parent, server: await running(parent) };
}

async function post(path: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(LOGIN),
  });
  return answer.status;
}

/** The processes that a process has started, and theirs; none where it has ended in the meantime. */
async function familyOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const families = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => familyOf(Number(child))),
  );
  return [pid, ...families.flat()];
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // A database session that has ended in the meantime.
  }
}

test('what was written is there after the parent was killed, and after everything was', async () => {
  const first = await start();
  expect(await post('register')).toBe(201);

  // Its child is still ending while the next one starts on the same port and the same data.
  first.parent.kill('SIGKILL');
  const second = await start();
  expect(await post('login')).toBe(200);

  const family = await familyOf(second.parent.pid ?? 0);
  expect(family.length).toBeGreaterThan(2);
  for (const pid of family) kill(pid);
  await second.server.ended;
  const third = await start();
  expect(await post('login')).toBe(200);
  await third.server.stop();
});

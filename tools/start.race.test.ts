import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';

// A copy of start.mjs in a folder of its own, with an npm and with commands that only say what happened to them.
const WAITING = `process.on('SIGINT', () => { console.log('interrupted'); setTimeout(() => process.exit(5), 600); });
  process.on('SIGTERM', () => { console.log('terminated'); process.exit(6); });
  setInterval(() => {}, 1000);
  console.log(process.pid);`;
const NPM = `#!/bin/sh
echo "$@" >> npm-calls
[ -e npm-fails ] && exit 9
mkdir -p node_modules`;

let root: string;
let started: ChildProcess[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mekong start '));
  started = [];
  await mkdir(join(root, 'tools'));
  await mkdir(join(root, 'bin'));
  for (const file of ['start.mjs', 'tools/with-parent.mjs']) {
    await cp(join(import.meta.dirname, '..', file), join(root, file));
  }
  await writeFile(
    join(root, 'package-lock.json'),
    '{ "packages": { "node_modules/a": { "version": "1.0.0" } } }',
  );
  await writeFile(
    join(root, 'tools/check.ts'),
    'console.log("args", ...process.argv.slice(2)); process.exitCode = 3;',
  );
  await writeFile(join(root, 'tools/db.ts'), WAITING);
  await writeFile(join(root, 'bin/npm'), NPM);
  await chmod(join(root, 'bin/npm'), 0o755);
});

afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(root, { recursive: true, force: true });
});

function start(...args: string[]): ChildProcess {
  const env = { PATH: `${join(root, 'bin')}:${process.env.PATH}`, HOME: root };
  const child = spawn(process.execPath, ['start.mjs', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = start(...args);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => (out += chunk));
  child.stderr?.on('data', (chunk) => (err += chunk));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

function npmCalls(): Promise<string> {
  return readFile(join(root, 'npm-calls'), 'utf8').catch(() => '');
}

/** Starts the waiting command and gives its lines as they come; the first is its process id. */
async function startWaiting(): Promise<{ child: ChildProcess; pid: number; line(): Promise<string> }> {
  const child = start('db');
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const line = async () => (await lines.next()).value as string;
  for (let text = await line(); ; text = await line())
    if (/^\d+$/.test(text)) return { child, pid: Number(text), line };
}

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('it installs once, passes arguments on and ends as the command does', async () => {
  expect(await run('check', 'types', 'a b')).toMatchObject({
    code: 3,
    out: expect.stringContaining('args types a b'),
  });
  const calls = await npmCalls();
  expect(calls).toBe('ci --include=dev --include=optional --loglevel=error\n');
  expect((await run('check')).out).toBe('args\n');
  expect(await npmCalls()).toBe(calls);
});

test('another lock file installs again, one that npm has already followed does not', async () => {
  await run('check');
  await writeFile(
    join(root, 'package-lock.json'),
    '{ "packages": { "node_modules/a": { "version": "2.0.0" } } }',
  );
  await writeFile(
    join(root, 'node_modules/.package-lock.json'),
    '{ "packages": { "node_modules/a": { "version": "2.0.0" } } }',
  );
  expect((await run('check')).out).toBe('args\n');
  await writeFile(
    join(root, 'package-lock.json'),
    '{ "packages": { "node_modules/a": { "version": "3.0.0" } } }',
  );
  expect((await run('check')).out).toMatch(/^Installing packages/);
});

test('a failing install is one line and leaves no mark', async () => {
  await writeFile(join(root, 'npm-fails'), '');
  const { code, err } = await run('check');
  expect(code).toBe(1);
  expect(err).toBe(
    'The packages could not be installed: npm ci ended with 9, its reasons are above. Is the network up?\n',
  );
  await rm(join(root, 'npm-fails'));
  expect((await run('check')).code).toBe(3);
});

test('a command that does not exist is one line', async () => {
  expect(await run('cook')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^"cook" is none of: start, .*\n$/),
  });
});

test('two signals at once reach the command as one, and its exit code is ours', async () => {
  const { child, line } = await startWaiting();
  child.kill('SIGINT');
  child.kill('SIGINT');
  expect(await line()).toBe('interrupted');
  expect(await once(child, 'exit')).toEqual([5, null]);
  expect(await line()).toBeUndefined();
});

test('when it is killed, the command ends as well', async () => {
  const { child, pid, line } = await startWaiting();
  child.kill('SIGKILL');
  expect(await line()).toBe('terminated');
  await untilGone(pid);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { afterEach, expect, test, vi } from 'vitest';
import { startWebChild, type WebChild, type WebChildOptions } from './child.ts';

const stops: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const PAGES = `process.once('disconnect', () => process.exit(0)); process.channel.unref();
  const { createServer } = await import('node:http');
  createServer((request, response) => {
    if (request.url === '/die') process.exit(3);
    response.end(JSON.stringify({ pid: process.pid, env: process.env }));
  }).listen(process.env.PORT, process.env.HOSTNAME);`;
const command = { cwd: process.cwd(), args: ['--input-type=module', '-e', PAGES] };

function serve(options: Partial<WebChildOptions> = {}): WebChild {
  const log = { debug: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const child = startWebChild({ port: 0, env: {}, log, command, ...options });
  stops.push(() => child.stop());
  return child;
}

async function ask(child: WebChild): Promise<{ pid: number; env: Record<string, string> }> {
  return (await (await fetch(`${child.origin()}/`)).json()) as { pid: number; env: Record<string, string> };
}

async function until<T>(probe: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('it answers when ready, and the child sees nothing of ours but what it is given', async () => {
  process.env.JWT_SECRET = 'not for pages';
  stops.push(() => delete process.env.JWT_SECRET);
  const child = serve({ env: { MEKONG_API_URL: 'http://127.0.0.1:8000' } });
  expect(child.origin()).toBeNull();
  await child.ready;
  const { env } = await ask(child);
  expect(env).toMatchObject({ MEKONG_API_URL: 'http://127.0.0.1:8000', NODE_ENV: 'production' });
  expect(env).not.toHaveProperty('JWT_SECRET');
});

test('a child that ends is started again on the same port', async () => {
  const child = serve();
  await child.ready;
  const [origin, { pid }] = [child.origin(), await ask(child)];
  await fetch(`${origin}/die`).catch(() => null);
  await until(() => child.origin() === null);
  await until(() => child.origin() !== null);
  expect(child.origin()).toBe(origin);
  expect((await ask(child)).pid).not.toBe(pid);
});

test('stopping ends the child, also before it is ready', async () => {
  const early = serve();
  await early.stop();
  await expect(early.ready).rejects.toThrow('stopped');
  const child = serve();
  await child.ready;
  const { pid } = await ask(child);
  await child.stop();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(child.origin()).toBeNull();
});

test('a taken port is told with its number', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  stops.push(() => other.close());
  const { port } = other.address() as { port: number };
  await expect(serve({ port }).ready).rejects.toMatchObject({ code: 'EADDRINUSE', port });
});

test('a killed parent takes the child along', async () => {
  const module = JSON.stringify(new URL('./child.ts', import.meta.url).href);
  const source = `const { startWebChild } = await import(${module});
    const log = { debug() {}, warn() {}, error() {} };
    const child = startWebChild({ port: 0, env: {}, log, command: ${JSON.stringify(command)} });
    await child.ready;
    console.log(JSON.parse(await (await fetch(child.origin())).text()).pid);`;
  const parent: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(() => parent.kill('SIGKILL'));
  const [line] = (await once(createInterface({ input: parent.stdout! }), 'line')) as [string];
  parent.kill('SIGKILL');
  await until(() => !isRunning(Number(line)));
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

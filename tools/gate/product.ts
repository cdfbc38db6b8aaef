import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ended } from './run.ts';

export interface Product {
  url: string;
  process: ChildProcess;
  log: string;
}

export interface StartOptions {
  /** The checkout to start. */
  folder: string;
  command: [string, ...string[]];
  env: NodeJS.ProcessEnv;
  log: string;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => void server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** This shell's environment without what would steer the product elsewhere: its database, ports, data folder. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const steering =
    /^(MEKONG_|TEST_|npm_(lifecycle|package|command|execpath|node_execpath))|^(DATABASE_URL|REDIS_URL|PORT|WEB_PORT|HOST|PUBLIC_URL|NODE_OPTIONS|VITEST)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !steering.test(name)));
}

/** Starts the product in a process group of its own, as a terminal does, on free ports. */
export async function startProduct({ folder, command, env, log }: StartOptions): Promise<Product> {
  const [port, webPort] = [await freePort(), await freePort()];
  const [program, ...args] = command;
  const file = openSync(log, 'w');
  const child = spawn(program, args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', file, file],
    env: { ...env, PORT: String(port), WEB_PORT: String(webPort) },
  });
  closeSync(file);
  return { url: `http://127.0.0.1:${port}`, process: child, log };
}

/** Waits until a page answers 200 and holds the text; throws with the end of the log when it does not. */
export async function waitForPage(
  product: Product,
  path: string,
  text: string,
  seconds: number,
): Promise<void> {
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    if (product.process.exitCode !== null || product.process.signalCode !== null) {
      throw new Error(`the product ended before ${path} answered\n${tail(product.log)}`);
    }
    if (await answers(product.url + path, text)) return;
    await pause(250);
  }
  throw new Error(`${product.url}${path} did not answer within ${seconds} s\n${tail(product.log)}`);
}

async function answers(url: string, text: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    return (await response.text()).includes(text) && response.status === 200;
  } catch {
    return false;
  }
}

/** Ctrl-C: the signal goes to the whole group, as from a terminal. False when it had to be killed. */
export async function interrupt(product: Product, seconds = 20): Promise<boolean> {
  const pid = product.process.pid;
  if (pid === undefined) return true;
  signalGroup(pid, 'SIGINT');
  const inTime = await Promise.race([
    ended(product.process).then(() => true),
    pause(seconds * 1000, false, { ref: false }),
  ]);
  if (!inTime) signalGroup(pid, 'SIGKILL');
  return inTime;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Processes that work in a folder or run a program from it: `pid command`. */
export function processesUnder(folder: string): string[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => ['cwd', 'exe'].some((link) => inside(folder, linkOf(`/proc/${pid}/${link}`))))
    .map((pid) => `${pid} ${commandOf(pid)}`);
}

function inside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8')
      .replaceAll('\0', ' ')
      .trim();
  } catch {
    return '(gone)';
  }
}

/** Ends what should have ended by itself, so that one failed step does not disturb the next. */
export function killAll(processes: readonly string[]): void {
  for (const one of processes) {
    try {
      process.kill(Number.parseInt(one, 10), 'SIGKILL');
    } catch {
      // Gone in the meantime.
    }
  }
}

export function tail(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-60).join('\n');
}

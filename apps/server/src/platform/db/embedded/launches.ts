import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterEach, beforeEach } from 'vitest';
import { type EmbeddedOptions, type EmbeddedServer, launchEmbedded } from './launcher.ts';
import { findProcess } from './process-info.ts';

/** A folder whose path holds spaces, and servers on it, for one test. */
export interface Launches {
  dir: string;
  /** What the launcher said. */
  messages: string[];
  /** Run in reverse order after the test. */
  stops: (() => Promise<unknown>)[];
  launch(options?: Partial<EmbeddedOptions>): Promise<EmbeddedServer>;
  /** Another program that launches the same folder and then waits. */
  launchElsewhere(uid?: number): Promise<{ program: ChildProcess; pid: number }>;
}

/** Sets the fields anew before each test of the file and stops everything after it. */
export function useLaunches(): Launches {
  const launches = { launch, launchElsewhere } as Launches;
  beforeEach(async () => {
    const base = await mkdtemp(join(tmpdir(), 'mekong test '));
    const stops = [() => rm(base, { recursive: true, force: true })];
    Object.assign(launches, { dir: join(base, 'a folder'), messages: [], stops });
  });
  afterEach(async () => {
    for (const stop of launches.stops.reverse()) await stop();
  });
  return launches;

  async function launch(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
    const { dir, messages, stops } = launches;
    const server = await launchEmbedded({
      dir,
      fsync: false,
      log: (line) => messages.push(line),
      ...options,
    });
    stops.push(() => server.stop());
    return server;
  }

  async function launchElsewhere(uid?: number): Promise<{ program: ChildProcess; pid: number }> {
    const program = spawn(process.execPath, ['--input-type=module', '-e', sourceFor(launches.dir)], {
      ...(uid ? { uid, gid: uid } : {}),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = Number(await firstLine(program));
    launches.stops.push(async () => {
      program.kill('SIGKILL');
      await until(async () => (await findProcess(pid))?.zombie ?? true);
    });
    return { program, pid };
  }
}

function sourceFor(dir: string): string {
  const launcher = JSON.stringify(new URL('./launcher.ts', import.meta.url).href);
  return `const { launchEmbedded } = await import(${launcher});
    const server = await launchEmbedded({ dir: ${JSON.stringify(dir)}, fsync: false, log() {} });
    console.log(server.pid()); setInterval(() => {}, 1000);`;
}

/** The first line a program prints; throws when it ends before. */
export async function firstLine(program: ChildProcess): Promise<string> {
  const line = once(createInterface({ input: program.stdout! }), 'line').then(([text]) => text as string);
  const ended = once(program, 'exit').then(([code]) =>
    Promise.reject(new Error(`the program ended: ${code}`)),
  );
  return Promise.race([line, ended]);
}

/** Runs one statement on a connection of its own. */
export async function query(server: EmbeddedServer, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: server.url });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until there is an answer; the event loop turns in between. */
export async function until<T>(probe: () => Promise<T | null | false>): Promise<T> {
  for (;;) {
    const found = await probe().catch(() => null);
    if (found) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

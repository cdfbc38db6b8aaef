import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../telemetry/logger.ts';
import { type WebCommand, webCommand, webEnvironment } from './command.ts';
import { claimPort, isListening } from './free-port.ts';

export interface WebChildOptions {
  /** On loopback; 0 = any free one. */
  port: number;
  /** What the pages need of our configuration: nothing else of ours reaches them. */
  env: Record<string, string>;
  log: Pick<Logger, 'debug' | 'warn' | 'error'>;
  /** `dev` compiles pages as they are asked for. */
  mode?: 'start' | 'dev';
  /** Stands in for the pages' server in tests. */
  command?: WebCommand;
}

export interface WebChild {
  /** Settles when the pages answer; rejects when the port is taken or nothing is built. */
  ready: Promise<void>;
  /** Where they answer; null while they do not. */
  origin(): string | null;
  stop(): Promise<void>;
}

const POLL_MS = 50;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STOP_MS = 5_000;

/** Serves the pages in a process of their own, which is started again with growing pauses whenever it ends. */
export function startWebChild(options: WebChildOptions): WebChild {
  const keeper = new WebKeeper(options);
  const ready = keeper.start();
  // Who stops before it is ready need not listen to it.
  ready.catch(() => {});
  return { ready, origin: () => keeper.origin, stop: () => keeper.stop() };
}

class WebKeeper {
  readonly #options: WebChildOptions;
  readonly #stopped = new AbortController();
  #child: ChildProcess | null = null;
  #keeping: Promise<void> = Promise.resolve();
  origin: string | null = null;

  constructor(options: WebChildOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const port = await claimPort(this.#options.port);
    const command = this.#options.command ?? webCommand(this.#options.mode ?? 'start', port);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#keeping = this.#keep(command, port, resolve);
    const keptToTheEnd = this.#keeping.then(() => Promise.reject(new Error('stopped before it was ready')));
    await Promise.race([promise, keptToTheEnd]);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    const child = this.#child;
    if (child && !hasExited(child)) {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await once(child, 'exit');
      clearTimeout(force);
    }
    await this.#keeping;
  }

  async #keep(command: WebCommand, port: number, ready: () => void): Promise<void> {
    const { signal } = this.#stopped;
    for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const child = this.#spawn(command, port);
      const ended = once(child, 'exit').catch((error: Error) => [error.message, null]);
      if (await answers(child, port)) {
        this.origin = `http://127.0.0.1:${port}`;
        pause = FIRST_PAUSE_MS;
        ready();
      }
      const [code, endSignal] = await ended;
      this.origin = null;
      if (signal.aborted) return;
      this.#options.log.error(
        { code, signal: endSignal, pauseMs: pause },
        'the pages’ server ended; starting it again',
      );
      await delay(pause, null, { signal }).catch(() => null);
    }
  }

  #spawn({ cwd, args }: WebCommand, port: number): ChildProcess {
    const { env, log, mode = 'start' } = this.#options;
    // In a group of its own: Ctrl-C is the parent's to handle, and the channel ends it when the parent is killed.
    const child = spawn(process.execPath, args, {
      cwd,
      env: webEnvironment(mode, port, env),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    createInterface({ input: child.stdout! }).on('line', (line) => log.debug({ web: line }, 'pages'));
    createInterface({ input: child.stderr! }).on('line', (line) => log.warn({ web: line }, 'pages'));
    this.#child = child;
    return child;
  }
}

async function answers(child: ChildProcess, port: number): Promise<boolean> {
  while (!hasExited(child)) {
    if (await isListening(port)) return true;
    await delay(POLL_MS);
  }
  return false;
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { hasExited, type PostmasterOptions, stopPostmaster } from './postmaster.ts';
import { type Running, startOrAdopt } from './start.ts';

const PAUSE_MS = 1_000;

/** Holds the running server: starts it again when it dies by itself, takes it along when this process ends. */
export class Supervisor {
  readonly #settings: PostmasterOptions;
  readonly #log: (message: string) => void;
  readonly #killAtExit = () => void this.#running?.child?.kill('SIGINT');
  #running: Running | null = null;
  #recovery: Promise<void> = Promise.resolve();
  #stopping = false;

  constructor(settings: PostmasterOptions, log: (message: string) => void) {
    this.#settings = settings;
    this.#log = log;
  }

  get pid(): number {
    return this.#running?.pid ?? 0;
  }

  async start(beforeStart: () => Promise<void>): Promise<Running> {
    const running = await startOrAdopt(this.#settings, this.#log, beforeStart);
    this.#running = running;
    // The kernel does it where setpriv exists; elsewhere this is what keeps an orderly end from leaving an orphan.
    process.once('exit', this.#killAtExit);
    this.#watch(running.child);
    return running;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    process.removeListener('exit', this.#killAtExit);
    await this.#recovery;
    const child = this.#running?.child;
    if (child && !hasExited(child)) await stopPostmaster(child);
  }

  #watch(child: ChildProcess | null): void {
    const startedAt = performance.now();
    child?.once('exit', (code, signal) => {
      if (this.#stopping) return;
      this.#log(`PostgreSQL ended unexpectedly (${signal ?? code}); starting it again`);
      // A server that dies at once every time must not keep a core busy.
      const pause = performance.now() - startedAt < 10 * PAUSE_MS ? PAUSE_MS : 0;
      this.#recovery = this.#recover(pause);
    });
  }

  async #recover(pause: number): Promise<void> {
    for (let wait = pause; !this.#stopping; wait = PAUSE_MS) {
      await delay(wait);
      if (this.#stopping || (await this.#restarted())) return;
    }
  }

  async #restarted(): Promise<boolean> {
    try {
      this.#running = await startOrAdopt(this.#settings, this.#log);
    } catch (error) {
      this.#log((error as Error).message);
      return false;
    }
    this.#watch(this.#running.child);
    return true;
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NAMES } from '../src/platform/config/environment.ts';

const ROOT = join(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'apps/server/src/main.ts');
const PRELOAD = pathToFileURL(join(import.meta.dirname, 'kill-at-step.ts')).href;

/** A server process of its own: the real program, with a listener on its steps. */
export interface Program {
  /** How it ended; `SIGKILL` when it died at its step. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  isAlive(): boolean;
  /** What it said, for a failing test. */
  log(): string;
  /** Ends it as a power cut does. */
  kill(): void;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
}

/** What a server of a crash test is told beside where its things are. */
const SETTINGS = {
  MEKONG_ENV: 'development',
  MEKONG_ROLES: 'api,worker,scheduler',
  LOG_LEVEL: 'warn',
  ARGON2_MEMORY_KIB: '1024',
  ARGON2_TIME: '1',
  RATE_LIMIT_IP: '100000',
  RATE_LIMIT_ACTOR: '100000',
  RATE_LIMIT_SENSITIVE: '100000',
  // Whatever a developer's own .env says: money moves in the sandbox alone.
  PAYPAL_CLIENT_ID: 'your_client_id',
  PAYPAL_CLIENT_SECRET: 'your_client_secret',
  STRIPE_SECRET_KEY: 'sk_test_...',
  STRIPE_WEBHOOK_SECRET: 'whsec_...',
};

/** The variables of a program that is started from a test: none of the test runner's own. */
export function environment(own: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TZ } = process.env;
  const cache = join(ROOT, 'node_modules/.cache/node');
  return { PATH, HOME, TMPDIR, TZ, NODE_COMPILE_CACHE: cache, ...SETTINGS, ...own };
}

/** Resolves when the server says that it runs. @throws with what it said, when it ends before */
export async function startProgram(own: Record<string, string>): Promise<Program> {
  return running(spawnServer(environment(own), ['--import', PRELOAD]));
}

/** The variables given and no others, whatever a developer's own .env says. */
export function only(own: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TZ } = process.env;
  const unset = Object.fromEntries(
    NAMES.flatMap((name) => [
      [name, ''],
      [`${name}_FILE`, ''],
    ]),
  );
  return { PATH, HOME, TMPDIR, TZ, ...unset, ...own };
}

/** The real program, as `npm start` runs it once all is installed. */
export function spawnServer(env: NodeJS.ProcessEnv, flags: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...flags, MAIN, 'start'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a program to its end. */
export async function ending(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, said };
}

/** Follows a program until it says that it runs. */
export async function running(child: ChildProcess): Promise<Program> {
  let said = '';
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += chunk;
        if (said.includes('Mekong runs at')) resolve();
      });
  });
  const early = ended.then(({ code, signal }) => {
    if (!said.includes('Mekong runs at')) throw new Error(`The server ended (${code ?? signal}):\n${said}`);
  });
  await Promise.race([ready, early]);
  return {
    ended,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    log: () => said,
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

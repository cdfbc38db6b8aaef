import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
import type { Io, Sink } from './io.ts';

/** The real world: this process, its terminal and its environment. */
export function processIo(): Io {
  const { env } = process;
  // A reader that has gone (`mekong … | head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return {
    env,
    cwd: process.cwd(),
    home: homedir(),
    platform: process.platform,
    out: sinkOf(process.stdout),
    err: sinkOf(process.stderr),
    input: {
      isTerminal: process.stdin.isTTY === true,
      all: () => text(process.stdin),
      hidden,
    },
    run: spawned,
  };
}

const sinkOf = (stream: WriteStream): Sink => ({
  write: (line) => void stream.write(line),
  isTerminal: stream.isTTY === true,
  width: stream.columns || 80,
});

async function hidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}

function spawned(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself; we only wait for how it ends.
  const ignore = () => {};
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  process.on('SIGHUP', ignore);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

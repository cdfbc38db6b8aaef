import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program in the project and hands its exit code on; its output goes straight to the screen. */
export async function run(program: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
  return ended(child);
}

/** Exit code of a child; death by a signal counts as 1. */
export function ended(child: ChildProcess): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  child.once('error', reject);
  child.once('exit', (code) => resolve(code ?? 1));
  return promise;
}

/** A gate step without its inputs fails with the sentence that names them, instead of passing over nothing. */
export function demand(folder: string, what: string): void {
  if (existsSync(join(root, folder))) return;
  console.error(`${folder} is missing: ${what}`);
  process.exit(1);
}

import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, readEnvFile } from './environment.ts';
import type { VariableName } from './variables.ts';

const MAKERS: Partial<Record<VariableName, () => string>> = {
  JWT_SECRET: () => randomBytes(48).toString('base64url'),
  DATA_KEY: () => randomBytes(32).toString('base64'),
  LICENSE_SECRET: () => randomBytes(48).toString('base64url'),
  INTERNAL_SECRET: () => randomBytes(48).toString('base64url'),
  DEMO_STAFF_PASSWORD: () => randomBytes(12).toString('base64url'),
};

/**
 * The secrets of a development installation: what `secrets.env` in its home holds, with what is missing made once and
 * added. Of two programs that start at once, both get what the first one wrote.
 */
export function developmentSecrets(home: string): Environment {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const file = join(home, 'secrets.env');
  if (Object.keys(readEnvFile(file)).length === 0) createOnce(file);
  const missing = linesFor(readEnvFile(file));
  if (missing !== '') appendFileSync(file, missing);
  return readEnvFile(file);
}

function linesFor(present: Environment): string {
  const missing = Object.entries(MAKERS).filter(([name]) => !present[name]);
  return missing.map(([name, make]) => `${name}=${make()}\n`).join('');
}

// Linked into place whole: a second program must never read half a file and make other secrets.
function createOnce(file: string): void {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(
    fresh,
    `# Made for development. Production takes its secrets from the environment.\n${linesFor({})}`,
    {
      mode: 0o600,
    },
  );
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh);
  }
  chmodSync(file, 0o600);
}

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { cp, glob, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface UpgradeOptions {
  /** Folder of all data, `<root>/.mekong`. */
  dir: string;
  /** The data folder, of a server that is not running. */
  dataDir: string;
  /** What the program brings, from `fingerprintMigrations`. */
  fingerprint: string;
  /** Names the copy. */
  now: Date;
}

const KEPT = 3;

/**
 * Identifies the set of migrations that a program brings: sha256 over the names and contents of every
 * `migrations/*.sql` below `sourceDir`.
 */
export async function fingerprintMigrations(sourceDir: string): Promise<string> {
  const files: string[] = [];
  for await (const file of glob('**/migrations/*.sql', { cwd: sourceDir }))
    files.push(file.replaceAll('\\', '/'));
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const content = await readFile(join(sourceDir, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Copies the data folder of a stopped server before other migrations run on it, and keeps the three newest copies.
 * Returns the copy's path, or null when there is nothing to copy: no data yet, or the same migrations as last time.
 */
export async function copyBeforeUpgrade(options: UpgradeOptions): Promise<string | null> {
  const { dir, dataDir, fingerprint, now } = options;
  const hasData = (await readdir(dataDir).catch(() => [])).length > 0;
  if (!hasData || (await findSchema(dir)) === fingerprint) return null;
  const copies = join(dir, 'copies');
  await mkdir(copies, { recursive: true, mode: 0o700 });
  const copy = join(copies, `${basename(dataDir)}-${stamp(now)}`);
  await copyWhole(dataDir, copy);
  await forgetOldest(copies);
  return copy;
}

/** Notes, after they ran, which migrations the data folder holds. */
export async function recordSchema(dir: string, fingerprint: string): Promise<void> {
  const file = join(dir, 'schema.json');
  await writeFile(`${file}.new`, `${JSON.stringify({ migrations: fingerprint })}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function findSchema(dir: string): Promise<string | null> {
  const text = await readFile(join(dir, 'schema.json'), 'utf8').catch(() => null);
  try {
    return text === null ? null : (JSON.parse(text) as { migrations: string }).migrations;
  } catch {
    return null;
  }
}

// Renamed into place, so that a kill in the middle never leaves half a copy that looks like a whole one.
async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part`;
  await rm(part, { recursive: true, force: true });
  await cp(from, part, { recursive: true, preserveTimestamps: true, mode: constants.COPYFILE_FICLONE });
  await rm(to, { recursive: true, force: true });
  await rename(part, to);
}

async function forgetOldest(copies: string): Promise<void> {
  const names = (await readdir(copies)).sort();
  const parts = names.filter((name) => name.endsWith('.part'));
  const whole = names.filter((name) => !name.endsWith('.part'));
  for (const name of [...parts, ...whole.slice(0, -KEPT)]) await rm(join(copies, name), { recursive: true });
}

function stamp(now: Date): string {
  return now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
}

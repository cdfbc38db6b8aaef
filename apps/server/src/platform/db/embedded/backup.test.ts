import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyBeforeUpgrade, fingerprintMigrations, recordSchema } from './backup.ts';

let dir: string;
let dataDir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mekong-backup-'));
  dataDir = join(dir, 'postgres-18');
});

afterEach(() => rm(dir, { recursive: true }));

async function putData(content: string): Promise<void> {
  await mkdir(join(dataDir, 'base'), { recursive: true });
  await writeFile(join(dataDir, 'base', '1'), content);
}

function copyAt(minute: number, fingerprint: string): Promise<string | null> {
  return copyBeforeUpgrade({ dir, dataDir, fingerprint, now: new Date(Date.UTC(2026, 10, 21, 9, minute)) });
}

test('without data there is nothing to copy', async () => {
  expect(await copyAt(0, 'a')).toBeNull();
  await mkdir(dataDir);
  expect(await copyAt(0, 'a')).toBeNull();
});

test('other migrations copy the data folder, the same ones do not', async () => {
  await putData('old');
  await recordSchema(dir, 'a');
  expect(await copyAt(0, 'a')).toBeNull();
  const copy = await copyAt(1, 'b');
  expect(basename(copy ?? '')).toBe('postgres-18-20261121-090100');
  expect(await readFile(join(copy ?? '', 'base', '1'), 'utf8')).toBe('old');
});

test('data of unknown schema is copied', async () => {
  await putData('old');
  expect(await copyAt(0, 'a')).not.toBeNull();
  await writeFile(join(dir, 'schema.json'), '{ half');
  expect(await copyAt(1, 'a')).not.toBeNull();
});

test('three copies are kept, the newest; half ones are removed', async () => {
  await putData('old');
  await mkdir(join(dir, 'copies', 'postgres-18-20261121-080000.part'), { recursive: true });
  for (const minute of [1, 2, 3, 4, 5]) await copyAt(minute, 'b');
  expect(await readdir(join(dir, 'copies'))).toEqual([
    'postgres-18-20261121-090300',
    'postgres-18-20261121-090400',
    'postgres-18-20261121-090500',
  ]);
});

test('the fingerprint sees a name, a content and a new file, and nothing else', async () => {
  const folder = join(dir, 'features', 'x', 'migrations');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '1.sql'), 'select 1');
  const first = await fingerprintMigrations(dir);
  await writeFile(join(folder, 'README.md'), 'words');
  expect(await fingerprintMigrations(dir)).toBe(first);
  await writeFile(join(folder, '1.sql'), 'select 2');
  const second = await fingerprintMigrations(dir);
  await writeFile(join(folder, '2.sql'), '');
  const third = await fingerprintMigrations(dir);
  expect(new Set([first, second, third]).size).toBe(3);
});

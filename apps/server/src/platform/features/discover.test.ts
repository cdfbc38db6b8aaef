import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discoverFeatures } from './discover.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mekong features '));
});
afterEach(() => rm(root, { recursive: true }));

async function folder(name: string, file: string, text: string): Promise<void> {
  await mkdir(join(root, name));
  await writeFile(join(root, name, file), text);
}

const manifest = (name: string, floor: number) =>
  folder(name, 'feature.ts', `export const feature = { name: '${name}', floor: ${floor} as number };`);

describe('the folders of features', () => {
  test('are loaded in order of floor, then name', async () => {
    await manifest('licenses', 9);
    await manifest('checkout', 9);
    await manifest('users', 2);
    await manifest('reconcile', 10);
    const found = await discoverFeatures(root);
    expect(found.map(({ name }) => name)).toEqual(['users', 'checkout', 'licenses', 'reconcile']);
  });

  test('are features where they hold a manifest, and nothing else', async () => {
    await manifest('users', 2);
    await folder('notes', 'README.md', '# notes');
    await writeFile(join(root, 'feature.ts'), 'throw new Error("not a folder")');
    expect((await discoverFeatures(root)).map(({ name }) => name)).toEqual(['users']);
  });

  test('that hold an empty manifest are named', async () => {
    await folder('empty', 'feature.ts', 'export const other = 1;');
    await expect(discoverFeatures(root)).rejects.toThrow(/empty.feature\.ts exports no `feature`/);
  });
});

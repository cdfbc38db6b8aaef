import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localFileStore } from './local-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mekong-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what was put is got, under the name of its content', async () => {
  const store = localFileStore(join(folder, 'files'));
  const hash = await store.put(Buffer.from('hello'));
  // sha256 of 'hello'
  expect(hash).toBe('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824');
  expect((await store.get(hash))?.toString()).toBe('hello');
});

test('the same bytes are kept once, also by many at once', async () => {
  const store = localFileStore(folder);
  const hashes = await Promise.all(Array.from({ length: 8 }, () => store.put(Buffer.from('twice'))));
  expect(new Set(hashes).size).toBe(1);
  const kept = await readdir(join(folder, hashes[0]?.slice(0, 2) ?? ''));
  expect(kept).toEqual([hashes[0]?.slice(2)]);
});

test('what was never put is null, and what is no name is refused', async () => {
  const store = localFileStore(folder);
  expect(await store.get('0'.repeat(64))).toBeNull();
  await expect(store.get('../../etc/passwd')).rejects.toThrow(RangeError);
});

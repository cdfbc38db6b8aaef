import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { committedWorld, type World } from '@mekong/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { blocksOf } from '../../../tools/docs/blocks.ts';
import { compareSchema, findMigrations } from '../src/platform/db/migrate.ts';
import { discoverFeatures } from '../src/platform/features/discover.ts';
import { buildRegistry } from '../src/platform/features/registry.ts';
import { ask, owner } from './people.ts';

const rootOf = (relative: string) => new URL(relative, import.meta.url).pathname.replaceAll('%20', ' ');

/** What the page says that somebody writes who adds a noun: a route, a table, something that happens at sign-up. */
const GREETINGS = filesOf(await readFile(rootOf('../../../docs/add-a-feature.md'), 'utf8'));

function filesOf(page: string): Record<string, string> {
  const beginning = 'apps/server/src/features/greetings/';
  const files = blocksOf(page).filter(({ file }) => file?.startsWith(beginning));
  return Object.fromEntries(files.map(({ file, code }) => [file?.slice(beginning.length), code]));
}

async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

interface Copy {
  readonly folder: string;
  readonly sources: [platform: string, features: string];
}

/** In a path with a space, as a person's folder may be. */
async function copyProgram(): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'mekong copy-'));
  await cp(rootOf('../src'), join(folder, 'src'), { recursive: true });
  await symlink(rootOf('../../../node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return { folder, sources: [join(folder, 'src/platform'), join(folder, 'src/features')] };
}

describe('a folder that is added to a copy of the program', () => {
  let copy: Copy;
  let sources: Copy['sources'];
  let world: World | null = null;
  let named: { shape: z.core.$ZodType; meta: z.core.GlobalMeta }[];

  beforeAll(async () => {
    await discoverFeatures(rootOf('../src/features'));
    named = [...z.globalRegistry._idmap.values()].map((shape) => ({
      shape,
      meta: z.globalRegistry.get(shape) ?? {},
    }));
  });
  beforeEach(async () => {
    copy = await copyProgram();
    sources = copy.sources;
  });
  afterEach(async () => {
    await world?.close();
    world = null;
    // A copy's shapes have taken the names of the program's own, which the process goes on with.
    for (const { shape, meta } of named) z.globalRegistry.add(shape, meta);
    await rm(copy.folder, { recursive: true, force: true });
  });

  test('is a feature: its table is made, its route answers, it takes part in what happens', async () => {
    await write(join(sources[1], 'greetings'), GREETINGS);
    world = await committedWorld({ sources });
    const { token } = await owner(world, 'lan@example.com');
    const reply = await ask(world, '/api/v1/greetings', { token });
    expect([reply.status, reply.data]).toEqual([200, ['Hello lan@example.com']]);
    expect((await ask(world, '/api/v1/greetings')).status).toBe(401);
    const document = (await ask(world, '/api/openapi.json')).body;
    expect(Object.keys(document.paths)).toContain('/api/v1/greetings');
  });

  test('is gone when it is removed: the rest runs, and a database that has its table is still the right one', async () => {
    await write(join(sources[1], 'greetings'), GREETINGS);
    const withIt = await findMigrations(sources);
    await rm(join(sources[1], 'greetings'), { recursive: true });
    world = await committedWorld({ sources });
    const { token } = await owner(world, 'lan@example.com');
    expect((await ask(world, '/api/v1/greetings', { token })).status).toBe(404);
    expect((await ask(world, '/api/v1/plans')).data).toHaveLength(3);
    expect((await ask(world, '/api/v1/checkout', { token, body: { plan: 'team' } })).status).toBe(201);
    expect(compareSchema(await findMigrations(sources), withIt)).toEqual({ pending: [], problems: [] });
  });

  test('that others stand on cannot be removed in silence', async () => {
    await rm(join(sources[1], 'settings'), { recursive: true });
    await expect(discoverFeatures(sources[1])).rejects.toThrow(/feature\.ts could not be loaded: .*settings/);
  });
});

describe('a manifest that contradicts the others', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'mekong-features-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const start = async (manifest: string) => {
    await write(join(root, 'greetings'), { 'feature.ts': `export const feature = ${manifest};` });
    return buildRegistry([
      ...(await discoverFeatures(rootOf('../src/features'))),
      ...(await discoverFeatures(root)),
    ]);
  };

  test.each([
    [
      `{ name: 'greetings', floor: 11, requires: ['users', 'weather'] }`,
      'greetings needs the feature weather, whose folder is not there',
    ],
    [
      `{ name: 'greetings', floor: 1, reactions: { 'user.registered': async () => {} } }`,
      'greetings (floor 1) may not react to user.registered of users (floor 2)',
    ],
    [
      `{ name: 'greetings', floor: 8, reactions: { 'subscription.activated': async () => {} } }`,
      'greetings (floor 8) may not react to subscription.activated of subscriptions (floor 8)',
    ],
    [
      `{ name: 'greetings', floor: 11, routes: [{ method: 'GET', path: '/api/v1/plans' }] }`,
      'GET /api/v1/plans is declared by catalog and by greetings',
    ],
  ])('stops the start with one sentence: %s', async (manifest, sentence) => {
    await expect(start(manifest)).rejects.toThrow(new Error(sentence));
  });

  test('stops it with a sentence for each contradiction', async () => {
    const manifest = `{ name: 'greetings', floor: 1, requires: ['weather'],
      reactions: { 'user.registered': async () => {} } }`;
    const message = await start(manifest).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(message.split('\n')).toHaveLength(2);
  });

  test('may not be missing from its file', async () => {
    await write(join(root, 'greetings'), { 'feature.ts': 'export const nothing = 1;' });
    await expect(discoverFeatures(root)).rejects.toThrow(/greetings\/feature\.ts exports no `feature`/);
  });

  test('a folder without one is no feature, and neither is a file', async () => {
    await write(root, { 'notes/README.md': '# Notes', 'README.md': '# Features' });
    expect(await discoverFeatures(root)).toEqual([]);
  });
});

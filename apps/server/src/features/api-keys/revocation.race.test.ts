import { committedWorld, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, customerKey, type HeldKey, owner, type Person } from '../../../journeys/people.ts';
import { noteUse } from './authenticate.ts';

let world: World;
let ann: Person;
beforeAll(async () => {
  world = await committedWorld();
  ann = await owner(world, 'ann@example.com');
});
afterAll(() => world.close());

const times = <T>(n: number, work: () => Promise<T>) => Promise.all(Array.from({ length: n }, work));
const use = async ({ token }: HeldKey) => (await ask(world, '/api/v1/licenses', { token })).status;
const change = (key: HeldKey, what: string, body: object = {}) =>
  ask(world, `/api/v1/api-keys/${key.id}/${what}`, { token: ann.token, body });

test('a key that was revoked here is refused from then on, 32 at once', async () => {
  const key = await customerKey(world, ann, ['licenses:read']);
  expect(new Set(await times(32, () => use(key)))).toEqual(new Set([200]));
  expect((await change(key, 'revoke')).status).toBe(200);
  expect(new Set(await times(32, () => use(key)))).toEqual(new Set([401]));
});

test('a key that another process revoked is refused after a second, 32 at once', async () => {
  const key = await customerKey(world, ann, ['licenses:read']);
  expect(await use(key)).toBe(200);
  // As another process leaves it: this one’s memory of the key is not dropped.
  await sql`update api_keys set revoked_at = ${world.clock.now()} where id = ${key.id}`.execute(
    world.connections.read,
  );
  world.clock.advance(1_000);
  expect(new Set(await times(32, () => use(key)))).toEqual(new Set([401]));
});

test('uses while it is being revoked end one way or the other, and all after it are refused', async () => {
  const key = await customerKey(world, ann, ['licenses:read']);
  const [, ...seen] = await Promise.all([
    change(key, 'revoke'),
    ...Array.from({ length: 31 }, () => use(key)),
  ]);
  expect(new Set(seen).size).toBeGreaterThan(0);
  for (const status of seen) expect([200, 401]).toContain(status);
  expect(new Set(await times(32, () => use(key)))).toEqual(new Set([401]));
});

test('rotated by many at once it has one successor', async () => {
  const key = await customerKey(world, ann, ['licenses:read']);
  const answers = await times(8, () => change(key, 'rotate'));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422, 422, 422]);
  const next = await sql`select id from api_keys where rotated_from = ${key.id}`.execute(
    world.connections.read,
  );
  expect(next.rows).toHaveLength(1);
});

test('its last use is written once by many requests of a minute', async () => {
  const key = await customerKey(world, ann, ['licenses:read']);
  await times(32, () => use(key));
  await noteUse(world.ctx(), key.id);
  const written = async () => {
    const { rows } = await sql<{ at: Date; version: string }>`select last_used_at as at, xmin::text as version
      from api_keys where id = ${key.id}`.execute(world.connections.read);
    return rows[0];
  };
  const first = await written();
  expect(first?.at).toEqual(world.clock.now());
  world.clock.advance(40_000);
  await times(32, () => use(key));
  await noteUse(world.ctx(), key.id);
  expect(await written()).toEqual(first);
});

import { committedWorld, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute } from './route.ts';
import { type TestApp, testApp } from './testing/app.ts';

let world: World;
let running: TestApp;
let cut: boolean;

const route = defineRoute({
  method: 'GET',
  path: '/api/v1/number',
  summary: 'A number from the database',
  scope: 'public',
  output: z.object({ n: z.number() }),
  handler: (ctx) =>
    ctx.system(async (t) => {
      await sql`set local role none`.execute(t.db);
      if (cut) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(t.db);
      return (await sql<{ n: number }>`select 1 as n`.execute(t.db)).rows[0] ?? { n: 0 };
    }),
});

beforeAll(async () => {
  world = await committedWorld();
  running = await testApp([route], { clock: world.clock, context: world.context });
});
afterAll(async () => {
  await running.app.close();
  await world.close();
});

it('is unavailable when the server cuts the connection, and recovers by itself', async () => {
  cut = true;
  const broken = await running.app.inject('/api/v1/number');
  expect([broken.statusCode, broken.json().error.code]).toEqual([503, 'UNAVAILABLE']);
  expect(broken.headers['retry-after']).toBe('2');
  expect(broken.body).not.toContain('terminat');
  cut = false;
  const answers = await Promise.all(Array.from({ length: 20 }, () => running.app.inject('/api/v1/number')));
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
});

import { committedWorld, type World } from '@mekong/testing';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Line, openLine } from './line.ts';
import { ask, owner, type Person, purchase } from './people.ts';

let world: World;
let line: Line;
let lan: Person;

beforeAll(async () => {
  line = await openLine(inject('testDatabase').connection as pg.PoolConfig);
  world = await committedWorld({ through: line.through });
  lan = await owner(world, 'lan@example.com');
  await world.api();
});
afterAll(async () => {
  await world.close();
  await line.cut();
});

const login = () =>
  ask(world, '/api/v1/auth/login', { body: { email: 'lan@example.com', password: 'correct horse battery' } });
const requests = {
  'a read': () => ask(world, '/api/v1/invoices', { token: lan.token }),
  'a write': () => ask(world, '/api/v1/checkout', { token: lan.token, body: { plan: 'team' } }),
  'a repeatable write': () =>
    ask(world, '/api/v1/checkout', {
      token: lan.token,
      body: { plan: 'team' },
      headers: { 'idempotency-key': 'during-the-outage' },
    }),
  'a sign-in': login,
  'a registration': () =>
    ask(world, '/api/v1/auth/register', {
      body: { email: 'x@example.com', password: 'correct horse battery' },
    }),
  'a token': () => ask(world, '/api/v1/auth/refresh', { body: { refreshToken: lan.refreshToken } }),
  'a license': () => ask(world, '/api/v1/licenses/validate', { body: { key: 'AGY-x-20250303-00000000' } }),
};

test('while the database is away everything that needs it is unavailable, and says when to come again', async () => {
  expect((await requests['a read']()).status).toBe(200);
  await line.cut();
  // What was asked a moment ago may still be answered from memory.
  world.clock.advance(60_000);
  for (const [what, send] of Object.entries(requests)) {
    const reply = await send();
    expect([reply.status, reply.code], what).toEqual([503, 'UNAVAILABLE']);
    expect(Number(reply.headers['retry-after']), what).toBeGreaterThan(0);
    expect(reply.text, what).not.toMatch(/ECONN|127\.0\.0\.1|postgres|terminated/i);
  }
  expect((await ask(world, '/health')).status).toBe(200);
  await expect(world.drain.pass()).rejects.toThrow();
});

test('nobody is signed out by it, and nothing was half done', async () => {
  await line.mend();
  const replies = await Promise.all(Array.from({ length: 20 }, () => requests['a read']()));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await requests['a token']()).status).toBe(200);
  expect((await login()).status).toBe(200);
  const count = await world.connections.read
    .selectFrom('checkouts')
    .select((row) => row.fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow();
  expect(count.n).toBe(0n);
});

test('the same request goes through afterwards, and a purchase with it', async () => {
  expect((await requests['a repeatable write']()).status).toBe(201);
  expect((await purchase(world, lan.token)).state).toBe('completed');
});

test('cut between two statements it is unavailable too, and works again at once', async () => {
  const racing = Array.from({ length: 10 }, () => requests['a read']());
  await line.cut();
  for (const { status } of await Promise.all(racing)) expect([200, 503]).toContain(status);
  await line.mend();
  expect((await requests['a read']()).status).toBe(200);
});

import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, staff } from '../../../journeys/people.ts';
import type { Values } from '../config/variables.ts';
import { oldSecrets, recordSecrets, warnOfOldSecrets } from './ages.ts';

const DAY_MS = 86_400_000;
const values: Values = {
  JWT_SECRET: 'jwt-secret-of-at-least-32-characters',
  DATA_KEY: Buffer.alloc(32, 1),
  STRIPE_SECRET_KEY: 'sk_live_51',
  JWT_SECRET_PREVIOUS: 'the-one-before-of-at-least-32-characters',
  DATABASE_URL: 'postgresql://u:guessable@db/x',
  SUPABASE_KEY: 'public',
  PORT: 8000,
};

let at: World;
beforeEach(async () => {
  at = await world({ config: { environment: 'production', demoStaffPassword: null, values } });
});
afterEach(() => at.close());

const names = async () => (await oldSecrets(at.ctx())).map(({ name }) => name).sort();

test('a secret is old once it has been in use for more than 90 days, and young again once it is another one', async () => {
  at.clock.advance(90 * DAY_MS);
  await recordSecrets(at.ctx());
  expect(await names()).toEqual([]);
  at.clock.advance(1);
  expect(await names()).toEqual(['DATA_KEY', 'JWT_SECRET', 'STRIPE_SECRET_KEY']);

  Object.assign(at.ctx().config, {
    values: { ...values, JWT_SECRET: 'another-secret-of-at-least-32-characters' },
  });
  await recordSecrets(at.ctx());
  expect(await names()).toEqual(['DATA_KEY', 'STRIPE_SECRET_KEY']);
  // Going back to an old one makes it no younger.
  Object.assign(at.ctx().config, { values });
  await recordSecrets(at.ctx());
  expect(await names()).toContain('JWT_SECRET');
});

test('staff are told, with its name and never its value, and so is the log at the start', async () => {
  at.clock.advance(97 * DAY_MS);
  const admin = await staff(at, 'staff-admin');
  const { data, text } = await ask(at, '/api/v1/attention', { token: admin.token });
  expect(data).toContainEqual({
    kind: 'old_secret',
    object: 'JWT_SECRET',
    customerId: null,
    reason: 'rotate',
    since: '2025-06-01T05:00:00.000Z',
    detail: { days: 97 },
    retry: false,
  });
  expect(text).not.toMatch(/jwt-secret|sk_live/);

  const said: unknown[] = [];
  const log = { ...at.ctx().log, warn: (...line: unknown[]) => void said.push(line) };
  await warnOfOldSecrets({ ...at.ctx(), log } as never);
  expect(JSON.stringify(said)).toContain('JWT_SECRET has been in use for 97 days: change it (SECURITY.md)');
  expect(JSON.stringify(said)).not.toMatch(/jwt-secret-of|sk_live/);
});

test('the database learns no secret, nor that two are the same', async () => {
  const { rows } = await sql<{
    row: string;
    fingerprint: string;
  }>`select fingerprint, s::text as row from secret_ages s`.execute(at.connections.read);
  expect(rows).toHaveLength(3);
  expect(rows.map(({ row }) => row).join()).not.toMatch(/secret-of|sk_live|guessable|AQEB/);
  for (const { fingerprint } of rows) expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
});

test('development’s own secrets are nobody’s concern', async () => {
  at.clock.advance(365 * DAY_MS);
  Object.assign(at.ctx().config, { environment: 'development' });
  expect(await names()).toEqual([]);
});

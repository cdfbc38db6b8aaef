import { type World, world } from '@mekong/testing';
import { afterEach, describe, expect, test } from 'vitest';
import type { Config } from '../config/config.ts';
import { databaseConnection } from '../config/database-url.ts';
import { type Check, checkView, runChecks } from './checks.ts';
import { HOUSE_CHECKS } from './house-checks.ts';

let at: World;
afterEach(() => at.close());

async function run(config: Partial<Config>, checks: readonly Check[] = HOUSE_CHECKS) {
  at = await world({ config });
  return runChecks(at.ctx(), checks);
}

const production = {
  environment: 'production',
  demoStaffPassword: null,
  publicUrl: 'https://billing.example.com',
  database: {
    connection: databaseConnection('postgresql://u:p@db.example.com/m?sslmode=verify-full', undefined),
    pool: 1,
  },
  mail: {
    server: { host: 'mail.example.com', port: 587, secure: false, loopback: false, auth: null },
    from: null,
  },
} as const satisfies Partial<Config>;

const found = async (changes: Partial<Config>) => {
  const results = await run(changes);
  return Object.fromEntries(results.map(({ name, state, reason }) => [name, `${state} ${reason}`]));
};

describe('what the house knows of itself', () => {
  test('is all well in a production that is set up', async () => {
    expect(await found(production)).toEqual({
      'house.environment': 'ok ok',
      'house.address': 'ok ok',
      'house.secrets': 'ok ok',
      'house.database': 'ok ok',
      'house.mail': 'ok ok',
    });
  });

  test('is a demo’s as it comes', async () => {
    expect(await found({})).toEqual({
      'house.environment': 'fail development',
      'house.address': 'fail local',
      'house.secrets': 'fail made_here',
      'house.database': 'warn embedded',
      'house.mail': 'fail none',
    });
  });

  test.each([
    ['postgresql://u:p@db.example.com/m?sslmode=disable', 'fail plain'],
    ['postgresql://u:p@db.example.com/m', 'warn unchecked'],
    ['postgresql://u:p@localhost/m', 'ok ok'],
  ])('says how what is sent to the database travels: %s', async (url, expected) => {
    const database = { connection: databaseConnection(url, undefined), pool: 1 };
    expect((await found({ ...production, database }))['house.database']).toBe(expected);
  });

  test('says that an address is not encrypted', async () => {
    expect((await found({ publicUrl: 'http://billing.example.com' }))['house.address']).toBe('fail plain');
  });

  test('names a way to mend whatever is not well', async () => {
    for (const result of await run({})) {
      expect(result.remedy?.text, result.name).toMatch(/^[A-Z].{10,}[^.]$/);
    }
  });
});

test('a check that throws is a finding, and the others are still made', async () => {
  const checks: Check[] = [
    { name: 'a', run: () => Promise.reject(new Error('the table is not there')) },
    { name: 'b', run: async () => ({ state: 'ok', reason: 'ok', message: 'Fine' }) },
  ];
  const results = await run({}, checks);
  expect(results.map(({ name, state, reason }) => [name, state, reason])).toEqual([
    ['a', 'fail', 'unreadable'],
    ['b', 'ok', 'ok'],
  ]);
  expect(JSON.stringify(results)).not.toContain('table');
  expect(results.map(checkView)).toMatchObject([
    { detail: { requestId: 'req_test' }, remedy: { page: null, command: null } },
    { detail: {}, remedy: null },
  ]);
});

import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, ask, member, owner, type Person, staff } from '../../../journeys/people.ts';

let at: World;
let lan: Person;
let admin: Person;
let key: string;
let id: string;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com', 'Sông Hồng');
  admin = await staff(at, 'staff-admin');
  const body = { customerId: accountOf(lan) };
  ({ key, id } = (await ask(at, '/api/v1/licenses/generate', { token: admin.token, body })).data);
});
afterEach(() => at.close());

const post = (path: string, body: object) => ask(at, `/api/v1/licenses/${path}`, { body });
const machine = (n: number | string) => `machine-number-${n}`;
const activate = async (n: number | string, more: object = {}) =>
  (await post('activate', { key, fingerprint: machine(n), ...more })).data;
const validate = async (more: object = {}) => (await post('validate', { key, ...more })).data;
const codeOf = async (more: object = {}) => (await validate(more)).code;
const shown = async (token = lan.token) => (await ask(at, `/api/v1/licenses/${id}`, { token })).data;
const run = (statement: ReturnType<typeof sql>) => statement.execute(at.connections.read);
const events = async () =>
  (
    await sql<{
      type: string;
    }>`select type from outbox where type like 'license.%activated' order by id`.execute(at.connections.read)
  ).rows.map(({ type }) => type);

describe('validating for an installation', () => {
  test('answers in the order of the rules', async () => {
    const fingerprint = machine(1);
    expect(await codeOf()).toBe('VALID');
    expect(await codeOf({ fingerprint })).toBe('NOT_ACTIVATED');
    await activate(1, { domain: 'shop.example' });
    expect(await codeOf({ fingerprint, domain: 'SHOP.example' })).toBe('VALID');
    expect(await codeOf({ fingerprint, domain: 'b.example' })).toBe('DOMAIN_MISMATCH');
    expect(await codeOf({ fingerprint: machine(2), domain: 'b.example' })).toBe('FINGERPRINT_MISMATCH');
    await run(sql`update licenses set revoked_at = now()`);
    expect(await codeOf({ fingerprint: machine(2) })).toBe('REVOKED');
    at.clock.set(new Date('2027-03-03T05:00:00Z'));
    expect(await codeOf({ fingerprint: machine(2) })).toBe('EXPIRED');
    await run(sql`update licenses set suspended_at = now()`);
    expect(await codeOf({ fingerprint: machine(2) })).toBe('SUSPENDED');
  });

  test('the youngest have to go when the limit shrinks', async () => {
    for (const n of [1, 2]) await activate(n);
    const body = JSON.stringify({ licenseActivations: 1 });
    await run(sql`insert into settings (key, value, updated_at) values ('policies', ${body}::jsonb, now())`);
    at.ctx().cache.drop('settings:policies');
    expect(await codeOf({ fingerprint: machine(1) })).toBe('VALID');
    expect(await codeOf({ fingerprint: machine(2) })).toBe('TOO_MANY_ACTIVATIONS');
  });

  test('is noted, at most every five minutes', async () => {
    await activate(1);
    const lastSeen = async () => (await shown()).activations[0].lastSeenAt;
    at.clock.advance(299_000);
    await validate({ fingerprint: machine(1) });
    expect(await lastSeen()).toBe('2025-03-03T05:00:00.000Z');
    at.clock.advance(2_000);
    await validate({ fingerprint: machine(1) });
    expect(await lastSeen()).toBe('2025-03-03T05:05:01.000Z');
  });
});

describe('letting go', () => {
  test('an installation lets itself go, once, also when its license holds no more', async () => {
    await activate(1);
    await run(sql`update licenses set revoked_at = now()`);
    const ask1 = async () => (await post('deactivate', { key, fingerprint: machine(1) })).data;
    expect(await ask1()).toEqual({ deactivated: true, code: null });
    expect(await ask1()).toEqual({ deactivated: false, code: 'NOT_ACTIVATED' });
    expect(await events()).toEqual(['license.activated', 'license.deactivated']);
    expect((await shown()).activations[0]).toMatchObject({ endedBy: 'installation' });
  });

  test.each([
    ['its owner', 'account'],
    ['staff', 'staff'],
  ])('%s lets one go, once', async (who, by) => {
    const { activation } = await activate(1);
    const token = who === 'staff' ? admin.token : lan.token;
    const end = () =>
      ask(at, `/api/v1/license-activations/${activation.id}/deactivate`, { token, method: 'POST' });
    const first = await end();
    expect(first.data).toMatchObject({ id: activation.id, endedBy: by });
    at.clock.advance(60_000);
    expect((await end()).data).toEqual(first.data);
    expect(await events()).toEqual(['license.activated', 'license.deactivated']);
    expect(await codeOf({ fingerprint: machine(1) })).toBe('NOT_ACTIVATED');
  });

  test('nobody else can', async () => {
    const { activation } = await activate(1);
    const binh = await owner(at, 'binh@example.com');
    const reader = await member(at, accountOf(lan), 'read-only');
    const end = async (token?: string) =>
      (await ask(at, `/api/v1/license-activations/${activation.id}/deactivate`, { token, method: 'POST' }))
        .status;
    expect([await end(), await end(binh.token), await end(reader.token)]).toEqual([401, 404, 403]);
    expect((await ask(at, `/api/v1/licenses/${id}`, { token: binh.token })).code).toBe('LICENSE_NOT_FOUND');
  });
});

describe('the list', () => {
  test('is narrowed by state and by customer, and names who it is', async () => {
    const list = async (query: string) =>
      (await ask(at, `/api/v1/licenses${query}`, { token: admin.token })).data;
    expect(await list(`?state=active&customerId=${accountOf(lan)}`)).toMatchObject([
      { id, lastFour: key.slice(-4), customer: { id: accountOf(lan), name: 'Sông Hồng' } },
    ]);
    expect(await list('?state=revoked')).toEqual([]);
    expect(await list('?customerId=cus_none')).toEqual([]);
    await ask(at, `/api/v1/licenses/${id}/revoke`, { token: admin.token, body: { reason: 'shared' } });
    expect(await list('?state=revoked')).toHaveLength(1);
    expect(await shown()).toMatchObject({ revokeReason: 'shared', revokedAt: '2025-03-03T05:00:00.000Z' });
  });
});

import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, ask, owner, type Person, purchase } from '../../../journeys/people.ts';
import { lockCustomer } from '../customers/get.ts';
import type { Grant } from './grant.ts';
import { pushGrants } from './push.ts';

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
});
afterEach(() => at.close());

const check = async (feature: string) =>
  (await ask(at, `/api/v1/entitlements/check?feature=${feature}`, { token: lan.token })).data;
const list = async () => (await ask(at, '/api/v1/entitlements', { token: lan.token })).data;

const grant = (feature: string, kind: Grant['kind'], value: bigint | null): Grant => ({
  feature,
  label: feature,
  kind,
  value,
  period: kind === 'metered' ? 'month' : null,
});

/** What a source gives from now on. */
const push = (source: string, ...grants: Grant[]) =>
  at.ctx().system(async (t) => {
    const customer = await lockCustomer(t, accountOf(lan));
    await pushGrants(t, { customer, source, grants, from: t.timeOf(customer) });
  });

describe('a check', () => {
  test('says no to an account that bought nothing, and to a feature that nobody knows', async () => {
    const no = {
      allowed: false,
      reason: 'NOT_GRANTED',
      limit: 0,
      used: null,
      remaining: null,
      resetsAt: null,
    };
    expect(await check('users')).toEqual({ feature: 'users', ...no });
    expect(await check('teleport')).toEqual({ feature: 'teleport', ...no });
    expect(await list()).toEqual([]);
  });

  test('says yes, and how many, from the moment that the plan is paid', async () => {
    expect((await check('users')).allowed).toBe(false);
    await purchase(at, lan.token);
    expect(await check('users')).toMatchObject({ allowed: true, reason: 'GRANTED', limit: 5 });
    expect(await check('agents')).toMatchObject({ allowed: true, limit: 10 });
    const listed = await list();
    expect(listed.map((one: { feature: string; value: number }) => [one.feature, one.value])).toEqual([
      ['users', 5],
      ['requests', 50_000],
      ['agents', 10],
    ]);
  });

  test('answers a boolean by its value and no limit by null', async () => {
    await push(
      'manual',
      grant('sso', 'boolean', 1n),
      grant('beta', 'boolean', 0n),
      grant('users', 'static', null),
    );
    expect(await check('sso')).toMatchObject({ allowed: true, reason: 'GRANTED' });
    expect(await check('beta')).toMatchObject({ allowed: false, reason: 'NOT_GRANTED' });
    expect(await check('users')).toMatchObject({ allowed: true, limit: null });
  });

  test('does not guess for what is counted by usage', async () => {
    await purchase(at, lan.token);
    const reply = await ask(at, '/api/v1/entitlements/check?feature=requests', { token: lan.token });
    expect([reply.status, reply.code]).toEqual([422, 'FEATURE_IS_METERED']);
  });

  test.each(['', '?feature=', `?feature=${'x'.repeat(101)}`, '?feature=users&exact=maybe'])(
    'needs the name of a feature, and nothing that it does not know: %s',
    async (query) => {
      const reply = await ask(at, `/api/v1/entitlements/check${query}`, { token: lan.token });
      expect([reply.status, reply.code]).toEqual([400, 'SCHEMA_VALIDATION']);
      expect(reply.body.error.details[0].field).toMatch(/^query\.(feature|exact)$/);
    },
  );
});

describe('several sources together', () => {
  test('boolean or, static the largest, metered the sum, unlimited over all', async () => {
    await push(
      'a',
      grant('sso', 'boolean', 0n),
      grant('users', 'static', 5n),
      grant('requests', 'metered', 10n),
    );
    await push(
      'b',
      grant('sso', 'boolean', 1n),
      grant('users', 'static', 3n),
      grant('requests', 'metered', 7n),
    );
    const values = async () =>
      Object.fromEntries(
        (await list()).map((one: { feature: string; value: number }) => [one.feature, one.value]),
      );
    expect(await values()).toEqual({ sso: 1, users: 5, requests: 17 });
    await push('c', grant('users', 'static', null), grant('requests', 'metered', null));
    expect(await values()).toEqual({ sso: 1, users: null, requests: null });
  });

  test('a source replaces what it gave before, and an empty list takes it back', async () => {
    await push('a', grant('users', 'static', 5n), grant('sso', 'boolean', 1n));
    await push('b', grant('users', 'static', 2n));
    at.clock.advance(1);
    await push('a', grant('users', 'static', 1n));
    expect([(await check('users')).limit, (await check('sso')).allowed]).toEqual([2, false]);
    at.clock.advance(1);
    await push('b');
    expect((await check('users')).limit).toBe(1);
  });
});

describe('the cache', () => {
  test('is dropped by a change of this process at once, by one of another within a second', async () => {
    await push('a', grant('users', 'static', 5n));
    expect((await check('users')).limit).toBe(5);
    await sql`update entitlement_grants set value = 9`.execute(at.connections.read);
    expect((await check('users')).limit).toBe(5);
    at.clock.advance(1_000);
    expect((await check('users')).limit).toBe(9);
  });

  test('is dropped too in a process that hears of a change by its event', async () => {
    await push('a', grant('users', 'static', 5n));
    await check('users');
    await sql`update entitlement_grants set value = 9`.execute(at.connections.read);
    await at.drain.untilQuiet();
    expect((await check('users')).limit).toBe(9);
  });
});

test('grants hold in the customer’s time', async () => {
  await push('a', grant('users', 'static', 5n));
  await sql`update entitlement_grants set valid_to = '2026-01-01T00:00:00Z'`.execute(at.connections.read);
  at.clock.advance(1_000);
  expect((await check('users')).limit).toBe(5);
  await sql`update customers set clock_at = '2026-01-01T00:00:00Z'`.execute(at.connections.read);
  at.clock.advance(1_000);
  expect((await check('users')).allowed).toBe(false);
});

import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accountOf,
  ask,
  customerKey,
  member,
  owner,
  type Person,
  purchase,
  staff,
} from '../../../journeys/people.ts';
import { noteUse } from './authenticate.ts';
import { hashOfKey } from './key-text.ts';

let at: World;
let ann: Person;
let admin: Person;

beforeAll(async () => {
  at = await world();
  ann = await owner(at, 'ann@example.com');
  admin = await staff(at, 'staff-admin');
});
afterAll(() => at.close());

const KEYS = '/api/v1/api-keys';
const HOUSE = '/api/v1/house-keys';
const make = (body: object, token = ann.token, path = KEYS, headers: Record<string, string> = {}) =>
  ask(at, path, { token, headers, body: { name: 'a program', scopes: ['licenses:read'], ...body } });
const makeHouse = (body: object, token = admin.token) => make({ mode: 'test', ...body }, token, HOUSE);
const licenses = (token: string) => ask(at, '/api/v1/licenses', { token });
const outcome = (reply: { status: number; code: string | undefined }) => [reply.status, reply.code];
const minutes = (n: number) => at.clock.advance(n * 60_000);
const actions = async (object: string) =>
  (await ask(at, `/api/v1/audit?object=${object}`, { token: admin.token })).data.map(
    (row: { action: string }) => row.action,
  );

describe('making a key', () => {
  test('shows it once, and acts for the account from then on', async () => {
    const made = await make({ name: 'nightly export' });
    expect(made.status, made.text).toBe(201);
    expect(made.data).toMatchObject({
      kind: 'customer',
      customerId: accountOf(ann),
      mode: 'test',
      name: 'nightly export',
      scopes: ['licenses:read'],
      lastFour: made.data.key.slice(-4),
      state: 'active',
      createdBy: `user:${ann.user.id}`,
      expiresAt: null,
      lastUsedAt: null,
    });
    expect(made.data.key).toMatch(/^ck_test_/);
    expect((await licenses(made.data.key)).status).toBe(200);
    expect((await ask(at, KEYS, { token: ann.token })).text).not.toContain(made.data.key);
    expect(await actions(made.data.id)).toEqual(['api_key.created']);
  });

  test('keeps of its text only the hash and the last four characters, nowhere the whole', async () => {
    const { data } = await make({}, ann.token, KEYS, { 'idempotency-key': 'keeps' });
    const tables = await sql<{ name: string }>`select c.oid::regclass::text as name from pg_class c
      where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(at.connections.read);
    for (const { name } of tables.rows) {
      const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)} t
        where t::text like ${`%${data.key.slice(8, -4)}%`}`.execute(at.connections.read);
      expect(found.rows[0]?.n, name).toBe(0);
    }
    const hashes = await sql<{
      hash: string;
    }>`select hash from api_key_hashes where key_id = ${data.id}`.execute(at.connections.read);
    expect(hashes.rows).toEqual([{ hash: hashOfKey(data.key) }]);
  });

  test('once per Idempotency-Key; the repeat answers without the key', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await make({}, ann.token, KEYS, headers);
    const again = await make({}, ann.token, KEYS, headers);
    const { key, ...rest } = first.data;
    expect([again.status, again.data, again.headers['idempotency-replayed']]).toEqual([201, rest, 'true']);
    expect(key).toMatch(/^ck_test_/);
  });

  test('answers without it also where the first request died before its answer', async () => {
    const headers = { 'idempotency-key': 'died' };
    const first = await make({}, ann.token, KEYS, headers);
    await sql`update idempotency_keys set state = 'interrupted', status = null, answer = null
      where key = 'died'`.execute(at.connections.read);
    const again = await make({}, ann.token, KEYS, headers);
    expect([again.status, again.data]).toEqual([201, { ...first.data, key: null }]);
  });

  test.each([
    ['no scope', { scopes: [] }, 'body.scopes'],
    ['the right to make keys', { scopes: ['api-keys:write'] }, 'body.scopes.0'],
    ['a right of the seller’s people', { scopes: ['customers:read'] }, 'body.scopes.0'],
    ['a right that there is not', { scopes: ['everything'] }, 'body.scopes.0'],
    ['no name', { name: ' ' }, 'body.name'],
    ['an end that is no time', { expiresAt: 'tomorrow' }, 'body.expiresAt'],
  ])('refuses %s', async (_what, body, field) => {
    const reply = await make(body);
    expect([reply.status, reply.code, reply.body.error.details[0].field]).toEqual([
      400,
      'SCHEMA_VALIDATION',
      field,
    ]);
  });

  test('refuses an end in the past', async () => {
    const reply = await make({ expiresAt: at.clock.now().toISOString() });
    expect([...outcome(reply), reply.body.error.details[0].field]).toEqual([
      400,
      'INVALID_INPUT',
      'body.expiresAt',
    ]);
  });

  test('is for owners and admins of the account', async () => {
    for (const role of ['admin', 'billing', 'member', 'read-only'] as const) {
      const { token } = await member(at, accountOf(ann), role);
      expect((await make({}, token)).status, role).toBe(role === 'admin' ? 201 : 403);
    }
  });

  test('by one of the seller’s people needs the customer’s name, and says who it was', async () => {
    const unnamed = await make({}, admin.token);
    expect([unnamed.status, unnamed.body.error.details.reason]).toEqual([
      403,
      expect.stringContaining('x-mekong-customer'),
    ]);
    const named = await make({}, admin.token, KEYS, { 'x-mekong-customer': accountOf(ann) });
    expect(named.data).toMatchObject({ customerId: accountOf(ann), createdBy: `staff:${admin.user.id}` });
  });
});

describe('a house key', () => {
  test('is made by a staff-admin alone, for one mode, never with the right to make more', async () => {
    const made = await makeHouse({ mode: 'live', scopes: ['customers:write', 'invoices:read'] });
    expect(made.data).toMatchObject({
      kind: 'house',
      customerId: null,
      mode: 'live',
      createdBy: `staff:${admin.user.id}`,
    });
    expect(made.data.key).toMatch(/^mk_live_/);
    const support = await staff(at, 'staff-support');
    expect(outcome(await makeHouse({}, support.token))).toEqual([403, 'INSUFFICIENT_PERMISSIONS']);
    expect((await makeHouse({ scopes: ['house-keys:write'] })).status).toBe(400);
    expect((await makeHouse({ mode: undefined })).status).toBe(400);
  });

  test('hands on no scope that it does not hold itself', async () => {
    const { data } = await makeHouse({ scopes: ['api-keys:write', 'licenses:read'] });
    const headers = { 'x-mekong-customer': accountOf(ann) };
    const within = await make({}, data.key, KEYS, headers);
    expect(within.data).toMatchObject({ customerId: accountOf(ann), createdBy: `house:${data.id}` });
    const beyond = await make({ scopes: ['licenses:read', 'invoices:read'] }, data.key, KEYS, headers);
    expect([beyond.status, beyond.body.error.details]).toEqual([403, { missing: ['invoices:read'] }]);
  });

  test('is listed apart from customers’ keys, and seen by keys of its mode', async () => {
    const reader = await makeHouse({ scopes: ['house-keys:read', 'api-keys:read'] });
    const list = async (path: string, token: string) =>
      (await ask(at, `${path}?limit=100`, { token })).data as { kind: string; mode: string }[];
    const all = await list(HOUSE, admin.token);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['house']));
    expect(new Set(all.map(({ mode }) => mode))).toEqual(new Set(['live', 'test']));
    const seen = await list(HOUSE, reader.data.key);
    expect(new Set(seen.map(({ mode }) => mode))).toEqual(new Set(['test']));
    expect(new Set((await list(KEYS, reader.data.key)).map(({ kind }) => kind))).toEqual(
      new Set(['customer']),
    );
  });

  test('is no customer’s key to change, nor the other way round', async () => {
    const house = await makeHouse({});
    const own = await make({});
    for (const path of [`${KEYS}/${house.data.id}`, `${HOUSE}/${own.data.id}`])
      for (const change of ['rotate', 'revoke'])
        expect(outcome(await ask(at, `${path}/${change}`, { token: admin.token, body: {} }))).toEqual([
          404,
          'API_KEY_NOT_FOUND',
        ]);
  });
});

describe('a key at the door', () => {
  test('of its own scopes opens the rest for nobody', async () => {
    const { data } = await make({ scopes: ['licenses:read', 'members:read'] });
    expect((await licenses(data.key)).status).toBe(200);
    const refused = await ask(at, '/api/v1/invoices', { token: data.key });
    expect([refused.status, refused.body.error.details]).toEqual([403, { scope: 'invoices:read' }]);
    expect(outcome(await ask(at, '/api/v1/users/me', { token: data.key }))).toEqual([
      403,
      'INSUFFICIENT_PERMISSIONS',
    ]);
  });

  test('with one character wrong is none', async () => {
    const { data } = await make({});
    const last = data.key.endsWith('0') ? '1' : '0';
    for (const wrong of [
      data.key.slice(0, -1) + last,
      data.key.slice(0, -1),
      `${data.key}0`,
      data.key.replace('ck_', 'mk_'),
      data.key.replace('test', 'live'),
    ])
      expect(outcome(await licenses(wrong))).toEqual([401, 'INVALID_TOKEN']);
  });

  test('is refused from the moment on that it expires, and told so', async () => {
    const { data } = await make({ expiresAt: new Date(at.clock.now().getTime() + 3_600_000).toISOString() });
    at.clock.advance(3_600_000 - 1);
    expect((await licenses(data.key)).status).toBe(200);
    at.clock.advance(1);
    const late = await licenses(data.key);
    expect([...outcome(late), late.body.error.details.reason]).toEqual([
      401,
      'EXPIRED_TOKEN',
      expect.stringContaining('over'),
    ]);
  });

  test('is refused in the address, even beside a login that may', async () => {
    const { data } = await make({});
    const reply = await ask(at, `/api/v1/licenses?key=${data.key}`, { token: ann.token });
    expect(outcome(reply)).toEqual([401, 'INVALID_TOKEN']);
    expect(reply.text).not.toContain(data.key);
  });

  test('buys: every step of a purchase by a key alone', async () => {
    const buyer = await owner(at, 'key-buyer@example.com');
    const scopes = ['checkout:write', 'payments:write', 'subscriptions:read', 'licenses:read'] as const;
    const { token } = await customerKey(at, buyer, scopes);
    const checkout = await purchase(at, token);
    expect(checkout.state).toBe('completed');
    expect((await licenses(token)).data).toHaveLength(1);
    expect((await ask(at, '/api/v1/subscriptions', { token })).data[0].state).toBe('active');
  });

  test('has Idempotency-Keys of its own, for each customer that it acts for', async () => {
    const house = await makeHouse({ scopes: ['api-keys:write', 'licenses:read'] });
    const other = await makeHouse({ scopes: ['api-keys:write', 'licenses:read'] });
    const binh = await owner(at, 'binh@example.com');
    const ids: string[] = [];
    for (const token of [house.data.key, other.data.key])
      for (const person of [ann, binh]) {
        const headers = { 'idempotency-key': 'same', 'x-mekong-customer': accountOf(person) };
        const [once, twice] = [await make({}, token, KEYS, headers), await make({}, token, KEYS, headers)];
        expect(twice.data.id).toBe(once.data.id);
        ids.push(once.data.id);
      }
    expect(new Set(ids).size).toBe(4);
  });
});

describe('the last use', () => {
  test('is written once a minute at most, beside the request', async () => {
    const { data } = await make({});
    const lastUse = async () =>
      (await ask(at, KEYS, { token: ann.token })).data.find((one: { id: string }) => one.id === data.id)
        .lastUsedAt;
    const use = async () => {
      await licenses(data.key);
      await noteUse(at.ctx(), data.id);
    };
    const first = at.clock.now().toISOString();
    await use();
    expect(await lastUse()).toBe(first);
    at.clock.advance(59_999);
    await use();
    expect(await lastUse()).toBe(first);
    // The process looks every 30 seconds; a minute after the last write the next look writes.
    at.clock.advance(30_001);
    const later = at.clock.now().toISOString();
    await use();
    expect(await lastUse()).toBe(later);
  });

  test('is not that of a key that was refused', async () => {
    const { data } = await make({});
    await ask(at, `${KEYS}/${data.id}/revoke`, { token: ann.token, body: {} });
    await licenses(data.key);
    const { data: keys } = await ask(at, KEYS, { token: ann.token });
    expect(keys[0]).toMatchObject({ id: data.id, lastUsedAt: null });
  });
});

describe('rotating', () => {
  const rotate = (id: string, body: object = {}, token = ann.token, path = KEYS) =>
    ask(at, `${path}/${id}/rotate`, { token, body });

  test('makes a successor; both open doors until the overlap is over', async () => {
    const old = (await make({ scopes: ['members:read', 'licenses:read'] })).data;
    const { status, data: next } = await rotate(old.id, { overlapHours: 2 });
    expect(status).toBe(201);
    expect(next).toMatchObject({
      name: old.name,
      scopes: old.scopes,
      rotatedFrom: old.id,
      state: 'active',
      expiresAt: null,
    });
    expect(next.key).not.toBe(old.key);
    at.clock.advance(2 * 3_600_000 - 1);
    for (const key of [old.key, next.key]) expect((await licenses(key)).status).toBe(200);
    at.clock.advance(1);
    expect([outcome(await licenses(old.key)), (await licenses(next.key)).status]).toEqual([
      [401, 'EXPIRED_TOKEN'],
      200,
    ]);
    expect(await actions(old.id)).toEqual(['api_key.rotated', 'api_key.created']);
  });

  test('without an overlap ends the old key at once', async () => {
    const old = (await make({})).data;
    expect((await licenses(old.key)).status).toBe(200);
    await rotate(old.id, { overlapHours: 0 });
    expect(outcome(await licenses(old.key))).toEqual([401, 'EXPIRED_TOKEN']);
  });

  test('lasts a day where nothing is said, and gives the life that the old key was made for', async () => {
    const expiresAt = new Date(at.clock.now().getTime() + 90 * 60_000).toISOString();
    const old = (await make({ expiresAt })).data;
    minutes(30);
    const { data: next } = await rotate(old.id);
    const now = at.clock.now().getTime();
    expect(next.expiresAt).toBe(new Date(now + 90 * 60_000).toISOString());
    const [, seen] = (await ask(at, KEYS, { token: ann.token })).data;
    expect(seen).toMatchObject({
      id: old.id,
      state: 'retiring',
      retiresAt: new Date(now + 24 * 3_600_000).toISOString(),
    });
  });

  test('happens once to a key, and never to one that is over', async () => {
    const old = (await make({})).data;
    expect((await rotate(old.id)).status).toBe(201);
    expect(outcome(await rotate(old.id))).toEqual([422, 'INVALID_STATE_TRANSITION']);
    const over = (await make({})).data;
    await ask(at, `${KEYS}/${over.id}/revoke`, { token: ann.token, body: {} });
    expect(outcome(await rotate(over.id))).toEqual([422, 'INVALID_STATE_TRANSITION']);
  });

  test('gives nobody more than they hold', async () => {
    const rich = (await make({ scopes: ['licenses:read', 'invoices:read'] })).data;
    const poor = await makeHouse({ scopes: ['api-keys:write', 'licenses:read'] });
    const refused = await rotate(rich.id, {}, poor.data.key);
    expect([refused.status, refused.body.error.details]).toEqual([403, { missing: ['invoices:read'] }]);
  });

  test('of a house key keeps its mode', async () => {
    const old = (await makeHouse({ mode: 'live' })).data;
    const { data: next } = await rotate(old.id, {}, admin.token, HOUSE);
    expect(next).toMatchObject({ kind: 'house', mode: 'live', rotatedFrom: old.id });
    expect(next.key).toMatch(/^mk_live_/);
  });

  test.each([-1, 169, 1.5, '3'])('takes no overlap of %s hours', async (overlapHours) => {
    expect((await rotate('key_none', { overlapHours })).status).toBe(400);
  });

  test('of another customer’s key finds none', async () => {
    const { data } = await make({});
    const stranger = await owner(at, 'stranger@example.com');
    for (const change of ['rotate', 'revoke']) {
      const reply = await ask(at, `${KEYS}/${data.id}/${change}`, { token: stranger.token, body: {} });
      expect(outcome(reply)).toEqual([404, 'API_KEY_NOT_FOUND']);
    }
    expect((await licenses(data.key)).status).toBe(200);
  });
});

describe('revoking', () => {
  test('ends a key at once, for good, with its reason in the log', async () => {
    const { data } = await make({});
    expect((await licenses(data.key)).status).toBe(200);
    const revoke = () =>
      ask(at, `${KEYS}/${data.id}/revoke`, { token: ann.token, body: { reason: 'found in a repository' } });
    const revoked = await revoke();
    expect(revoked.data).toMatchObject({ state: 'revoked', revokedAt: at.clock.now().toISOString() });
    expect(outcome(await licenses(data.key))).toEqual([401, 'INVALID_TOKEN']);
    minutes(1);
    expect((await revoke()).data).toEqual(revoked.data);
    expect(await actions(data.id)).toEqual(['api_key.revoked', 'api_key.created']);
    const [row] = (await ask(at, `/api/v1/audit?object=${data.id}`, { token: admin.token })).data;
    expect(row).toMatchObject({
      actorName: 'ann@example.com',
      before: { revokedAt: null },
      after: { reason: 'found in a repository' },
    });
  });

  test('ends a retiring key before its time, and leaves its successor', async () => {
    const old = (await make({})).data;
    const next = (await ask(at, `${KEYS}/${old.id}/rotate`, { token: ann.token, body: {} })).data;
    await ask(at, `${KEYS}/${old.id}/revoke`, { token: ann.token, body: {} });
    expect([(await licenses(old.key)).status, (await licenses(next.key)).status]).toEqual([401, 200]);
  });
});

test('a scope that no longer exists opens nothing', async () => {
  const { data } = await make({ scopes: ['licenses:read', 'members:read'] });
  await sql`update api_keys set scopes = '{licenses:read,gone:write}' where id = ${data.id}`.execute(
    at.connections.read,
  );
  expect((await licenses(data.key)).status).toBe(200);
  expect((await ask(at, '/api/v1/members', { token: data.key })).status).toBe(403);
});

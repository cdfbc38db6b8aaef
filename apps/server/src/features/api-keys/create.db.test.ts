import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { accountOf, ask, member, staff } from '../../../journeys/people.ts';
import { hashOfKey } from './key-text.ts';
import { HOUSE, KEYS, outcome, useKeyBench } from './testing/bench.ts';

const bench = useKeyBench();

describe('making a key', () => {
  test('shows it once, and acts for the account from then on', async () => {
    const made = await bench.make({ name: 'nightly export' });
    expect(made.status, made.text).toBe(201);
    expect(made.data).toMatchObject({
      kind: 'customer',
      customerId: accountOf(bench.ann),
      mode: 'test',
      name: 'nightly export',
      scopes: ['licenses:read'],
      lastFour: made.data.key.slice(-4),
      state: 'active',
      createdBy: `user:${bench.ann.user.id}`,
      expiresAt: null,
      lastUsedAt: null,
    });
    expect(made.data.key).toMatch(/^ck_test_/);
    expect((await bench.licenses(made.data.key)).status).toBe(200);
    expect((await ask(bench.at, KEYS, { token: bench.ann.token })).text).not.toContain(made.data.key);
    expect(await bench.actions(made.data.id)).toEqual(['api_key.created']);
  });

  test('keeps of its text only the hash and the last four characters, nowhere the whole', async () => {
    const { data } = await bench.make({}, bench.ann.token, KEYS, { 'idempotency-key': 'keeps' });
    const tables = await sql<{ name: string }>`select c.oid::regclass::text as name from pg_class c
      where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(bench.at.connections.read);
    for (const { name } of tables.rows) {
      const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)} t
        where t::text like ${`%${data.key.slice(8, -4)}%`}`.execute(bench.at.connections.read);
      expect(found.rows[0]?.n, name).toBe(0);
    }
    const hashes = await sql<{
      hash: string;
    }>`select hash from api_key_hashes where key_id = ${data.id}`.execute(bench.at.connections.read);
    expect(hashes.rows).toEqual([{ hash: hashOfKey(data.key) }]);
  });

  test('once per Idempotency-Key; the repeat answers without the key', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await bench.make({}, bench.ann.token, KEYS, headers);
    const again = await bench.make({}, bench.ann.token, KEYS, headers);
    const { key, ...rest } = first.data;
    expect([again.status, again.data, again.headers['idempotency-replayed']]).toEqual([201, rest, 'true']);
    expect(key).toMatch(/^ck_test_/);
  });

  test('answers without it also where the first request died before its answer', async () => {
    const headers = { 'idempotency-key': 'died' };
    const first = await bench.make({}, bench.ann.token, KEYS, headers);
    await sql`update idempotency_keys set state = 'interrupted', status = null, answer = null
      where key = 'died'`.execute(bench.at.connections.read);
    const again = await bench.make({}, bench.ann.token, KEYS, headers);
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
    const reply = await bench.make(body);
    expect([reply.status, reply.code, reply.body.error.details[0].field]).toEqual([
      400,
      'SCHEMA_VALIDATION',
      field,
    ]);
  });

  test('refuses an end in the past', async () => {
    const reply = await bench.make({ expiresAt: bench.at.clock.now().toISOString() });
    expect([...outcome(reply), reply.body.error.details[0].field]).toEqual([
      400,
      'INVALID_INPUT',
      'body.expiresAt',
    ]);
  });

  test('is for owners and admins of the account', async () => {
    for (const role of ['admin', 'billing', 'member', 'read-only'] as const) {
      const { token } = await member(bench.at, accountOf(bench.ann), role);
      expect((await bench.make({}, token)).status, role).toBe(role === 'admin' ? 201 : 403);
    }
  });

  test('by one of the seller’s people needs the customer’s name, and says who it was', async () => {
    const unnamed = await bench.make({}, bench.admin.token);
    expect([unnamed.status, unnamed.body.error.details.reason]).toEqual([
      403,
      expect.stringContaining('x-mekong-customer'),
    ]);
    const named = await bench.make({}, bench.admin.token, KEYS, {
      'x-mekong-customer': accountOf(bench.ann),
    });
    expect(named.data).toMatchObject({
      customerId: accountOf(bench.ann),
      createdBy: `staff:${bench.admin.user.id}`,
    });
  });
});

describe('a house key', () => {
  test('is made by a staff-admin alone, for one mode, never with the right to make more', async () => {
    const made = await bench.makeHouse({ mode: 'live', scopes: ['customers:write', 'invoices:read'] });
    expect(made.data).toMatchObject({
      kind: 'house',
      customerId: null,
      mode: 'live',
      createdBy: `staff:${bench.admin.user.id}`,
    });
    expect(made.data.key).toMatch(/^mk_live_/);
    const support = await staff(bench.at, 'staff-support');
    expect(outcome(await bench.makeHouse({}, support.token))).toEqual([403, 'INSUFFICIENT_PERMISSIONS']);
    expect((await bench.makeHouse({ scopes: ['house-keys:write'] })).status).toBe(400);
    expect((await bench.makeHouse({ mode: undefined })).status).toBe(400);
  });

  test('hands on no scope that it does not hold itself', async () => {
    const { data } = await bench.makeHouse({ scopes: ['api-keys:write', 'licenses:read'] });
    const headers = { 'x-mekong-customer': accountOf(bench.ann) };
    const within = await bench.make({}, data.key, KEYS, headers);
    expect(within.data).toMatchObject({ customerId: accountOf(bench.ann), createdBy: `house:${data.id}` });
    const beyond = await bench.make({ scopes: ['licenses:read', 'invoices:read'] }, data.key, KEYS, headers);
    expect([beyond.status, beyond.body.error.details]).toEqual([403, { missing: ['invoices:read'] }]);
  });

  test('is listed apart from customers’ keys, and seen by keys of its mode', async () => {
    const reader = await bench.makeHouse({ scopes: ['house-keys:read', 'api-keys:read'] });
    const list = async (path: string, token: string) =>
      (await ask(bench.at, `${path}?limit=100`, { token })).data as { kind: string; mode: string }[];
    const all = await list(HOUSE, bench.admin.token);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['house']));
    expect(new Set(all.map(({ mode }) => mode))).toEqual(new Set(['live', 'test']));
    const seen = await list(HOUSE, reader.data.key);
    expect(new Set(seen.map(({ mode }) => mode))).toEqual(new Set(['test']));
    expect(new Set((await list(KEYS, reader.data.key)).map(({ kind }) => kind))).toEqual(
      new Set(['customer']),
    );
  });

  test('is no customer’s key to change, nor the other way round', async () => {
    const house = await bench.makeHouse({});
    const own = await bench.make({});
    for (const path of [`${KEYS}/${house.data.id}`, `${HOUSE}/${own.data.id}`])
      for (const change of ['rotate', 'revoke'])
        expect(
          outcome(await ask(bench.at, `${path}/${change}`, { token: bench.admin.token, body: {} })),
        ).toEqual([404, 'API_KEY_NOT_FOUND']);
  });
});

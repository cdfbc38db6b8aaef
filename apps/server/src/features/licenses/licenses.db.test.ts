import { hashLicenseKey, makeLicenseKey } from '@mekong/billing';
import { testConfig, type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, ask, owner, type Person, purchase, staff } from '../../../journeys/people.ts';
import { tablesOf } from '../../../journeys/tables.ts';

let at: World;
let lan: Person;
let admin: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com', 'Sông Hồng');
  admin = await staff(at, 'staff-admin');
});
afterEach(() => at.close());

const generate = (body: object = {}, headers: Record<string, string> = {}) =>
  ask(at, '/api/v1/licenses/generate', {
    token: admin.token,
    body: { customerId: accountOf(lan), ...body },
    headers,
  });
const validate = async (key: string) => (await ask(at, '/api/v1/licenses/validate', { body: { key } })).data;
const mine = async () => (await ask(at, '/api/v1/licenses', { token: lan.token })).data;
const run = (statement: ReturnType<typeof sql>) => statement.execute(at.connections.read);
const NO = { valid: false, code: 'NOT_FOUND', expiresOn: null };

describe('generating', () => {
  test('gives a customer a key of its own, for the days of the policy', async () => {
    const { status, data } = await generate();
    expect(status).toBe(201);
    expect(data).toMatchObject({
      state: 'active',
      status: 'VALID',
      plan: null,
      subscriptionId: null,
      issuedOn: '2025-03-03',
      expiresOn: '2026-03-03',
    });
    expect(data.key).toMatch(/^AGY-song-hong-20250303-[0-9a-f]{8}$/);
    expect(await mine()).toEqual([data]);
  });

  test('a second key of the same day is another one', async () => {
    const keys = [(await generate()).data.key, (await generate()).data.key, (await generate()).data.key];
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(await validate(key)).toMatchObject({ valid: true });
    const counters = await run(sql`select counter from licenses order by counter`);
    expect(counters.rows).toEqual([{ counter: 0 }, { counter: 1 }, { counter: 2 }]);
  });

  test('ends at ten thousand a day, and begins anew the next', async () => {
    await generate();
    await run(sql`update licenses set counter = 9999`);
    const refused = await generate();
    expect([refused.status, refused.code]).toEqual([422, 'LICENSES_EXHAUSTED']);
    at.clock.advance(86_400_000);
    admin = await staff(at, 'staff-admin');
    expect((await generate()).data.key).toMatch(/-20250304-/);
  });

  test('the day is that of the seller’s zone', async () => {
    at.clock.set(new Date('2025-03-03T17:30:00Z'));
    expect((await generate()).data).toMatchObject({ issuedOn: '2025-03-04', expiresOn: '2026-03-04' });
  });

  test.each([
    [{ customerId: 'cus_nobody' }, 404, 'CUSTOMER_NOT_FOUND'],
    [{ customerId: 7 }, 400, 'SCHEMA_VALIDATION'],
    [{ durationDays: 0 }, 400, 'SCHEMA_VALIDATION'],
    [{ durationDays: 36_526 }, 400, 'SCHEMA_VALIDATION'],
    [{ durationDays: 1.5 }, 400, 'SCHEMA_VALIDATION'],
    [{ expiresOn: '2099-01-01' }, 400, 'SCHEMA_VALIDATION'],
  ])('is refused for %j: %i', async (body, status, code) => {
    const reply = await generate(body);
    expect([reply.status, reply.code]).toEqual([status, code]);
  });

  test('a repeat with the same key makes no second one, and shows the secret no second time', async () => {
    const key = { 'idempotency-key': 'once' };
    const [first, second] = [await generate({}, key), await generate({}, key)];
    const { key: secret, ...rest } = first.data;
    expect(secret).toMatch(/^AGY-/);
    expect(second.data).toEqual(rest);
    expect(await mine()).toHaveLength(1);
  });
});

describe('validating', () => {
  test('VALID, however it is typed', async () => {
    const { key } = (await generate()).data;
    for (const typed of [key, ` ${key.toUpperCase()}\n`, key.toLowerCase()])
      expect(await validate(typed)).toEqual({ valid: true, code: 'VALID', expiresOn: '2026-03-03' });
  });

  test('a typing error, an unknown key and one that could be ours look the same', async () => {
    const { key } = (await generate()).data;
    const flipped = key.replace(/.$/, (last: string) => (last === '0' ? '1' : '0'));
    const parts = { prefix: 'AGY', tenant: 'song-hong', day: '2025-03-03', counter: 7, secretVersion: 1 };
    const neverIssued = makeLicenseKey({ ...parts, secret: testConfig().secrets.license });
    const asked = [flipped, neverIssued, 'AGY-nobody-20250303-00000000', 'x', `'; drop table licenses --`];
    const answers = [];
    for (const body of asked.map((one) => ({ key: one })))
      answers.push(await ask(at, '/api/v1/licenses/validate', { body }));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.data).toEqual(NO);
  });

  test('EXPIRED once the days of grace are over, to the millisecond of the seller’s midnight', async () => {
    const { key, expiresOn } = (await generate({ durationDays: 1 })).data;
    expect(expiresOn).toBe('2025-03-04');
    const end = new Date('2025-03-18T17:00:00.000Z');
    at.clock.set(new Date(end.getTime() - 1));
    expect(await validate(key)).toMatchObject({ valid: true, code: 'VALID' });
    at.clock.set(end);
    expect(await validate(key)).toEqual({ valid: false, code: 'EXPIRED', expiresOn: '2025-03-04' });
  });

  test('a test customer’s license runs on that customer’s clock', async () => {
    const { key } = (await generate({ durationDays: 1 })).data;
    await run(sql`update customers set clock_at = '2026-01-01T00:00:00Z' where id = ${accountOf(lan)}`);
    expect(await validate(key)).toMatchObject({ code: 'EXPIRED' });
  });

  test('SUSPENDED while it is, and while its subscription is not paid', async () => {
    const { key } = (await generate()).data;
    await run(sql`update licenses set suspended_at = now()`);
    expect(await validate(key)).toMatchObject({ valid: false, code: 'SUSPENDED' });
    at.clock.advance(1_000);
    await purchase(at, lan.token);
    const [bought] = await mine();
    for (const [state, code] of [
      ['past_due', 'VALID'],
      ['unpaid', 'SUSPENDED'],
      ['paused', 'SUSPENDED'],
      ['active', 'VALID'],
    ]) {
      await run(sql`update subscriptions set state = ${state}`);
      expect((await validate(bought.key)).code, state).toBe(code);
      expect((await mine())[0].status, state).toBe(code);
    }
  });

  test('REVOKED for good, once', async () => {
    const { id, key } = (await generate()).data;
    const revoke = (reason: string) =>
      ask(at, `/api/v1/licenses/${id}/revoke`, { token: admin.token, body: { reason } });
    expect((await revoke('  ')).status).toBe(400);
    expect((await revoke('stolen')).data).toMatchObject({ id, state: 'revoked', status: 'REVOKED' });
    at.clock.advance(1_000);
    expect((await revoke('again')).data.state).toBe('revoked');
    expect(await validate(key)).toMatchObject({ valid: false, code: 'REVOKED' });
    const told = await run(sql`select after from audit_log where action = 'license.revoked'`);
    expect(told.rows).toEqual([{ after: { revokedAt: '2025-03-03T05:00:00.000Z' } }]);
    expect((await run(sql`select revoke_reason from licenses`)).rows).toEqual([{ revoke_reason: 'stolen' }]);
  });

  test.each(['', 'x'.repeat(201)])('needs a key of a sensible length: %#', async (key) => {
    const reply = await ask(at, '/api/v1/licenses/validate', { body: { key } });
    expect([reply.status, reply.body.error.details[0].field]).toEqual([400, 'body.key']);
  });
});

describe('a key', () => {
  test('stands in no table in clear, only as its hash', async () => {
    const { key: given } = (await generate({}, { 'idempotency-key': 'once' })).data;
    at.clock.advance(1_000);
    await purchase(at, lan.token);
    await at.drain.untilQuiet();
    const [bought] = await mine();
    for (const key of [given, bought.key]) {
      for (const { name } of await tablesOf(at.connections.read)) {
        const found = await run(sql`select from ${sql.raw(name)} t where t::text ilike ${`%${key}%`}`);
        expect(found.rows, name).toEqual([]);
      }
      const hashed = await run(sql`select from licenses where key_hash = ${hashLicenseKey(key)}`);
      expect(hashed.rows).toHaveLength(1);
    }
  });

  test('comes with a purchase, one per subscription', async () => {
    const { subscriptionId } = await purchase(at, lan.token);
    await at.settle();
    expect(await mine()).toEqual([
      expect.objectContaining({
        subscriptionId,
        plan: { code: 'team', name: 'Team' },
        status: 'VALID',
        expiresOn: '2026-03-03',
      }),
    ]);
  });
});

import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type HeldKey, houseKey, owner, type Person, staff } from '../../../journeys/people.ts';

let at: World;
let admin: Person;
let live: HeldKey;
let house: HeldKey;

beforeAll(async () => {
  at = await world();
  admin = await staff(at, 'staff-admin');
  live = await houseKey(at, 'live', ['customers:read', 'customers:write']);
  house = await houseKey(at, 'test', [
    'customers:read',
    'customers:write',
    'checkout:write',
    'payments:write',
  ]);
});
afterAll(() => at.close());

const URL = '/api/v1/customers';
const make = (body: object, token = house.token, headers: Record<string, string> = {}) =>
  ask(at, URL, { token, headers, body: { email: 'linh@example.com', name: 'Công ty Linh', ...body } });
const list = async (query: string, token = admin.token) => (await ask(at, URL + query, { token })).data;
const change = (id: string, body: object, token = house.token) =>
  ask(at, `${URL}/${id}`, { method: 'PATCH', token, body });
const outcome = (reply: { status: number; code: string | undefined }) => [reply.status, reply.code];
const audit = async (object: string) =>
  (await ask(at, `/api/v1/audit?object=${object}`, { token: admin.token })).data;

describe('a customer made by the seller', () => {
  test('needs no login, and is of the mode of the key that makes it', async () => {
    const made = await make({ email: 'Linh@Example.com', externalId: 'crm-1' });
    expect(made.status, made.text).toBe(201);
    expect(made.data).toEqual({
      billing: { name: null, address: null, taxId: null },
      id: expect.stringMatching(/^cus_/),
      slug: 'cong-ty-linh',
      name: 'Công ty Linh',
      email: 'linh@example.com',
      mode: 'test',
      zone: 'Asia/Ho_Chi_Minh',
      language: 'en',
      externalId: 'crm-1',
      clockAt: null,
      createdAt: at.clock.now().toISOString(),
    });
    expect((await make({}, live.token)).data.mode).toBe('live');
    const members = await sql`select from members where customer_id = ${made.data.id}`.execute(
      at.connections.read,
    );
    expect(members.rows).toEqual([]);
    const [row] = await audit(made.data.id);
    expect(row).toMatchObject({
      action: 'customer.created',
      actor: `house:${house.id}`,
      actorName: expect.stringMatching(/^a backend \(….{4}\)$/),
      mode: 'test',
      customerId: made.data.id,
      after: { email: 'linh@example.com', externalId: 'crm-1' },
    });
  });

  test('by staff is of the mode of the house', async () => {
    expect((await make({}, admin.token)).data.mode).toBe('test');
  });

  test('has the slug and zone that were asked for', async () => {
    const { data } = await make({ slug: 'linh-co', zone: 'Europe/Berlin' });
    expect(data).toMatchObject({ slug: 'linh-co', zone: 'Europe/Berlin' });
    expect(outcome(await make({ slug: 'linh-co' }))).toEqual([409, 'SLUG_TAKEN']);
  });

  test('is written to in the language that was asked for', async () => {
    const { data } = await make({ language: 'vi' });
    expect(data.language).toBe('vi');
    expect((await ask(at, `${URL}/${data.id}`, { token: admin.token })).data).toEqual(data);
    expect((await change(data.id, { language: 'en' })).data).toEqual({ ...data, language: 'en' });
    const [row] = await audit(data.id);
    expect(row).toMatchObject({ before: { language: 'vi' }, after: { language: 'en' } });
  });

  test('has an external id that no other of its mode has', async () => {
    const first = await make({ externalId: 'crm-2' });
    expect(first.status).toBe(201);
    for (const more of [{}, { slug: 'one-of-its-own' }]) {
      const again = await make({ externalId: 'crm-2', ...more });
      expect([...outcome(again), again.body.error.details]).toEqual([
        409,
        'EXTERNAL_ID_TAKEN',
        [{ field: 'body.externalId', message: 'is taken' }],
      ]);
    }
    expect((await make({ externalId: 'crm-2' }, live.token)).status).toBe(201);
    expect((await list('?externalId=crm-2', house.token)).map((one: { id: string }) => one.id)).toEqual([
      first.data.id,
    ]);
  });

  test('is made once per Idempotency-Key, also where the first request died before its answer', async () => {
    const headers = { 'idempotency-key': 'customer' };
    const first = await make({ name: 'Once' }, house.token, headers);
    expect((await make({ name: 'Once' }, house.token, headers)).data).toEqual(first.data);
    await sql`update idempotency_keys set state = 'interrupted', status = null, answer = null
      where key = 'customer'`.execute(at.connections.read);
    expect((await make({ name: 'Once' }, house.token, headers)).data).toEqual(first.data);
  });

  test('buys through a key that acts for it', async () => {
    const { data } = await make({ name: 'Buys' });
    const headers = { 'x-mekong-customer': data.id };
    const begun = await ask(at, '/api/v1/checkout', {
      token: house.token,
      headers,
      body: { plan: 'solo', interval: 'month' },
    });
    expect([begun.status, begun.data?.state]).toEqual([201, 'open']);
  });

  test.each([
    [{ email: 'nobody' }, 'body.email'],
    [{ name: ' ' }, 'body.name'],
    [{ slug: 'Not A Slug' }, 'body.slug'],
    [{ slug: '-a' }, 'body.slug'],
    [{ zone: 'Mars/Olympus' }, 'body.zone'],
    [{ language: 'de' }, 'body.language'],
    [{ mode: 'live' }, 'body.mode'],
  ])('is refused with %o', async (body, field) => {
    const reply = await make(body);
    expect([...outcome(reply), reply.body.error.details[0].field]).toEqual([400, 'SCHEMA_VALIDATION', field]);
  });
});

describe('customers', () => {
  test('are listed by pages and narrowed by e-mail and mode', async () => {
    for (let n = 0; n < 3; n++) {
      at.clock.advance(1_000);
      await make({ email: 'same@example.com' }, n === 1 ? live.token : house.token);
    }
    const all = await list('?email=SAME@example.com');
    expect(all.map(({ mode }: { mode: string }) => mode)).toEqual(['test', 'live', 'test']);
    expect(await list('?email=same@example.com&mode=live')).toEqual([all[1]]);
    const first = await ask(at, `${URL}?email=same@example.com&limit=2`, { token: admin.token });
    expect(first.data).toEqual(all.slice(0, 2));
    expect(await list(`?email=same@example.com&limit=2&cursor=${first.body.page.next}`)).toEqual([all[2]]);
  });

  test('of the other mode do not exist for a key', async () => {
    const { data } = await make({}, live.token);
    const seen = await list('?limit=100', house.token);
    expect(new Set(seen.map(({ mode }: { mode: string }) => mode))).toEqual(new Set(['test']));
    for (const reply of [
      await ask(at, `${URL}/${data.id}`, { token: house.token }),
      await change(data.id, { name: 'X' }),
    ])
      expect(outcome(reply)).toEqual([404, 'CUSTOMER_NOT_FOUND']);
    expect((await ask(at, `${URL}/${data.id}`, { token: live.token })).data).toEqual(data);
    expect((await ask(at, `${URL}/${data.id}`, { token: admin.token })).data).toEqual(data);
  });

  test('are not for their own members to list', async () => {
    const ann = await owner(at, 'ann@example.com');
    expect(outcome(await ask(at, URL, { token: ann.token }))).toEqual([403, 'INSUFFICIENT_PERMISSIONS']);
  });

  test('change their name, e-mail and zone, and the log has both', async () => {
    const { data } = await make({ zone: 'UTC' });
    const changed = await change(data.id, { name: 'New', email: 'NEW@example.com', zone: 'UTC' });
    expect(changed.data).toEqual({ ...data, name: 'New', email: 'new@example.com' });
    const [row] = await audit(data.id);
    expect(row).toMatchObject({
      action: 'customer.updated',
      before: { name: data.name, email: data.email },
      after: { name: 'New', email: 'new@example.com' },
    });
    expect(Object.keys(row.after)).toEqual(['name', 'email']);
    await change(data.id, { name: 'New' });
    await change(data.id, {});
    expect((await audit(data.id)).map((one: { action: string }) => one.action)).toEqual([
      'customer.updated',
      'customer.created',
    ]);
    expect((await change(data.id, { slug: 'other' })).status).toBe(400);
  });
});

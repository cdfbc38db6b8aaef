import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, owner, type Person, purchase, staff } from './people.ts';

const LISTS = ['subscriptions', 'invoices', 'payments', 'licenses'];
const COUNT = 4;

let at: World;
let lan: Person;
let binh: Person;
let admin: Person;

/** One customer who bought four times, and one who bought once in between. */
beforeAll(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
  binh = await owner(at, 'binh@example.com');
  admin = await staff(at, 'staff-admin');
  for (let n = 0; n < COUNT; n++) {
    const { subscriptionId } = await purchase(at, lan.token);
    at.clock.advance(60_000);
    const path = `/api/v1/subscriptions/${subscriptionId}/cancel`;
    await ask(at, path, { token: lan.token, body: { at: 'now' } });
    if (n === 1) await purchase(at, binh.token);
    at.clock.advance(60_000);
  }
});
afterAll(() => at.close());

const page = async (list: string, query: string, token = lan.token) => {
  const reply = await ask(at, `/api/v1/${list}${query}`, { token });
  if (reply.status !== 200) throw new Error(reply.text);
  return {
    ids: reply.data.map((one: { id: string }) => one.id) as string[],
    next: reply.body.page.next as string | null,
  };
};

async function all(list: string, limit: number, token = lan.token): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor = '';
  for (;;) {
    const { ids, next } = await page(list, `?limit=${limit}${cursor}`, token);
    pages.push(ids);
    if (!next) return pages;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
}

describe.each(LISTS)('the list of %s', (list) => {
  test('is newest first, and in pages the same as at once', async () => {
    const { ids, next } = await page(list, '');
    expect([ids.length, next]).toEqual([COUNT, null]);
    expect(ids).toEqual([...ids].sort().reverse());
    for (const limit of [1, 2, 3]) expect((await all(list, limit)).flat(), String(limit)).toEqual(ids);
  });

  test('ends with the last full page', async () => {
    expect((await all(list, 2)).map((ids) => ids.length)).toEqual([2, 2]);
    expect((await all(list, COUNT)).map((ids) => ids.length)).toEqual([COUNT]);
  });

  test('shows staff everybody’s, the same way', async () => {
    const everybody = (await all(list, 2, admin.token)).flat();
    expect(new Set(everybody).size).toBe(COUNT + 1);
    expect(everybody).toEqual(expect.arrayContaining((await page(list, '')).ids));
  });

  test('takes a cursor for a place, never for a right', async () => {
    const [newest = ''] = (await page(list, '', admin.token)).ids;
    const mine = (await page(list, '')).ids;
    const after = await page(list, `?cursor=${newest}`);
    for (const id of after.ids) expect(mine).toContain(id);
    expect((await page(list, '?cursor=!')).ids).toEqual([]);
  });

  test.each([
    ['limit=0', 'query.limit'],
    ['limit=101', 'query.limit'],
    ['limit=x', 'query.limit'],
    ['cursor=', 'query.cursor'],
    [`cursor=${'x'.repeat(201)}`, 'query.cursor'],
    ['page=2', 'query.page'],
  ])('names what is wrong: %s', async (query, field) => {
    const reply = await ask(at, `/api/v1/${list}?${query}`, { token: lan.token });
    expect([reply.status, reply.code, reply.body.error.details[0].field]).toEqual([
      400,
      'SCHEMA_VALIDATION',
      field,
    ]);
  });
});

test.each(['subscriptions', 'invoices', 'payments'])('staff ask for the %s of one customer', async (list) => {
  const [mine, theirs] = [lan.actor.customerId, binh.actor.customerId];
  expect((await page(list, `?customerId=${mine}`, admin.token)).ids).toEqual((await page(list, '')).ids);
  expect((await page(list, `?customerId=${theirs}`, admin.token)).ids).toHaveLength(1);
  expect((await page(list, '?customerId=cus_none', admin.token)).ids).toEqual([]);
  // Whoever names another account learns nothing of it.
  const [other] = (await page(list, `?customerId=${theirs}`, admin.token)).ids;
  expect((await page(list, `?customerId=${theirs}`)).ids).not.toContain(other);
});

describe('the audit log', () => {
  const audit = (query = '') => ask(at, `/api/v1/audit${query}`, { token: admin.token });

  test('is read in pages, newest first, each line once', async () => {
    const once = (await audit('?limit=100')).data.map((one: { id: string }) => one.id) as string[];
    expect(once.length).toBeGreaterThan(40);
    expect((await all('audit', 17, admin.token)).flat().slice(0, once.length)).toEqual(once);
    expect((await audit('?cursor=nonsense')).status).toBe(400);
  });

  test('is asked for one account or one object', async () => {
    const mine = (await audit(`?customerId=${lan.actor.customerId}&limit=100`)).data;
    expect(new Set(mine.map((one: { customerId: string }) => one.customerId))).toEqual(
      new Set([lan.actor.customerId]),
    );
    const [{ id }] = (await ask(at, '/api/v1/subscriptions', { token: lan.token })).data;
    const lines = (await audit(`?object=${id}`)).data as { action: string; actor: string }[];
    expect(lines.map(({ action }) => action)).toEqual(['subscription.canceled', 'subscription.activated']);
    expect(lines[0]?.actor).toBe(`user:${lan.user.id}`);
  });

  test('holds no secret: no token, password, key or card', async () => {
    const rows = await sql<{ row: string }>`select audit_log::text as row from audit_log`.execute(
      at.connections.read,
    );
    const text = rows.rows.map(({ row }) => row).join('\n');
    expect(text).not.toMatch(/AGY-|eyJ|argon2|ses_[0-9a-z]{26}\.|correct horse/);
  });
});

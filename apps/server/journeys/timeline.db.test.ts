import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { livedIn } from './lived-in.ts';
import { accountOf, ask, houseKey, owner, type Person, staff } from './people.ts';

let at: World;
let lan: Person;
let admin: Person;

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly object: string;
  readonly data: Record<string, unknown>;
}

beforeAll(async () => {
  at = await world();
  await at.api();
  lan = await owner(at, 'lan@example.com');
  admin = await staff(at, 'staff-admin');
  at.clock.advance(60_000);
  await livedIn(at, lan);
  await at.settle();
});
afterAll(() => at.close());

const page = (query = '', token = admin.token, customer = accountOf(lan)) =>
  ask(at, `/api/v1/customers/${customer}/timeline${query}`, { token });

async function all(limit: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let query = `?limit=${limit}`; ; ) {
    const { data, body } = await page(query);
    entries.push(...data);
    if (!body.page.next) return entries;
    query = `?limit=${limit}&cursor=${encodeURIComponent(body.page.next)}`;
  }
}

describe('the story of a customer', () => {
  test('holds purchases, invoices, licenses, refunds, mails and logins, newest first', async () => {
    const entries = await all(100);
    const types = new Set(entries.map(({ type }) => type));
    for (const type of [
      'customer.created',
      'session.opened',
      'payment.succeeded',
      'invoice.finalized',
      'invoice.paid',
      'subscription.activated',
      'checkout.completed',
      'license.issued',
      'license.activated',
      'refund.settled',
      'credit_note.issued',
      'api_key.created',
      'mail.sent',
    ])
      expect([...types], type).toContain(type);
    const times = entries.map((entry) => entry.at);
    expect(times).toEqual([...times].sort().reverse());
    const paid = entries.find(({ type }) => type === 'payment.succeeded');
    expect(paid?.data).toMatchObject({ amount: '99500', currency: 'USD' });
  });

  test.each([1, 2, 7, 25])(
    'is the same in pages of %i, though much happens in one millisecond',
    async (limit) => {
      const once = (await all(100)).map(({ id }) => id);
      expect(new Set(once).size).toBe(once.length);
      expect((await all(limit)).map(({ id }) => id)).toEqual(once);
    },
  );

  test('holds no secret', async () => {
    expect(JSON.stringify(await all(100))).not.toMatch(/AGY-|eyJ|argon2|ck_(test|live)_|correct horse/);
  });

  test('is the seller’s people’s alone, and of a customer in their sight', async () => {
    const binh = await owner(at, 'binh@example.com');
    expect((await page('', lan.token)).status).toBe(403);
    expect((await page('', admin.token, 'cus_nobody')).code).toBe('CUSTOMER_NOT_FOUND');
    const live = await houseKey(at, 'live', ['customers:read']);
    expect((await page('', live.token)).code).toBe('CUSTOMER_NOT_FOUND');
    const { data } = await page('?limit=100', admin.token, accountOf(binh));
    expect(JSON.stringify(data)).not.toContain(accountOf(lan));
  });

  test.each(['?cursor=nonsense', '?cursor=', '?limit=0', '?page=2'])(
    'names what is wrong: %s',
    async (query) => {
      const reply = await page(query);
      expect([reply.status, reply.code]).toEqual([400, 'SCHEMA_VALIDATION']);
    },
  );
});

describe('the events', () => {
  const events = async (query: string, token = admin.token) =>
    (await ask(at, `/api/v1/events${query}`, { token })).data as Entry[];

  test('are narrowed by type, customer, object and time', async () => {
    const mine = await events(`?customerId=${accountOf(lan)}&limit=100`);
    expect(mine.length).toBeGreaterThan(10);
    const invoices = await events('?type=invoice.&limit=100');
    expect(new Set(invoices.map(({ type }) => type.split('.')[0]))).toEqual(new Set(['invoice']));
    const [{ object }] = invoices as [Entry];
    expect((await events(`?object=${object}`)).every((one) => one.object === object)).toBe(true);
    expect(await events('?to=2025-03-03T05:00:30Z&type=payment.')).toEqual([]);
    const after = `?from=2025-03-03T05:00:30Z&type=customer.created&customerId=${accountOf(lan)}`;
    expect(await events(after)).toEqual([]);
    expect(await events('?mode=live&type=payment.')).toEqual([]);
    const oldest = await events('?order=oldest&limit=3');
    expect(oldest.map(({ id }) => id)).toEqual(oldest.map(({ id }) => id).sort());
  });

  test('show their payload, and who has not handled them', async () => {
    const [{ id }] = (await events('?type=invoice.paid')) as [Entry];
    const { data } = await ask(at, `/api/v1/events/${id}`, { token: admin.token });
    expect(data).toMatchObject({ id, type: 'invoice.paid', data: { currency: 'USD' }, waiting: [] });
  });

  test('are the seller’s people’s; a key sees its mode’s', async () => {
    expect((await ask(at, '/api/v1/events', { token: lan.token })).status).toBe(403);
    const live = await houseKey(at, 'live', ['events:read']);
    const seen = await ask(at, '/api/v1/events?mode=test', { token: live.token });
    expect(new Set(seen.data.map((one: { mode: string }) => one.mode))).toEqual(new Set(['live']));
    const own = await houseKey(at, 'test', ['events:read']);
    expect(await events('', own.token)).not.toEqual([]);
  });
});

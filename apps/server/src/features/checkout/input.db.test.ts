import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, owner, type Person, purchase, staff } from '../../../journeys/people.ts';

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
});
afterEach(() => at.close());

const TEAM = { plan: 'team', interval: 'year' };
const begin = (body: unknown, headers: Record<string, string> = {}) =>
  ask(at, '/api/v1/checkout', { token: lan.token, body, headers });
const rows = async (table: string) =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(at.connections.read))
    .rows[0]?.n;

describe('what a checkout takes', () => {
  test.each([
    [{ amount: 100 }, 'body.amount'],
    [{ price: '1.00' }, 'body.price'],
    [{ total: { amount: 100, currency: 'USD' } }, 'body.total'],
    [{ currency: 'VND' }, 'body.currency'],
    [{ customerId: 'cus_other' }, 'body.customerId'],
    [{ discount: 'FREE' }, 'body.discount'],
    [{ plan: undefined }, 'body.plan'],
    [{ plan: 7 }, 'body.plan'],
    [{ interval: 'week' }, 'body.interval'],
    [{ seats: 0 }, 'body.seats'],
    [{ seats: 1.5 }, 'body.seats'],
    [{ seats: -1 }, 'body.seats'],
    [{ seats: '2' }, 'body.seats'],
    [{ gateway: 'bitcoin' }, 'body.gateway'],
  ])('is refused by the name of the field, and nothing is written: %j', async (body, field) => {
    const reply = await begin({ ...TEAM, ...body });
    expect([reply.status, reply.code]).toEqual([400, 'SCHEMA_VALIDATION']);
    expect(reply.body.error.details.map((one: { field: string }) => one.field)).toEqual([field]);
    expect(await rows('checkouts')).toBe(0);
  });

  test.each([[{}], [{ checkoutId: 'a', orderId: 'b' }], [{ checkoutId: 7 }], [{ paymentId: 'pay_1' }]])(
    'a capture is named by a checkout or by an order, and by nothing else: %j',
    async (body) => {
      const reply = await ask(at, '/api/v1/payments/capture', { token: lan.token, body });
      expect([reply.status, reply.code]).toEqual([400, 'SCHEMA_VALIDATION']);
      expect(reply.body.error.details.length).toBeGreaterThan(0);
      for (const { field } of reply.body.error.details) expect(field).toMatch(/^body/);
    },
  );

  test.each([
    ['solo', 'month', 3_950],
    ['solo', 'year', 39_500],
    ['team', 'month', 9_950],
    ['team', 'year', 99_500],
    ['pro', undefined, 99_500],
  ])('the price of %s by the %s is the catalogue’s: %i', async (plan, interval, amount) => {
    const reply = await begin({ plan, interval });
    expect([reply.status, reply.data.total]).toEqual([201, { amount, currency: 'USD' }]);
    expect(reply.data).toMatchObject({ state: 'open', seats: 1, gateway: 'paypal' });
    const stored = await sql<{ amount: bigint }>`select amount from payments`.execute(at.connections.read);
    expect(stored.rows).toEqual([{ amount: BigInt(amount) }]);
  });

  test('seats are refused for a plan without, and multiply the price of one with them', async () => {
    const refused = await begin({ ...TEAM, seats: 2 });
    expect([refused.status, refused.code]).toEqual([422, 'SEATS_NOT_SOLD']);
    await sql`update prices set model = 'per_unit'`.execute(at.connections.read);
    at.clock.advance(30_000);
    const reply = await begin({ ...TEAM, seats: 3 });
    expect(reply.data).toMatchObject({ seats: 3, total: { amount: 298_500, currency: 'USD' } });
  });

  test('a gateway that is not connected is not sold by', async () => {
    const reply = await begin({ ...TEAM, gateway: 'polar' });
    expect([reply.status, reply.code]).toEqual([503, 'NO_GATEWAY']);
    expect(await rows('checkouts')).toBe(0);
  });
});

describe('who may buy', () => {
  test('nobody who is not signed in, and nobody without an account', async () => {
    expect((await ask(at, '/api/v1/checkout', { body: TEAM })).status).toBe(401);
    const { token } = await staff(at, 'staff-admin');
    expect((await ask(at, '/api/v1/checkout', { body: TEAM, token })).status).toBe(403);
  });

  test('an account buys one subscription at a time; unfinished ones are in nobody’s way', async () => {
    expect((await begin(TEAM)).status).toBe(201);
    const { subscriptionId } = await purchase(at, lan.token);
    const again = await begin({ plan: 'solo' });
    expect([again.status, again.code]).toEqual([409, 'ALREADY_SUBSCRIBED']);
    await ask(at, `/api/v1/subscriptions/${subscriptionId}/cancel`, {
      token: lan.token,
      body: { at: 'now' },
    });
    expect((await begin({ plan: 'solo' })).status).toBe(201);
  });

  test('a repeat with the same key is the same checkout; another body is another request', async () => {
    const key = { 'idempotency-key': 'click-1' };
    const [first, second] = [await begin(TEAM, key), await begin(TEAM, key)];
    expect([second.status, second.data]).toEqual([201, first.data]);
    expect(second.headers['idempotency-replayed']).toBe('true');
    const other = await begin({ plan: 'solo' }, key);
    expect([other.status, other.code]).toEqual([409, 'IDEMPOTENCY_CONFLICT']);
    expect([await rows('checkouts'), await rows('payments')]).toEqual([1, 1]);
  });
});

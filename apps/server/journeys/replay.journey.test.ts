import { committedWorld, world as rolledBack, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { deliver, FIVE, holdPurchase } from './held.ts';
import { control, expectPaidOnce, picture, planFault } from './money.ts';
import { accountOf, ask, houseKey, owner, type Person, type Reply, staff } from './people.ts';

const AT_ONCE = 8;

let at: World;
let admin: Person;
afterEach(() => at.close());

interface Listed {
  readonly id: string;
  readonly type: string;
  readonly state: string;
  readonly touched: string[];
}

/** A paid purchase of which every event came and was given up; nothing is booked. */
async function givenUp(world: World): Promise<string[]> {
  at = world;
  admin = await staff(world, 'staff-admin');
  const { events } = await holdPurchase(world);
  for (const id of events) expect(await deliver(world, id)).toBe(200);
  await sql`update webhook_events set dead_at = now(), attempts = 8, last_error = 'GATEWAY_ERROR'
    where state = 'waiting'`.execute(world.connections.read);
  await control(world, 'webhooks/hold', { hold: false });
  const dead = await listed('?state=dead');
  expect(dead.length).toBeGreaterThan(2);
  return dead.map(({ id }) => id);
}

const listed = async (query = ''): Promise<Listed[]> =>
  (await ask(at, `/api/v1/webhook-events${query}`, { token: admin.token })).data;
const replay = (ids: readonly string[], token = admin.token, headers: Record<string, string> = {}) =>
  ask(at, '/api/v1/webhook-events/replay', { token, headers, body: { ids } });
const outcomesOf = (reply: Reply): string[] => reply.data.map((one: { outcome: string }) => one.outcome);
const detail = async (id: string, token = admin.token) =>
  (await ask(at, `/api/v1/webhook-events/${id}`, { token })).data;

describe('events that were given up', () => {
  test('are replayed, settle what they tell once, and have no effect after that', async () => {
    const dead = await givenUp(await rolledBack());
    expect(await picture(at)).toMatchObject({ payments: ['processing'], licenses: 0 });
    expect(outcomesOf(await replay(dead))).toEqual(dead.map(() => 'replayed'));
    // In the queue already: a second press while nothing has run yet.
    expect(outcomesOf(await replay(dead))).toEqual(dead.map(() => 'waiting'));
    await at.settle();
    await expectPaidOnce(at);

    const before = await picture(at);
    expect(outcomesOf(await replay(dead))).toEqual(dead.map(() => 'no_effect'));
    await at.settle();
    expect(await picture(at)).toEqual(before);
    const all = await listed();
    expect(all.map(({ state }) => state)).toEqual(all.map(() => 'done'));
    const lines = await ask(at, `/api/v1/audit?action=webhook.replayed&limit=100`, { token: admin.token });
    expect(lines.data).toHaveLength(dead.length);
    expect(lines.data[0]).toMatchObject({
      actor: `staff:${admin.user.id}`,
      mode: 'test',
      before: { state: 'dead', error: 'GATEWAY_ERROR' },
      after: { state: 'waiting' },
    });
  });

  test('say what they touched and how each try ended', async () => {
    const dead = await givenUp(await rolledBack());
    await planFault(at, 'fetch_order', '500', 4);
    await replay(dead);
    await at.drain.untilQuiet();
    const failing = await listed('?state=failing');
    expect(failing.length).toBeGreaterThan(0);
    at.clock.advance(60_000);
    await at.settle();
    await expectPaidOnce(at);
    const { state, touched, attempts } = await detail(failing[0]?.id ?? '');
    const { id, invoiceId } = (await ask(at, '/api/v1/payments', { token: admin.token })).data[0];
    expect([state, touched]).toEqual(['done', [expect.stringMatching(/^cus_/), id, invoiceId]]);
    expect(attempts.map((one: { outcome: string }) => one.outcome)).toEqual(['done', 'failed']);
    expect(attempts[1].error).not.toBe('');
    expect((await listed(`?object=${id}`)).map((one) => one.id)).toContain(failing[0]?.id);
  });

  test(`${AT_ONCE} replays of all of them at once beside the drain: each is replayed by one of them, paid once`, async () => {
    const dead = await givenUp(await committedWorld({ concurrency: 4, pool: 20 }));
    let asking = true;
    const drain = async () => {
      while (asking) await at.drain.untilQuiet();
    };
    const drains = [drain(), drain()];
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, () => replay(dead)));
    asking = false;
    await Promise.all(drains);
    await at.settle();
    for (const id of dead) {
      const said = replies.flatMap((reply) =>
        reply.data
          .filter((one: { id: string }) => one.id === id)
          .map((one: { outcome: string }) => one.outcome),
      );
      expect(said).toHaveLength(AT_ONCE);
      for (const outcome of said) expect(['replayed', 'waiting', 'no_effect']).toContain(outcome);
      expect(said).toContain('replayed');
    }
    await expectPaidOnce(at);
  }, 60_000);
});

describe('replaying', () => {
  test('answers for what is not there, and once per event', async () => {
    const [id = ''] = await givenUp(await rolledBack());
    const none = '01900000-0000-7000-8000-000000000001';
    expect((await replay([none, id, id.toUpperCase()])).data).toEqual([
      { id: none, outcome: 'not_found' },
      { id, outcome: 'replayed' },
    ]);
  });

  test.each([[[]], [['nonsense']], [Array.from({ length: 101 }, () => crypto.randomUUID())]])(
    'takes one to a hundred ids: %j',
    async (ids) => {
      at = await rolledBack();
      admin = await staff(at, 'staff-admin');
      const reply = await replay(ids);
      expect([reply.status, reply.code]).toEqual([400, 'SCHEMA_VALIDATION']);
    },
  );

  test('with one Idempotency-Key is one replay with one answer', async () => {
    const dead = await givenUp(await rolledBack());
    const key = { 'idempotency-key': 'once' };
    const first = await replay(dead, admin.token, key);
    await at.settle();
    const second = await replay(dead, admin.token, key);
    expect(second.data).toEqual(first.data);
    expect(outcomesOf(second)).toEqual(dead.map(() => 'replayed'));
  });

  test('is no reader’s, no customer’s and no live key’s', async () => {
    const dead = await givenUp(await rolledBack());
    const reader = await staff(at, 'staff-read');
    const lan = await owner(at, 'lan@example.com');
    expect((await replay(dead, reader.token)).status).toBe(403);
    expect((await replay(dead, lan.token)).status).toBe(403);
    const live = await houseKey(at, 'live', ['webhooks:read', 'webhooks:write']);
    expect(outcomesOf(await replay(dead, live.token))).toEqual(dead.map(() => 'not_found'));
    const seen = await ask(at, '/api/v1/webhook-events', { token: live.token });
    expect(seen.data).toEqual([]);
    expect((await ask(at, `/api/v1/webhook-events/${dead[0]}`, { token: live.token })).status).toBe(404);
    const own = await houseKey(at, 'test', ['webhooks:write']);
    expect(outcomesOf(await replay(dead, own.token))).toEqual(dead.map(() => 'replayed'));
  });
});

describe('the inbox', () => {
  test('is narrowed by state, gateway, type and object, in pages and in both orders', async () => {
    await givenUp(await rolledBack());
    const all = await listed();
    expect(all.map(({ type }) => type).sort()).toEqual(FIVE);
    expect(all.map(({ id }) => id)).toEqual(
      all
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    const oldest = await listed('?order=oldest');
    expect(oldest).toEqual([...all].reverse());
    const page = await ask(at, '/api/v1/webhook-events?order=oldest&limit=2', { token: admin.token });
    expect(page.data).toEqual(oldest.slice(0, 2));
    const rest = await listed(`?order=oldest&cursor=${page.body.page.next}`);
    expect(rest).toEqual(oldest.slice(2));
    expect(await listed('?gateway=stripe')).toEqual([]);
    expect((await listed('?type=PAYMENT.')).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['PAYMENT.CAPTURE.COMPLETED', 'PAYMENT.CAPTURE.PENDING']),
    );
    expect(await listed('?type=%25')).toEqual([]);
    expect(await listed('?mode=live')).toEqual([]);
    expect(await listed('?object=pay_none')).toEqual([]);
  });

  test('shows a body laid out and without secrets, to those who may see it', async () => {
    const [id = ''] = await givenUp(await rolledBack());
    const shown = await detail(id);
    expect(shown).toMatchObject({ verified: 'on_arrival', state: 'dead', lastError: 'GATEWAY_ERROR' });
    expect(shown.body.split('\n').length).toBeGreaterThan(5);
    expect(JSON.parse(shown.body)).toMatchObject({ event_type: shown.type });
    expect(shown.headers['paypal-transmission-sig']).toBe('[redacted]');
    expect(shown.headers['paypal-transmission-id']).toMatch(/./);
    const reader = await staff(at, 'staff-read');
    expect(await detail(id, reader.token)).toMatchObject({ id, body: null, headers: null });
  });

  test('is bounded for who acts for a customer by what was about that one', async () => {
    const dead = await givenUp(await rolledBack());
    const lan = await owner(at, 'lan@example.com');
    await replay(dead);
    await at.settle();
    const [{ touched }] = (await listed()) as [Listed];
    const acting = (customer: string) => ({ 'x-mekong-customer': customer });
    const as = (customer: string, path = '') =>
      ask(at, `/api/v1/webhook-events${path}`, { token: admin.token, headers: acting(customer) });
    expect((await as(touched[0] ?? '')).data.length).toBeGreaterThan(0);
    expect((await as(accountOf(lan))).data).toEqual([]);
    expect((await as(accountOf(lan), `/${dead[0]}`)).status).toBe(404);
    expect(outcomesOf(await replay(dead, admin.token, acting(accountOf(lan))))).toEqual(
      dead.map(() => 'not_found'),
    );
  });
});

import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, ask, owner, type Person, purchase } from '../../../journeys/people.ts';

let at: World;
let lan: Person;
let id: string;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
  id = (await purchase(at, lan.token)).subscriptionId;
});
afterEach(() => at.close());

const END = '2026-03-03T05:00:00.000Z';

/** Signed in anew: a session does not last as long as what it bought. */
const token = async () => {
  const body = { email: 'lan@example.com', password: 'correct horse battery' };
  return (await ask(at, '/api/v1/auth/login', { body })).data.accessToken as string;
};
const cancel = async (body: object) =>
  ask(at, `/api/v1/subscriptions/${id}/cancel`, { token: await token(), body });
const subscription = async () =>
  (await ask(at, `/api/v1/subscriptions/${id}`, { token: await token() })).data;

async function granted() {
  const mine = await token();
  const users = await ask(at, '/api/v1/entitlements/check?feature=users', { token: mine });
  const members = await ask(at, '/api/v1/members', { token: mine });
  const [license] = (await ask(at, '/api/v1/licenses', { token: mine })).data;
  return { users: users.data.limit, seats: members.data.seats, license: license.status };
}
const PAID = { users: 5, seats: 5, license: 'VALID' };
const history = async () =>
  (
    await sql<{ kind: string; actor: string; reason: string | null }>`select kind, actor, reason
      from subscription_changes order by id`.execute(at.connections.read)
  ).rows;

describe('canceling now', () => {
  test('ends what it granted in the same transaction; the license runs out with what was paid', async () => {
    expect(await granted()).toEqual(PAID);
    at.clock.advance(3_600_000);
    const { status, data } = await cancel({ at: 'now', reason: 'too dear' });
    expect(status).toBe(200);
    expect(data).toMatchObject({ id, state: 'canceled', canceledAt: '2025-03-03T06:00:00.000Z' });
    expect(await granted()).toEqual({ users: 0, seats: 1, license: 'VALID' });
    at.clock.set(new Date(END));
    expect((await granted()).license).toBe('EXPIRED');
  });

  test('is told once, with who and why', async () => {
    at.clock.advance(1_000);
    await cancel({ at: 'now', reason: 'too dear' });
    expect((await history()).at(-1)).toEqual({
      kind: 'canceled',
      actor: `user:${lan.user.id}`,
      reason: 'too dear',
    });
    const told = await sql`select data from outbox where type = 'subscription.canceled'`.execute(
      at.connections.read,
    );
    expect(told.rows).toEqual([{ data: { reason: 'too dear' } }]);
  });

  test('cannot be done twice', async () => {
    await cancel({ at: 'now' });
    for (const when of ['now', 'period_end']) {
      const again = await cancel({ at: when });
      expect([again.status, again.code]).toEqual([422, 'INVALID_STATE_TRANSITION']);
      expect(again.body.error.message).toBe('This subscription is canceled and cannot become canceled');
    }
    expect((await history()).filter(({ kind }) => kind === 'canceled')).toHaveLength(1);
  });
});

describe('canceling at period end', () => {
  test('changes nothing until then, and ends it then', async () => {
    const { data } = await cancel({ at: 'period_end' });
    expect(data).toMatchObject({ state: 'active', cancelAt: END, currentPeriodEnd: END, canceledAt: null });
    at.clock.set(new Date(Date.parse(END) - 1));
    await at.settle();
    expect([(await subscription()).state, await granted()]).toEqual(['active', PAID]);
    at.clock.set(new Date(END));
    await at.settle();
    expect(await subscription()).toMatchObject({ state: 'canceled', canceledAt: END });
    expect(await granted()).toEqual({ users: 0, seats: 1, license: 'EXPIRED' });
    expect((await history()).at(-1)).toMatchObject({ kind: 'canceled', reason: 'canceled at period end' });
  });

  test('comes on the clock of a test customer', async () => {
    await cancel({ at: 'period_end' });
    await at.settle();
    await sql`update customers set clock_at = ${END} where id = ${accountOf(lan)}`.execute(
      at.connections.read,
    );
    await at.settle();
    expect(await subscription()).toMatchObject({ state: 'canceled', canceledAt: END });
    expect((await granted()).users).toBe(0);
  });

  test('a clock that lags behind the real one holds it up', async () => {
    await cancel({ at: 'period_end' });
    await sql`update customers set clock_at = '2025-06-01T00:00:00Z' where id = ${accountOf(lan)}`.execute(
      at.connections.read,
    );
    at.clock.set(new Date('2026-06-01T00:00:00Z'));
    await at.settle();
    expect((await subscription()).state).toBe('active');
  });

  test('may still be done at once instead', async () => {
    await cancel({ at: 'period_end' });
    expect((await cancel({ at: 'now' })).data.state).toBe('canceled');
    at.clock.set(new Date(END));
    await at.settle();
    expect((await history()).filter(({ kind }) => kind === 'canceled')).toHaveLength(1);
  });

  test('two runs at the end are one', async () => {
    await cancel({ at: 'period_end' });
    at.clock.set(new Date(END));
    await at.settle();
    await sql`update subscriptions set due_at = ${END}`.execute(at.connections.read);
    await at.settle();
    expect((await history()).filter(({ kind }) => kind === 'canceled')).toHaveLength(1);
  });
});

test.each([
  [{}, 'body.at'],
  [{ at: 'tomorrow' }, 'body.at'],
  [{ at: 'now', refund: true }, 'body.refund'],
  [{ at: 'now', reason: 'x'.repeat(501) }, 'body.reason'],
])('is refused by the name of the field: %j', async (body, field) => {
  const reply = await cancel(body);
  expect([reply.status, reply.body.error.details[0].field]).toEqual([400, field]);
  expect((await subscription()).state).toBe('active');
});

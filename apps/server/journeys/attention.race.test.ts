import { committedWorld, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, owner, type Person, purchase, staff } from './people.ts';

let world: World;
let lan: Person;
let admin: Person;

// Several features are asked at once, each on a connection of its own.
beforeAll(async () => {
  world = await committedWorld();
  lan = await owner(world, 'lan@example.com');
  admin = await staff(world, 'staff-admin');
  const { subscriptionId } = await purchase(world, lan.token);
  world.clock.advance(60_000);
  const path = `/api/v1/subscriptions/${subscriptionId}/cancel`;
  await ask(world, path, { token: lan.token, body: { at: 'now' } });
  await purchase(world, lan.token);
});
afterAll(() => world.close());

describe('what needs a person', () => {
  const attention = async () => (await ask(world, '/api/v1/attention', { token: admin.token })).data;

  test('is nothing while all is well', async () => {
    expect(await attention()).toEqual([]);
  });

  test('lists parked payments and webhooks that were given up, oldest first', async () => {
    const [newest, oldest] = (await ask(world, '/api/v1/payments', { token: lan.token })).data;
    await sql`update payments set hold = 'mismatch', hold_reason = 'amount 1 instead of 99500'
      where id = ${newest.id}`.execute(world.connections.read);
    await sql`update payments set dead_at = now(), last_error = 'gave up' where id = ${oldest.id}`.execute(
      world.connections.read,
    );
    await sql`insert into webhook_events (id, gateway, connection, dedupe_key, type, subject, raw_body, headers,
        state, received_at, due_at, dead_at, last_error)
      values ('01900000-0000-7000-8000-000000000001', 'paypal', 'sandbox', 'WH-1', 'X', 'order:1', '', '{}',
        'waiting', '2025-01-01', now(), now(), 'unreachable')`.execute(world.connections.read);
    const seen = await attention();
    expect(seen.map((one: { kind: string; reason: string }) => [one.kind, one.reason])).toEqual([
      ['webhook_dead', 'given_up'],
      ['dead_letter', 'given_up'],
      ['payment_hold', 'mismatch'],
    ]);
    expect(seen[2]).toMatchObject({
      object: newest.id,
      customerId: lan.actor.customerId,
      detail: { gateway: 'paypal', invoiceId: newest.invoiceId, message: 'amount 1 instead of 99500' },
    });
  });

  test('lists work and events that were given up, whatever feature they belong to', async () => {
    const known = new Set((await attention()).map((one: { object: string }) => one.object));
    await sql`update gateway_attempts set dead_at = now(), last_error = 'no keys'
      where operation = 'capture'`.execute(world.connections.read);
    await sql`update checkouts set dead_at = now() where state = 'completed'`.execute(world.connections.read);
    await sql`insert into outbox_deliveries (event_id, subscriber, stream, seq, last_error, dead_at)
      select id, 'mail:invoice.paid', stream, seq, 'no server', now() from outbox
      where type = 'invoice.paid'`.execute(world.connections.read);
    const fresh = (await attention()).filter((one: { object: string }) => !known.has(one.object));
    const kinds = fresh.map((one: { kind: string; reason: string }) => `${one.kind} ${one.reason}`).sort();
    expect(kinds).toEqual([
      'dead_letter checkout.expire',
      'dead_letter checkout.expire',
      'dead_letter mail:invoice.paid',
      'dead_letter mail:invoice.paid',
      'dead_letter payments.attempts',
      'dead_letter payments.attempts',
    ]);
    for (const one of fresh) expect(one.customerId).toBe(lan.actor.customerId);
  });

  const retry = async (body: object, token = admin.token) =>
    (await ask(world, '/api/v1/attention/retry', { token, body })).data?.outcome;
  const auditOf = async (action: string) =>
    (await ask(world, `/api/v1/audit?action=${action}&limit=100`, { token: admin.token })).data;

  test('has what was given up tried again, once, and is the shorter by it', async () => {
    const before = await attention();
    const again = before.filter(({ retry: may }: { retry: boolean }) => may);
    expect(again).toHaveLength(6);
    for (const { kind, object, reason } of again) {
      const both = await Promise.all([retry({ kind, object, reason }), retry({ kind, object, reason })]);
      expect(both.sort(), reason).toEqual(['no_effect', 'retried']);
    }
    expect(await attention()).toHaveLength(before.length - again.length);
    expect(await auditOf('attention.retried')).toHaveLength(again.length);
    const { kind, object, reason } = before.find((one: { retry: boolean }) => !one.retry);
    expect(await retry({ kind, object, reason })).toBe('no_effect');
    expect(await retry({ kind: 'dead_letter', object: 'nothing', reason: 'checkout.expire' })).toBe(
      'no_effect',
    );
    const reader = await staff(world, 'staff-read');
    expect(await retry({ kind, object, reason }, reader.token)).toBeUndefined();
  });

  test('lists recurring work whose run failed, which may run again at once', async () => {
    await sql`update schedules set last_error = 'no answer', last_run_at = '2025-03-03T05:00:00Z'
      where name = 'users.purge'`.execute(world.connections.read);
    const failed = (await attention()).find((one: { kind: string }) => one.kind === 'schedule_failed');
    expect(failed).toMatchObject({
      object: 'users.purge',
      reason: 'run_failed',
      since: '2025-03-03T05:00:00.000Z',
      detail: { message: 'no answer' },
    });
    const { kind, object, reason } = failed;
    expect(await retry({ kind, object, reason })).toBe('retried');
    await world.drain.pass();
    expect((await attention()).some((one: { kind: string }) => one.kind === 'schedule_failed')).toBe(false);
  });
});

import { type World, world } from '@mekong/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { registerUser } from '../users/register.ts';
import { openSession } from '../users/session.ts';
import { createStaff } from '../users/staff.ts';

let w: World;
let app: FastifyInstance;
let staff: string;
let owner: string;
let account: string;

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const audit = (query: string, token = staff) =>
  app.inject({ method: 'GET', url: `/api/v1/audit${query}`, headers: bearer(token) });

beforeAll(async () => {
  w = await world();
  ({ app } = await w.api());
  const made = await createStaff(w.ctx(), { email: 'reads@example.com', role: 'staff-read' });
  staff = (await openSession(w.ctx(), made.user)).accessToken;
  const ann = await registerUser(w.ctx(), { email: 'ann@example.com', password: 'correct horse battery' });
  owner = (await openSession(w.ctx(), ann)).accessToken;
  account = (await w.registry.ports.memberships(w.ctx(), ann.id))[0]?.customerId ?? '';
  for (let n = 0; n < 7; n += 1) {
    w.clock.advance(1_000);
    await w.ctx().system((t) => writeAuditEntry(t, { action: 'thing.done', object: 'thing', after: { n } }));
  }
});
afterAll(() => w.close());

interface Row {
  id: string;
  action: string;
  object: string;
  customerId: string | null;
  after: Record<string, unknown> | null;
}

test('is read newest first, page by page, nothing twice and nothing left out', async () => {
  const seen: Row[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const answer = await audit(`?object=thing&limit=3${cursor && `&cursor=${cursor}`}`);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json().data.length).toBeLessThanOrEqual(3);
    seen.push(...answer.json().data);
    cursor = answer.json().page.next;
  }
  expect(seen.map((row) => row.after?.n)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  expect(new Set(seen.map((row) => row.id)).size).toBe(7);
});

test('what is written meanwhile moves no page', async () => {
  const first = (await audit('?object=thing&limit=2')).json();
  // Rows of one millisecond have no order among themselves.
  w.clock.advance(1_000);
  await w
    .ctx()
    .system((t) => writeAuditEntry(t, { action: 'thing.done', object: 'thing', after: { n: 'new' } }));
  const second = (await audit(`?object=thing&limit=2&cursor=${first.page.next}`)).json();
  expect(second.data.map((row: Row) => row.after?.n)).toEqual([4, 3]);
});

test('says who did what to which object', async () => {
  const [row] = (await audit('?object=thing&limit=1')).json().data;
  expect(row).toEqual({
    id: expect.any(String),
    at: w.clock.now().toISOString(),
    actor: 'system:test',
    actorName: null,
    action: 'thing.done',
    object: 'thing',
    customerId: null,
    mode: null,
    before: null,
    after: { n: 'new' },
    requestId: 'req_test',
  });
});

test('can be narrowed to a customer', async () => {
  const rows: Row[] = (await audit(`?customerId=${account}`)).json().data;
  expect(rows.map((row) => row.action)).toContain('customer.created');
  expect(rows.every((row) => row.customerId === account)).toBe(true);
});

test('is for staff alone', async () => {
  const answer = await audit('', owner);
  expect([answer.statusCode, answer.json().error.code]).toEqual([403, 'INSUFFICIENT_PERMISSIONS']);
  const stranger = await app.inject({ method: 'GET', url: '/api/v1/audit' });
  expect([stranger.statusCode, stranger.json().error.code]).toEqual([401, 'INVALID_TOKEN']);
});

test('through the actor’s door a customer sees its own rows and no other', async () => {
  const ann = await w
    .ctx()
    .read.selectFrom('users')
    .select(['id', 'auth_id'])
    .where('email', '=', 'ann@example.com')
    .executeTakeFirstOrThrow();
  const actor = {
    kind: 'user' as const,
    userId: ann.id,
    authId: ann.auth_id,
    email: 'ann@example.com',
    staffRole: null,
    customerId: account,
    memberRole: 'owner' as const,
    scopes: new Set<never>(),
  };
  const rows = await w.ctx(actor).tx((t) => t.db.selectFrom('audit_log').select('customer_id').execute());
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.customer_id === account)).toBe(true);
});

test.each(['?cursor=nonsense', '?limit=0', '?limit=101', '?colour=blue'])('%s is refused', async (query) => {
  const answer = await audit(query);
  expect([answer.statusCode, answer.json().error.code]).toEqual([400, 'SCHEMA_VALIDATION']);
});

describe('asked for a part', () => {
  const seen = async (query: string): Promise<string[]> => {
    const answer = await audit(`?limit=100&${query}`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json().data.map((row: Row) => row.action);
  };
  const enter = (action: string, mode?: 'live' | 'test') =>
    w.ctx().system((t) => writeAuditEntry(t, { action, object: 'part', ...(mode && { mode }) }));

  test('the beginning of an action is taken by the letter', async () => {
    for (const action of ['part_1.made', 'part_1.lost', 'partx1.made', 'part%.made']) await enter(action);
    expect((await seen('action=part_1.')).sort()).toEqual(['part_1.lost', 'part_1.made']);
    expect(await seen('action=part%25')).toEqual(['part%.made']);
    expect(await seen('action=part_1.made')).toEqual(['part_1.made']);
  });

  test('a time takes its beginning in and leaves its end out', async () => {
    w.clock.advance(60_000);
    const from = w.clock.now();
    await enter('time.first');
    w.clock.advance(1_000);
    const to = w.clock.now();
    await enter('time.second');
    w.clock.advance(1_000);
    const between = (...[low, high]: (Date | null)[]) =>
      seen(
        [low && `from=${low.toISOString()}`, high && `to=${high.toISOString()}`].filter(Boolean).join('&'),
      );
    expect(await between(from, to)).toEqual(['time.first']);
    expect(await between(from, null)).toEqual(['time.second', 'time.first']);
    expect(await between(to, w.clock.now())).toEqual(['time.second']);
    expect((await between(null, from)).includes('time.first')).toBe(false);
    expect((await seen(`from=${encodeURIComponent('2025-03-03T12:00:00+07:00')}`)).length).toBeGreaterThan(2);
  });

  test('a mode', async () => {
    await enter('mode.live', 'live');
    await enter('mode.test', 'test');
    await enter('mode.none');
    expect(await seen('action=mode.&mode=live')).toEqual(['mode.live']);
    expect((await seen('action=mode.')).length).toBe(3);
  });

  test('an actor, by its id or as the log has it, with its name', async () => {
    const { user } = await createStaff(w.ctx(), { email: 'acts@example.com', role: 'staff-admin' });
    const actor = { kind: 'user', userId: user.id, authId: user.authId, email: user.email } as const;
    const acting = { ...actor, staffRole: 'staff-admin', customerId: null, memberRole: null } as const;
    await w
      .ctx({ ...acting, scopes: new Set() })
      .system((t) => writeAuditEntry(t, { action: 'by.staff', object: 'part' }));
    for (const asked of [user.id, `staff:${user.id}`])
      expect(await seen(`actor=${asked}`)).toEqual(['by.staff']);
    expect(await seen(`actor=user:${user.id}`)).toEqual([]);
    const [named] = (await audit(`?actor=${user.id}`)).json().data;
    expect([named.actor, named.actorName]).toEqual([`staff:${user.id}`, 'acts@example.com']);
  });

  test.each(['mode=other', 'from=yesterday', 'to=2025-13-01T00:00:00Z'])('%s is refused', async (query) => {
    expect((await audit(`?${query}`)).statusCode).toBe(400);
  });
});

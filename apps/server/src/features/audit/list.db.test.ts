import { type World, world } from '@mekong/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

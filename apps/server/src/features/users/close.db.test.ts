import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailsTo } from '../../../journeys/mails.ts';
import { accountOf, ask, member, owner, type Person, purchase, staff } from '../../../journeys/people.ts';

const PASSWORD = 'correct horse battery';

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com', 'Sông Hồng');
});
afterEach(() => at.close());

const close = (token = lan.token, password = PASSWORD) =>
  ask(at, '/api/v1/auth/close', { token, body: { password } });
const me = (token: string) => ask(at, '/api/v1/users/me', { token });
const userRow = () =>
  at.connections.read.selectFrom('users').selectAll().where('id', '=', lan.user.id).executeTakeFirst();
const customerRow = () =>
  at.connections.read
    .selectFrom('customers')
    .select(['name', 'email', 'closed_at as closedAt'])
    .where('id', '=', accountOf(lan))
    .executeTakeFirst();
const cancel = (id: string) =>
  ask(at, `/api/v1/subscriptions/${id}/cancel`, { token: lan.token, body: { at: 'now' } });

test('takes the person out of the login and of the account that was theirs alone', async () => {
  expect((await close()).status).toBe(200);
  expect(await userRow()).toMatchObject({
    email: `closed-${lan.user.id}@invalid`,
    name: null,
    email_verified_at: null,
    closed_at: at.clock.now(),
  });
  expect(await customerRow()).toEqual({
    name: 'Closed account',
    email: `closed-${accountOf(lan)}@invalid`,
    closedAt: at.clock.now(),
  });
  const left = await sql<{ n: number }>`select ((select count(*) from user_passwords) +
    (select count(*) from user_sessions where user_id = ${lan.user.id}))::int as n`.execute(
    at.connections.read,
  );
  // The demo's staff has a password.
  expect(left.rows[0]?.n).toBe(1);
  expect((await me(lan.token)).code).toBe('INVALID_TOKEN');
  const reply = await ask(at, '/api/v1/auth/login', {
    body: { email: 'lan@example.com', password: PASSWORD },
  });
  expect(reply.code).toBe('INVALID_CREDENTIALS');
  expect((await mailsTo(at, 'lan@example.com')).at(-1)?.subject).toBe('Your account is closed');
});

test('leaves a line of who was a member, which grants nothing, and its own in the audit log', async () => {
  await close();
  const rows = await at.connections.read.selectFrom('members').selectAll().execute();
  expect(rows).toMatchObject([{ user_id: lan.user.id, role: 'owner', ended_at: at.clock.now() }]);
  expect(await at.registry.ports.memberships(at.ctx(), lan.user.id)).toEqual([]);
  const lines = await at.connections.read
    .selectFrom('audit_log')
    .select(['action', 'actor', 'after'])
    .where('action', 'in', ['user.closed', 'customer.closed'])
    .orderBy('id')
    .execute();
  expect(lines).toMatchObject([
    { action: 'user.closed', actor: `user:${lan.user.id}`, after: { closed: true } },
    { action: 'customer.closed', actor: `user:${lan.user.id}`, after: { closed: true } },
  ]);
  expect(JSON.stringify(lines)).not.toContain('lan@example.com');
});

test('the address is free again, for a login that owns nothing of the old one', async () => {
  await close();
  const again = await owner(at, 'lan@example.com');
  expect(again.user.id).not.toBe(lan.user.id);
  expect(accountOf(again)).not.toBe(accountOf(lan));
});

test('is refused while a subscription runs, and changes nothing then', async () => {
  const { subscriptionId } = await purchase(at, lan.token);
  const refused = await close();
  expect([refused.status, refused.code, refused.body.error.details]).toEqual([
    422,
    'SUBSCRIPTION_RUNNING',
    { subscriptionId },
  ]);
  expect([(await me(lan.token)).data.user.email, (await customerRow())?.closedAt]).toEqual([
    'lan@example.com',
    null,
  ]);
  await cancel(subscriptionId);
  const money = () =>
    sql<{
      row: string;
    }>`select invoices::text as row from invoices union all select payments::text from payments
      union all select ledger_entries::text from ledger_entries order by 1`.execute(at.connections.read);
  const before = await money();
  expect((await close()).status).toBe(200);
  expect((await money()).rows).toEqual(before.rows);
  expect(before.rows.length).toBeGreaterThan(3);
});

test('an account with another owner stays open; who leaves it is in it no more', async () => {
  const binh = await member(at, accountOf(lan), 'owner');
  expect((await close()).status).toBe(200);
  expect(await customerRow()).toMatchObject({ name: 'Sông Hồng', closedAt: null });
  const { data } = await ask(at, '/api/v1/members', { token: binh.token });
  expect(data.members.map((one: { userId: string }) => one.userId)).toEqual([binh.user.id]);
});

test('whoever else was in a closed account is in it no more, and an admin is no owner', async () => {
  const hoa = await member(at, accountOf(lan), 'admin');
  await close();
  expect((await me(hoa.token)).data).toMatchObject({ customer: null, memberRole: null, scopes: [] });
});

test('needs the password', async () => {
  const refused = await close(lan.token, 'wrong horse battery');
  expect([refused.status, refused.code]).toEqual([422, 'PASSWORD_WRONG']);
  expect((await me(lan.token)).status).toBe(200);
});

test('staff close theirs too, but the last admin', async () => {
  await sql`delete from user_passwords where user_id in (select id from users where staff_role is not null)`.execute(
    at.connections.read,
  );
  await sql`update users set staff_role = null where staff_role is not null`.execute(at.connections.read);
  const [one, two] = [await staff(at, 'staff-admin'), await staff(at, 'staff-admin')];
  await sql`update user_sessions set opened_by = 'link'`.execute(at.connections.read);
  const bare = (token: string) => ask(at, '/api/v1/auth/close', { token, body: {} });
  expect((await bare(one.token)).status).toBe(200);
  expect((await bare(two.token)).code).toBe('LAST_ADMIN');
});

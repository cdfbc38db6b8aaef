import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, type Reply } from '../../../journeys/people.ts';

const PASSWORD = 'correct horse battery';

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

const register = (body: Record<string, unknown>) =>
  ask(at, '/api/v1/auth/register', { body: { email: 'lan@example.com', password: PASSWORD, ...body } });
const login = (email: string, password = PASSWORD) =>
  ask(at, '/api/v1/auth/login', { body: { email, password } });
const fieldsOf = (reply: Reply) => reply.body.error.details.map((one: { field: string }) => one.field);

describe('registering', () => {
  test('answers the login, its account and its tokens, also as cookies that scripts cannot read', async () => {
    const reply = await register({ email: ' Lan@Example.COM '.trim(), name: 'Lan', company: 'Sông Hồng' });
    expect(reply.status).toBe(201);
    expect(reply.data).toMatchObject({
      user: { email: 'lan@example.com', name: 'Lan', staffRole: null },
      customer: { name: 'Sông Hồng', slug: 'song-hong', mode: 'test' },
      expiresAt: '2025-03-04T05:00:00.000Z',
    });
    const cookies = Object.fromEntries(reply.cookies.map((cookie) => [cookie.name, cookie]));
    expect(Object.keys(cookies).sort()).toEqual(['mekong_access', 'mekong_refresh']);
    for (const cookie of reply.cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    }
    expect(cookies.mekong_access?.value).toBe(reply.data.accessToken);
    const me = await ask(at, '/api/v1/users/me', { token: reply.data.accessToken });
    expect(me.data).toMatchObject({
      user: reply.data.user,
      customer: reply.data.customer,
      memberRole: 'owner',
    });
  });

  test('keeps no password anywhere but as its argon2id hash', async () => {
    await register({});
    const rows = await sql<{ hash: string; rest: string }>`select
      (select p.hash from user_passwords p join users u on u.id = p.user_id where u.email = 'lan@example.com') as hash,
      (select string_agg(data::text, '') from outbox) || (select string_agg(audit_log::text, '') from audit_log) as rest
      `.execute(at.connections.read);
    expect(rows.rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=1024,t=1,p=1\$/);
    expect(rows.rows[0]?.rest).not.toContain(PASSWORD);
    expect(rows.rows[0]?.rest).not.toContain('argon2');
  });

  test('refuses an address that is taken, in whichever case, and makes nothing', async () => {
    await register({});
    const counts = () =>
      sql<{ n: string }>`select (select count(*) from users) || '/' || (select count(*) from customers) as n`
        .execute(at.connections.read)
        .then((result) => result.rows[0]?.n);
    const before = await counts();
    const twin = await register({ email: 'LAN@example.com' });
    expect([twin.status, twin.code, fieldsOf(twin)]).toEqual([409, 'EMAIL_TAKEN', ['body.email']]);
    expect(await counts()).toBe(before);
  });

  test.each([
    [{ password: 'short' }, 'body.password'],
    [{ password: 'x'.repeat(201) }, 'body.password'],
    [{ email: 'nobody' }, 'body.email'],
    [{ email: `${'x'.repeat(250)}@example.com` }, 'body.email'],
    [{ name: '  ' }, 'body.name'],
    [{ staffRole: 'staff-admin' }, 'body.staffRole'],
    [{ mode: 'live' }, 'body.mode'],
  ])('names what is wrong: %j', async (body, field) => {
    const reply = await register(body);
    expect([reply.status, reply.code, fieldsOf(reply)]).toEqual([400, 'SCHEMA_VALIDATION', [field]]);
  });
});

describe('signing in', () => {
  test('opens a session of its own at each sign-in', async () => {
    const first = await register({});
    const second = await login('LAN@example.com');
    expect([second.status, second.data.user]).toEqual([200, first.data.user]);
    expect(second.data.accessToken).not.toBe(first.data.accessToken);
    for (const { data } of [first, second])
      expect((await ask(at, '/api/v1/users/me', { token: data.accessToken })).status).toBe(200);
  });

  test('answers the same for a wrong password, for nobody, and for a login without a password', async () => {
    await register({});
    await sql`insert into users (id, auth_id, email, created_at) values ('usr_x', gen_random_uuid(),
      'nopass@example.com', now())`.execute(at.connections.read);
    const refused = [
      await login('lan@example.com', 'wrong horse battery'),
      await login('nobody@example.com'),
      await login('nopass@example.com'),
      await login('nobody@example.com', ''),
    ];
    const seen = refused.map(({ status, text, body }) => [
      status,
      text.replace(body.error.requestId, 'REQUEST'),
    ]);
    expect(new Set(seen.map(String)).size).toBe(1);
    expect([refused[0]?.status, refused[0]?.code]).toEqual([401, 'INVALID_CREDENTIALS']);
    expect(refused.flatMap(({ cookies }) => cookies)).toEqual([]);
  });

  test('writes a refusal down without the address, which may be a mistyped password', async () => {
    const { data } = await register({});
    await login('lan@example.com', 'wrong horse battery');
    await login('my secret password');
    const rows = await sql<{
      object: string;
      row: string;
    }>`select object, audit_log::text as row from audit_log
      where action = 'login.refused' order by id`.execute(at.connections.read);
    expect(rows.rows.map(({ object }) => object)).toEqual([
      data.user.id,
      expect.stringMatching(/^email:[0-9a-f]{16}$/),
    ]);
    expect(rows.rows.map(({ row }) => row).join()).not.toContain('secret');
  });

  test('lets a closed login in no more', async () => {
    await register({});
    await sql`update users set closed_at = now()`.execute(at.connections.read);
    expect((await login('lan@example.com')).code).toBe('INVALID_CREDENTIALS');
  });
});

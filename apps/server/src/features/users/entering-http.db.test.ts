import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkTo, mailsTo } from '../../../journeys/mails.ts';
import { ask, owner, type Person, type Reply, staff } from '../../../journeys/people.ts';
import { auditOf, hashesOf, seen } from './testing/entering.ts';

const PASSWORD = 'correct horse battery';
const NEXT = 'another horse battery';
const LAN = 'lan@example.com';
const MINUTE = 60_000;

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, LAN);
});
afterEach(() => at.close());

const post = (path: string, body: object, token?: string) => ask(at, `/api/v1/auth/${path}`, { body, token });
const login = (password: string) => post('login', { email: LAN, password });
const me = (token: string) => ask(at, '/api/v1/users/me', { token });
const audit = (action: string) => auditOf(at, action);

/** One of each way in which a link opens nothing. */
async function deadLinks(page: string, request: () => Promise<unknown>, life: number) {
  await request();
  const older = await linkTo(at, LAN, page);
  await request();
  const expired = await linkTo(at, LAN, page);
  at.clock.advance(life);
  return { older, expired, invented: 'A'.repeat(43), empty: 'x' };
}

describe('resetting the password', () => {
  const request = () => post('reset/request', { email: LAN });

  test('sets it, ends every session, signs in and tells the address', async () => {
    await request();
    const token = await linkTo(at, LAN, '/reset-password');
    const reply = await post('reset', { token, password: NEXT });
    expect([reply.status, reply.data.user.emailVerified]).toEqual([200, true]);
    expect(reply.cookies.map(({ name }) => name).sort()).toEqual(['mekong_access', 'mekong_refresh']);
    expect((await me(reply.data.accessToken)).data.customer.id).toBe(lan.actor.customerId);
    expect((await me(lan.token)).code).toBe('INVALID_TOKEN');
    expect((await post('refresh', { refreshToken: lan.refreshToken })).status).toBe(401);
    expect([(await login(PASSWORD)).status, (await login(NEXT)).status]).toEqual([401, 200]);
    expect((await mailsTo(at, LAN)).at(-1)?.subject).toBe('Your password was changed');
    const lines = [...(await audit('user.password_reset')), ...(await audit('sessions.ended'))];
    expect(lines.map(({ object }) => object)).toEqual([lan.user.id, lan.user.id]);
    expect(JSON.stringify(lines)).not.toMatch(/horse|argon2/);
  });

  test('does so once; used, replaced, expired and invented links are told the same, for the same work', async () => {
    const dead = await deadLinks('/reset-password', request, 60 * MINUTE);
    await request();
    const used = await linkTo(at, LAN, '/reset-password');
    await post('reset', { token: used, password: NEXT });
    const replies: Reply[] = [];
    const hashes: number[] = [];
    for (const token of [used, ...Object.values(dead)]) {
      const again = async () => void replies.push(await post('reset', { token, password: PASSWORD }));
      hashes.push(await hashesOf(again));
    }
    expect(new Set(replies.map((reply) => String(seen(reply)))).size).toBe(1);
    expect([replies[0]?.status, replies[0]?.code]).toEqual([422, 'LINK_INVALID']);
    expect(hashes).toEqual([1, 1, 1, 1, 1]);
    expect((await login(NEXT)).status).toBe(200);
  });

  test('takes no link of another purpose', async () => {
    const token = await linkTo(at, LAN, '/verify-email');
    for (const [path, body] of [
      ['reset', { token, password: NEXT }],
      ['magic', { token }],
      ['email/confirm', { token }],
    ] as const)
      expect((await post(path, body)).code, path).toBe('LINK_INVALID');
    expect((await post('verify', { token })).status).toBe(200);
  });

  test('asks for a password as good as at sign-up', async () => {
    const reply = await post('reset', { token: 'x', password: 'short' });
    expect([reply.status, reply.body.error.details[0].field]).toEqual([400, 'body.password']);
  });
});

describe('entering through a link', () => {
  const request = (email = LAN) => post('magic/request', { email });

  test('signs in, once, and shows whose address it is', async () => {
    await request();
    const token = await linkTo(at, LAN, '/magic-link');
    const reply = await post('magic', { token });
    expect([reply.status, reply.data.user.id, reply.data.user.emailVerified]).toEqual([
      200,
      lan.user.id,
      true,
    ]);
    expect((await me(reply.data.accessToken)).status).toBe(200);
    expect((await post('magic', { token })).code).toBe('LINK_INVALID');
  });

  test('is refused the same way for every link that opens nothing', async () => {
    const dead = await deadLinks('/magic-link', request, 15 * MINUTE);
    const replies = [];
    for (const token of Object.values(dead)) replies.push(await post('magic', { token }));
    expect(new Set(replies.map((reply) => String(seen(reply)))).size).toBe(1);
    expect(replies[0]?.code).toBe('LINK_INVALID');
  });

  test('shuts out whoever registered the address without proving it', async () => {
    await request();
    await post('magic', { token: await linkTo(at, LAN, '/magic-link') });
    expect((await login(PASSWORD)).code).toBe('INVALID_CREDENTIALS');
    expect((await me(lan.token)).status).toBe(401);
  });

  test('leaves password and sessions of a proven address as they are', async () => {
    await post('verify', { token: await linkTo(at, LAN, '/verify-email') });
    await request();
    await post('magic', { token: await linkTo(at, LAN, '/magic-link') });
    expect([(await login(PASSWORD)).status, (await me(lan.token)).status]).toEqual([200, 200]);
  });

  test('opens nothing once the login has another address', async () => {
    await request();
    const token = await linkTo(at, LAN, '/magic-link');
    await sql`update users set email = 'other@example.com' where email = ${LAN}`.execute(at.connections.read);
    expect((await post('magic', { token })).code).toBe('LINK_INVALID');
  });

  test('is for staff too, whose password stays', async () => {
    const admin = await staff(at, 'staff-admin');
    await request(admin.user.email);
    const token = await linkTo(at, admin.user.email, '/magic-link');
    expect((await post('magic', { token })).data.user.staffRole).toBe('staff-admin');
    expect((await me(admin.token)).status).toBe(200);
  });

  test('is written in the language of the login', async () => {
    const body = { email: 'binh@example.com', password: PASSWORD };
    await ask(at, '/api/v1/auth/register', {
      body,
      headers: { 'accept-language': 'vi-VN,vi;q=0.9,en;q=0.8' },
    });
    const customer = await at.connections.read
      .selectFrom('customers')
      .select('language')
      .where('email', '=', 'binh@example.com')
      .executeTakeFirst();
    expect(customer?.language).toBe('vi');
    await request('binh@example.com');
    const subjects = (await mailsTo(at, 'binh@example.com')).map(({ subject }) => subject);
    expect(subjects).toEqual(['Xác nhận địa chỉ e-mail của bạn', 'Liên kết đăng nhập của bạn']);
  });
});

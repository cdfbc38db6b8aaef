import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkTo, mailsTo } from '../../../journeys/mails.ts';
import { ask, owner, type Person } from '../../../journeys/people.ts';

const PASSWORD = 'correct horse battery';
const NEXT = 'another horse battery';
const LAN = 'lan@example.com';
const NEW = 'lan@new.example.com';
const MINUTE = 60_000;

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, LAN);
});
afterEach(() => at.close());

const post = (path: string, body: object, token: string | undefined = lan.token, headers = {}) =>
  ask(at, `/api/v1/auth/${path}`, { body, token, headers });
const login = (email: string, password: string, agent = 'curl/8.5.0') =>
  ask(at, '/api/v1/auth/login', { body: { email, password }, headers: { 'user-agent': agent } });
const me = (token: string) => ask(at, '/api/v1/users/me', { token });
const audit = (action: string) =>
  at.connections.read
    .selectFrom('audit_log')
    .select(['actor', 'object', 'before', 'after'])
    .where('action', '=', action)
    .execute();

/** Enters through a mailed link; answers the access token. */
async function byLink(email = LAN): Promise<string> {
  await ask(at, '/api/v1/auth/magic/request', { body: { email } });
  const token = await linkTo(at, email, '/magic-link');
  return (await ask(at, '/api/v1/auth/magic', { body: { token } })).data.accessToken;
}

describe('changing the password', () => {
  test('ends every other session and keeps this one', async () => {
    const other = (await login(LAN, PASSWORD)).data.accessToken;
    expect((await post('password', { current: PASSWORD, password: NEXT })).status).toBe(200);
    expect([(await me(lan.token)).status, (await me(other)).status]).toEqual([200, 401]);
    expect([(await login(LAN, PASSWORD)).status, (await login(LAN, NEXT)).status]).toEqual([401, 200]);
    expect((await mailsTo(at, LAN)).at(-1)?.subject).toBe('Your password was changed');
    const lines = await audit('user.password_changed');
    expect(lines).toEqual([
      {
        actor: `user:${lan.user.id}`,
        object: lan.user.id,
        before: { hasPassword: true },
        after: { hasPassword: true },
      },
    ]);
  });

  test.each([[{}], [{ current: '' }], [{ current: 'wrong horse battery' }]])(
    'needs the present one: %j',
    async (body) => {
      const reply = await post('password', { ...body, password: NEXT });
      expect([reply.status, reply.code, reply.body.error.details[0].field]).toEqual([
        422,
        'PASSWORD_WRONG',
        'body.current',
      ]);
      expect((await login(LAN, PASSWORD)).status).toBe(200);
      expect(await audit('user.proof_refused')).toHaveLength(1);
    },
  );

  test('is guessed at ten times an hour by whoever holds a session', async () => {
    for (let n = 0; n < 10; n++) await post('password', { current: 'wrong', password: NEXT });
    const reply = await post('password', { current: PASSWORD, password: NEXT });
    expect([reply.status, reply.code, Number(reply.headers['retry-after']) > 0]).toEqual([
      429,
      'RATE_LIMITED',
      true,
    ]);
    at.clock.advance(60 * MINUTE);
    expect((await post('password', { current: PASSWORD, password: NEXT })).status).toBe(200);
  });

  test('a login without one sets it within 15 minutes of a link, and not after, and not otherwise', async () => {
    await sql`delete from user_passwords`.execute(at.connections.read);
    expect((await post('password', { password: NEXT })).code).toBe('PASSWORD_MISSING');
    const token = await byLink();
    expect((await me(token)).data.hasPassword).toBe(false);
    at.clock.advance(15 * MINUTE + 1);
    expect((await post('password', { password: NEXT }, token)).code).toBe('PASSWORD_MISSING');
    const fresh = await byLink();
    at.clock.advance(15 * MINUTE);
    expect((await post('password', { password: NEXT }, fresh)).status).toBe(200);
    expect((await login(LAN, NEXT)).status).toBe(200);
    expect((await me(fresh)).data.hasPassword).toBe(true);
  });

  test('a link is no way round a password that is there', async () => {
    await ask(at, '/api/v1/auth/verify', { body: { token: await linkTo(at, LAN, '/verify-email') } });
    expect((await post('password', { password: NEXT }, await byLink())).code).toBe('PASSWORD_WRONG');
  });
});

describe('changing the address', () => {
  const request = (email: string, password = PASSWORD) => post('email', { email, password });

  test('happens at the new address, and the old one is told', async () => {
    const reply = await request(' LAN@new.example.com '.trim());
    expect([reply.status, reply.data]).toEqual([202, {}]);
    expect((await me(lan.token)).data.user.email).toBe(LAN);
    const token = await linkTo(at, NEW, '/confirm-email');
    expect((await ask(at, '/api/v1/auth/email/confirm', { body: { token } })).status).toBe(200);
    expect((await me(lan.token)).data.user).toMatchObject({ email: NEW, emailVerified: true });
    expect([(await login(NEW, PASSWORD)).status, (await login(LAN, PASSWORD)).status]).toEqual([200, 401]);
    expect((await mailsTo(at, LAN)).at(-1)?.subject).toBe('Your e-mail address was changed');
    expect((await audit('user.email_changed'))[0]).toMatchObject({
      object: lan.user.id,
      before: { email: LAN },
      after: { email: NEW },
    });
    expect((await ask(at, '/api/v1/auth/email/confirm', { body: { token } })).code).toBe('LINK_INVALID');
  });

  test('kills every link that went to the old one', async () => {
    await ask(at, '/api/v1/auth/magic/request', { body: { email: LAN } });
    const old = await linkTo(at, LAN, '/magic-link');
    await request(NEW);
    await ask(at, '/api/v1/auth/email/confirm', { body: { token: await linkTo(at, NEW, '/confirm-email') } });
    expect((await ask(at, '/api/v1/auth/magic', { body: { token: old } })).code).toBe('LINK_INVALID');
  });

  test('to one that is taken: the same answer, nothing happens, and its owner is told', async () => {
    await owner(at, 'binh@example.com');
    const [free, taken] = [await request(NEW), await request('BINH@example.com')];
    expect([taken.status, taken.text]).toEqual([free.status, free.text]);
    expect((await mailsTo(at, 'binh@example.com')).map(({ subject }) => subject)).toEqual([
      'Confirm your e-mail address',
      'Somebody wanted to use your address',
    ]);
    expect((await me(lan.token)).data.user.email).toBe(LAN);
  });

  test('to one that was taken meanwhile says so to whoever reads it', async () => {
    await request(NEW);
    const token = await linkTo(at, NEW, '/confirm-email');
    await owner(at, NEW);
    const reply = await ask(at, '/api/v1/auth/email/confirm', { body: { token } });
    expect([reply.status, reply.code]).toEqual([409, 'EMAIL_TAKEN']);
    expect((await me(lan.token)).data.user.email).toBe(LAN);
  });

  test('needs the password, and lasts 24 hours', async () => {
    expect((await request(NEW, 'wrong horse battery')).code).toBe('PASSWORD_WRONG');
    await request(NEW);
    const token = await linkTo(at, NEW, '/confirm-email');
    at.clock.advance(24 * 60 * MINUTE);
    expect((await ask(at, '/api/v1/auth/email/confirm', { body: { token } })).code).toBe('LINK_INVALID');
  });

  test('sends five mails an hour to any one address', async () => {
    for (let n = 0; n < 6; n++) expect((await request(NEW)).status).toBe(202);
    expect(await mailsTo(at, NEW)).toHaveLength(5);
  });
});

describe('the sessions of a login', () => {
  const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0';
  const sessions = (token: string) => ask(at, '/api/v1/auth/sessions', { token });

  test('are listed with their devices, newest first', async () => {
    at.clock.advance(MINUTE);
    const { accessToken } = (await login(LAN, PASSWORD, FIREFOX)).data;
    const { data } = await sessions(accessToken);
    expect(data).toMatchObject([
      {
        device: 'Firefox on Windows',
        openedBy: 'password',
        current: true,
        createdAt: '2025-03-03T05:01:00.000Z',
      },
      { device: 'Unknown device', current: false, lastUsedAt: '2025-03-03T05:00:00.000Z' },
    ]);
    expect(JSON.stringify(data)).not.toContain('Mozilla');
  });

  test('end one by one: the token of an ended one is refused at once', async () => {
    const other = (await login(LAN, PASSWORD)).data.accessToken;
    const [id] = (await sessions(lan.token)).data
      .filter((one: { current: boolean }) => !one.current)
      .map((one: { id: string }) => one.id);
    expect((await post(`sessions/${id}/end`, {})).status).toBe(200);
    expect([(await me(other)).status, (await me(lan.token)).status]).toEqual([401, 200]);
    expect((await post(`sessions/${id}/end`, {})).code).toBe('NOT_FOUND');
    expect((await audit('session.ended'))[0]).toMatchObject({ object: id, actor: `user:${lan.user.id}` });
  });

  test('of another login are not found', async () => {
    const binh = await owner(at, 'binh@example.com');
    const [{ id }] = (await sessions(binh.token)).data;
    expect((await post(`sessions/${id}/end`, {})).code).toBe('NOT_FOUND');
    expect((await me(binh.token)).status).toBe(200);
  });

  test('all end at once', async () => {
    const other = (await login(LAN, PASSWORD)).data;
    const reply = await post('logout-all', {});
    expect([reply.status, reply.cookies.map(({ value }) => value)]).toEqual([200, ['', '']]);
    for (const token of [lan.token, other.accessToken]) expect((await me(token)).code).toBe('INVALID_TOKEN');
    expect((await post('refresh', { refreshToken: other.refreshToken }, undefined)).status).toBe(401);
    expect((await login(LAN, PASSWORD)).status).toBe(200);
  });

  test('one whose used token came back is in the audit log', async () => {
    await post('refresh', { refreshToken: lan.refreshToken }, undefined);
    at.clock.advance(10_001);
    await post('refresh', { refreshToken: lan.refreshToken }, undefined);
    const [line] = await audit('session.reuse_detected');
    expect(line).toMatchObject({ after: { userId: lan.user.id, device: 'Unknown device' } });
    expect(JSON.stringify(line)).not.toContain(lan.refreshToken);
  });
});

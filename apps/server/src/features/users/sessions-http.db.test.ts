import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, owner, type Person } from '../../../journeys/people.ts';

const HOUR = 3_600_000;
const ORIGIN = { origin: 'http://localhost:8000' };

let at: World;
let lan: Person;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
});
afterEach(() => at.close());

const me = (token: string) => ask(at, '/api/v1/users/me', { token });
const refresh = (refreshToken: string) => ask(at, '/api/v1/auth/refresh', { body: { refreshToken } });
const sessions = () =>
  sql<{ revoke_reason: string | null }>`select revoke_reason from user_sessions`
    .execute(at.connections.read)
    .then((result) => result.rows.map((row) => row.revoke_reason));

describe('refreshing', () => {
  test('gives a new pair and uses the token up', async () => {
    at.clock.advance(HOUR);
    const { status, data, cookies } = await refresh(lan.refreshToken);
    expect([status, data.expiresAt]).toEqual([200, '2025-03-04T06:00:00.000Z']);
    expect(data.refreshToken).not.toBe(lan.refreshToken);
    expect((await me(data.accessToken)).status).toBe(200);
    expect(cookies.map(({ name }) => name).sort()).toEqual(['mekong_access', 'mekong_refresh']);
    expect((await refresh(data.refreshToken)).status).toBe(200);
  });

  test('forgives a repeat for ten seconds: two tabs get the same successor', async () => {
    const first = await refresh(lan.refreshToken);
    at.clock.advance(10_000);
    const second = await refresh(lan.refreshToken);
    expect([second.status, second.data.refreshToken]).toEqual([200, first.data.refreshToken]);
    expect(await sessions()).toEqual([null]);
  });

  test('ends the whole session when a used token comes back later', async () => {
    const { data } = await refresh(lan.refreshToken);
    at.clock.advance(10_001);
    const stolen = await refresh(lan.refreshToken);
    expect([stolen.status, stolen.code, stolen.cookies]).toEqual([401, 'INVALID_TOKEN', []]);
    expect(await sessions()).toEqual(['refresh token reused']);
    expect((await refresh(data.refreshToken)).status).toBe(401);
    for (const token of [lan.token, data.accessToken]) expect((await me(token)).status).toBe(401);
  });

  test('ends it at once for a token that is two generations old', async () => {
    const { data } = await refresh(lan.refreshToken);
    await refresh(data.refreshToken);
    expect((await refresh(lan.refreshToken)).status).toBe(401);
    expect(await sessions()).toEqual(['refresh token reused']);
  });

  test('is over after thirty days', async () => {
    at.clock.advance(30 * 24 * HOUR);
    expect((await refresh(lan.refreshToken)).status).toBe(401);
  });

  test('takes nothing that we did not make, and no forgery ends a session', async () => {
    const [id = '', , mac = ''] = lan.refreshToken.split('.');
    const forged = [
      `${id}.1.${mac}`,
      `${id}.0.${mac.replace(/^./, mac.startsWith('A') ? 'B' : 'A')}`,
      `ses_${'0'.repeat(26)}.0.${mac}`,
      `${id}.0.`,
      'x',
    ];
    for (const token of forged) expect((await refresh(token)).status, token).toBe(401);
    expect((await ask(at, '/api/v1/auth/refresh', { body: {} })).status).toBe(401);
    expect(await sessions()).toEqual([null]);
    expect((await refresh(lan.refreshToken)).status).toBe(200);
  });

  test('reads a browser’s cookie, from our own pages alone', async () => {
    const cookie = `mekong_access=${lan.token}; mekong_refresh=${lan.refreshToken}`;
    const send = (headers: Record<string, string>) =>
      ask(at, '/api/v1/auth/refresh', { body: {}, headers: { cookie, ...headers } });
    for (const headers of [{}, { origin: 'https://evil.example' }, { origin: 'null' }])
      expect((await send(headers as Record<string, string>)).code).toBe('ORIGIN_REFUSED');
    expect((await send(ORIGIN)).status).toBe(200);
  });
});

describe('ending a session', () => {
  test('logout ends its tokens at once and clears the cookies', async () => {
    expect((await me(lan.token)).status).toBe(200);
    const out = await ask(at, '/api/v1/auth/logout', { body: { refreshToken: lan.refreshToken } });
    expect(out.status).toBe(200);
    expect(out.cookies.map(({ value }) => value)).toEqual(['', '']);
    expect((await me(lan.token)).code).toBe('INVALID_TOKEN');
    expect((await refresh(lan.refreshToken)).status).toBe(401);
    expect(await sessions()).toEqual(['logout']);
  });

  test('logout without a session is no error', async () => {
    expect((await ask(at, '/api/v1/auth/logout', { body: {} })).status).toBe(200);
    expect((await ask(at, '/api/v1/auth/logout', { body: { refreshToken: 'x' } })).status).toBe(200);
  });

  test.each([
    ['the session is revoked', sql`update user_sessions set revoked_at = now()`],
    ['the token version is raised', sql`update users set token_version = token_version + 1`],
    ['the login is closed', sql`update users set closed_at = now()`],
  ])('another process’s change is felt within a second: %s', async (_what, change) => {
    expect((await me(lan.token)).status).toBe(200);
    await change.execute(at.connections.read);
    at.clock.advance(1_000);
    expect((await me(lan.token)).code).toBe('INVALID_TOKEN');
  });

  test('a staff role that is taken away ends within a second too', async () => {
    await sql`update users set staff_role = 'staff-read' where id = ${lan.user.id}`.execute(
      at.connections.read,
    );
    expect((await ask(at, '/api/v1/audit', { token: lan.token })).status).toBe(200);
    await sql`update users set staff_role = null where id = ${lan.user.id}`.execute(at.connections.read);
    at.clock.advance(1_000);
    expect((await ask(at, '/api/v1/audit', { token: lan.token })).status).toBe(403);
  });
});

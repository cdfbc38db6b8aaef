import { afterEach, describe, expect, it } from 'vitest';
import { ann, type TestApp, testApp, testPorts } from './testing/app.ts';
import { bearer, codeOf, guardRoutes } from './testing/guard-routes.ts';

const renewals = { r1: { accessToken: 'fresh', refreshToken: 'r2' } };
const memberships = { usr_ann: [{ customerId: 'cus_1', role: 'owner' as const }] };
const ports = testPorts({ good: ann, fresh: ann }, memberships, renewals);
const headers = { origin: 'http://localhost:8000' };

let running: TestApp;
afterEach(() => running.app.close());

async function start(own: typeof ports = ports) {
  running = await testApp(guardRoutes, { ports: own });
  return running.app;
}

describe('a button pressed in a tab that was open for a day', () => {
  it('does what it says, and the browser gets the new session', async () => {
    const app = await start();
    for (const old of [{}, { mekong_access: 'expired' }] as Record<string, string>[]) {
      const cookies = { ...old, mekong_refresh: 'r1' };
      const response = await app.inject({ method: 'POST', url: '/api/v1/pay', headers, cookies });
      expect([response.statusCode, response.json().data.id]).toEqual([200, 'usr_ann']);
      expect(response.cookies.map(({ name, value }) => [name, value])).toEqual([
        ['mekong_access', 'fresh'],
        ['mekong_refresh', 'r2'],
      ]);
    }
  });

  it('is still refused when another site presses it', async () => {
    const app = await start();
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/pay',
      headers: { origin: 'https://evil.example' },
      cookies: { mekong_refresh: 'r1' },
    });
    expect([response.statusCode, codeOf(response)]).toEqual([403, 'ORIGIN_REFUSED']);
  });

  it('ends a session that cannot be renewed', async () => {
    const app = await start();
    const response = await app.inject({ url: '/api/v1/me', cookies: { mekong_refresh: 'stolen' } });
    expect([response.statusCode, codeOf(response)]).toEqual([401, 'INVALID_TOKEN']);
    expect(response.cookies.map(({ name, value }) => [name, value])).toEqual([
      ['mekong_access', ''],
      ['mekong_refresh', ''],
    ]);
  });

  it('keeps the session while nobody can tell', async () => {
    const away = async () => {
      throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' });
    };
    const app = await start({ ...ports, renewSession: away });
    const response = await app.inject({ url: '/api/v1/me', cookies: { mekong_refresh: 'r1' } });
    expect([response.statusCode, response.cookies]).toEqual([503, []]);
  });
});

it('a refresh token is used up only where somebody must be known, and never beside a header', async () => {
  const app = await start();
  const cookies = { mekong_refresh: 'r1' };
  const open = await app.inject({ url: '/api/v1/open', cookies });
  const byHeader = await app.inject({ url: '/api/v1/me', headers: bearer('forged'), cookies });
  expect([open.statusCode, byHeader.statusCode]).toEqual([200, 401]);
  expect([...open.cookies, ...byHeader.cookies]).toEqual([]);
});

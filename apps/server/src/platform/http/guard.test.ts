import { afterEach, describe, expect, it } from 'vitest';
import { signInternal } from './internal.ts';
import { routeTable } from './routes.ts';
import { type TestApp, testApp, testConfig } from './testing/app.ts';
import { bearer, codeOf, guardPorts, guardRoutes, pay } from './testing/guard-routes.ts';

let running: TestApp;
afterEach(() => running.app.close());

async function start(config: Partial<typeof testConfig> = {}) {
  running = await testApp(guardRoutes, { config, ports: guardPorts });
  return running.app;
}

const expiredToken = `x.${Buffer.from(JSON.stringify({ exp: 1 })).toString('base64url')}.y`;

describe('who asks', () => {
  it('takes the token from the header or from the cookie', async () => {
    const app = await start();
    const expected = { id: 'usr_ann', customer: 'cus_1', role: 'owner' };
    const byHeader = await app.inject({ url: '/api/v1/me', headers: bearer('good') });
    const byCookie = await app.inject({ url: '/api/v1/me', cookies: { mekong_access: 'good' } });
    expect([byHeader.json().data, byCookie.json().data]).toEqual([expected, expected]);
  });

  it('acts for the account that the request names, if it is one of the login’s', async () => {
    const app = await start();
    const ask = (customer: string) =>
      app.inject({ url: '/api/v1/me', headers: bearer('good', { 'x-mekong-customer': customer }) });
    expect((await ask('cus_2')).json().data).toMatchObject({ customer: 'cus_2', role: 'read-only' });
    const foreign = await ask('cus_3');
    expect([foreign.statusCode, codeOf(foreign)]).toEqual([403, 'INSUFFICIENT_PERMISSIONS']);
  });

  it('tells an expired token from a wrong one, and never why else', async () => {
    const app = await start();
    const ask = (headers: Record<string, string>) => app.inject({ url: '/api/v1/me', headers });
    expect(codeOf(await ask(bearer(expiredToken)))).toBe('EXPIRED_TOKEN');
    for (const headers of [{}, bearer('forged'), { authorization: 'Basic Z29vZA==' }, bearer('')]) {
      const response = await ask(headers as Record<string, string>);
      expect([response.statusCode, codeOf(response)]).toEqual([401, 'INVALID_TOKEN']);
    }
  });

  it('lets a stale credential pass where anybody may, as nobody', async () => {
    const app = await start();
    const response = await app.inject({ url: '/api/v1/open', headers: bearer('forged') });
    expect(response.json().data).toMatchObject({ kind: 'anonymous' });
  });
});

describe('what they may', () => {
  it('asks for the scope of the route', async () => {
    const app = await start();
    const ask = (token: string) => app.inject({ method: 'POST', url: '/api/v1/pay', headers: bearer(token) });
    expect((await ask('good')).statusCode).toBe(200);
    for (const token of ['reader', 'staff']) {
      const response = await ask(token);
      expect([response.statusCode, response.json().error.details]).toEqual([
        403,
        { scope: 'payments:write' },
      ]);
    }
    expect((await app.inject({ method: 'POST', url: '/api/v1/pay' })).statusCode).toBe(401);
  });

  it('decides before the body is read', async () => {
    const app = await start();
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/pay',
      headers: { 'content-type': 'application/json' },
      payload: '{broken',
    });
    expect(response.statusCode).toBe(401);
  });

  it('lists every route with its scope', () => {
    expect(routeTable([{ feature: 'tests', route: pay }])).toEqual([
      { feature: 'tests', method: 'POST', path: '/api/v1/pay', scope: 'payments:write', limit: 'ordinary' },
    ]);
  });
});

describe('other sites', () => {
  const change = async (headers: Record<string, string>) =>
    (await start()).inject({
      method: 'POST',
      url: '/api/v1/pay',
      cookies: { mekong_access: 'good' },
      headers,
    });

  it.each([
    [{ origin: 'http://localhost:8000' }, 200],
    [{ origin: 'http://127.0.0.1:8000', host: '127.0.0.1:8000' }, 200],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{}, 403],
  ])('a change by cookie with %o answers %i', async (headers, status) => {
    expect((await change(headers as Record<string, string>)).statusCode).toBe(status);
  });

  it('does not ask callers that send the token themselves, nor our own pages', async () => {
    const app = await start();
    const byToken = await app.inject({ method: 'POST', url: '/api/v1/pay', headers: bearer('good') });
    const mark = signInternal('9.9.9.9', testConfig.secrets.internal, new Date('2026-11-21T09:00:00Z'));
    const byPage = await app.inject({
      method: 'POST',
      url: '/api/v1/pay',
      cookies: { mekong_access: 'good' },
      headers: { 'x-mekong-internal': mark },
    });
    expect([byToken.statusCode, byPage.statusCode]).toEqual([200, 200]);
  });
});

describe('listed origins', () => {
  const origin = 'https://shop.example.com';

  it('may call the API, others may not', async () => {
    const app = await start({ corsOrigins: [origin] });
    const ask = (from: string) =>
      app.inject({
        method: 'OPTIONS',
        url: '/api/v1/pay',
        headers: { origin: from, 'access-control-request-method': 'POST' },
      });
    expect((await ask(origin)).headers['access-control-allow-origin']).toBe(origin);
    expect((await ask('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
    const change = await app.inject({
      method: 'POST',
      url: '/api/v1/pay',
      cookies: { mekong_access: 'good' },
      headers: { origin },
    });
    expect([change.statusCode, change.headers['access-control-allow-credentials']]).toEqual([200, 'true']);
  });

  it('are none by default', async () => {
    const app = await start();
    const response = await app.inject({ method: 'OPTIONS', url: '/api/v1/pay', headers: { origin } });
    expect([response.statusCode, response.headers['access-control-allow-origin']]).toEqual([404, undefined]);
  });
});

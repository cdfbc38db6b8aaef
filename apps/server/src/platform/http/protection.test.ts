import { request as send } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { signInternal } from './internal.ts';
import { type TestApp, testApp, type testConfig } from './testing/app.ts';
import { guardPorts, guardRoutes } from './testing/guard-routes.ts';

const PUBLIC = 'https://pay.example.com';
const PRODUCTION = {
  environment: 'production',
  publicUrl: PUBLIC,
  trustedProxies: ['127.0.0.1'],
} as const;

let running: TestApp;
let origin: string;
afterEach(() => running.app.close());

/** The real door on a real socket, as a proxy on this machine reaches it. */
async function open(config: Parameters<typeof testApp>[1] & object = {}): Promise<void> {
  running = await testApp(guardRoutes, { ports: guardPorts, ...config });
  origin = await running.app.listen({ port: 0, host: '127.0.0.1' });
}

interface Reply {
  readonly status: number | undefined;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly code: string | undefined;
}

const ask = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
  new Promise<Reply>((resolve, reject) => {
    const asked = send(`${origin}${path}`, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = String(response.headers['content-type']).includes('json');
        const code = isJson && text ? JSON.parse(text).error?.code : undefined;
        resolve({ status: response.statusCode, headers: response.headers, code });
      });
    });
    asked.on('error', reject).end();
  });

const setCookies = (headers: Reply['headers']): string[] => [headers['set-cookie'] ?? []].flat();

const forwarded = (proto: string, more: Record<string, string> = {}) => ({
  'x-forwarded-for': '203.0.113.7',
  'x-forwarded-proto': proto,
  ...more,
});

describe('behind a trusted proxy in production', () => {
  test.each(['GET', 'HEAD'])('%s by plain HTTP is sent on to HTTPS', async (method) => {
    await open({ config: PRODUCTION });
    const { status, headers } = await ask('/api/v1/open?a=1', { method, headers: forwarded('http') });
    expect([status, headers.location]).toEqual([308, `${PUBLIC}/api/v1/open?a=1`]);
  });

  test.each(['POST', 'PUT', 'DELETE'])(
    '%s by plain HTTP is refused: its secrets were read',
    async (method) => {
      await open({ config: PRODUCTION });
      const reply = await ask('/api/v1/pay', { method, headers: forwarded('http') });
      expect([reply.status, reply.code, reply.headers.location]).toEqual([403, 'HTTPS_REQUIRED', undefined]);
    },
  );

  test('HTTPS is served, and kept to by the browser', async () => {
    await open({ config: PRODUCTION });
    const { status, headers } = await ask('/api/v1/open', { headers: forwarded('https') });
    expect([status, headers['strict-transport-security']]).toEqual([200, 'max-age=31536000']);
  });

  test('the proxy’s own question for health is answered either way', async () => {
    await open({ config: PRODUCTION });
    for (const path of ['/health', '/ready'])
      expect((await ask(path, { headers: forwarded('http') })).status).toBe(200);
  });

  test('pages may be sent nowhere else, whatever host and path are asked for', async () => {
    await open({ config: PRODUCTION });
    for (const path of ['//evil.example/x', '/\\evil.example']) {
      const { headers } = await ask(path, { headers: forwarded('http', { host: 'evil.example' }) });
      expect(String(headers.location)).toMatch(/^https:\/\/pay\.example\.com\//);
    }
  });
});

describe('who is not the trusted proxy', () => {
  test('cannot claim how it came', async () => {
    await open({ config: { ...PRODUCTION, trustedProxies: ['10.0.0.1'] } });
    expect((await ask('/api/v1/open', { headers: forwarded('http') })).status).toBe(200);
  });

  test('is not sent in circles where the public address is plain HTTP', async () => {
    await open({ config: { ...PRODUCTION, publicUrl: 'http://localhost:8000' } });
    const { status, headers } = await ask('/api/v1/open', { headers: forwarded('http') });
    expect([status, headers['strict-transport-security']]).toEqual([200, undefined]);
  });

  test('development asks nobody for HTTPS', async () => {
    await open({ config: { ...PRODUCTION, environment: 'development' } });
    const { status, headers } = await ask('/api/v1/open', { headers: forwarded('http') });
    expect([status, headers['strict-transport-security']]).toEqual([200, undefined]);
  });
});

describe('a session’s cookies over HTTPS', () => {
  const me = (cookie: string) =>
    ask('/api/v1/me', { headers: forwarded('https', { cookie, origin: PUBLIC }) });

  test('are believed under the name that no sister domain can set', async () => {
    await open({ config: PRODUCTION });
    expect((await me('__Host-mekong_access=good')).status).toBe(200);
    expect((await me('mekong_access=good')).status).toBe(401);
    expect((await me('mekong_access=forged; __Host-mekong_access=good')).status).toBe(200);
  });

  test('are set for this host, HTTPS and our own pages alone', async () => {
    const renewals = { r1: { accessToken: 'good', refreshToken: 'r2' } };
    const renewSession = async (_ctx: unknown, token: string) => renewals[token as 'r1'] ?? null;
    await open({ config: PRODUCTION, ports: { ...guardPorts, renewSession } });
    const { headers } = await me('__Host-mekong_refresh=r1');
    expect(setCookies(headers)).toEqual([
      '__Host-mekong_access=good; Max-Age=86400; Path=/; HttpOnly; Secure; SameSite=Lax',
      '__Host-mekong_refresh=r2; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax',
    ]);
    const ended = await me('__Host-mekong_refresh=stolen');
    expect(setCookies(ended.headers).map((text) => text.split('=', 2)[1]?.slice(0, 1))).toEqual([';', ';']);
  });

  test('without HTTPS the prefixed name, which anybody could send, means nothing', async () => {
    await open();
    expect((await ask('/api/v1/me', { headers: { cookie: '__Host-mekong_access=good' } })).status).toBe(401);
  });
});

describe('other origins', () => {
  const shop = 'http://localhost:3000';
  const preflight = (from: string) =>
    ask('/api/v1/pay', {
      method: 'OPTIONS',
      headers: { origin: from, 'access-control-request-method': 'POST' },
    });

  test('on the list may call with cookies', async () => {
    await open({ config: { corsOrigins: [shop] } });
    const { headers } = await preflight(shop);
    expect(headers).toMatchObject({
      'access-control-allow-origin': shop,
      'access-control-allow-credentials': 'true',
    });
    expect(headers.vary).toContain('Origin');
    const { status } = await ask('/api/v1/pay', {
      method: 'POST',
      headers: { origin: shop, cookie: 'mekong_access=good' },
    });
    expect(status).toBe(200);
  });

  test.each([
    'http://localhost:3001',
    'https://localhost:3000',
    'http://localhost:3000.evil.example',
    'null',
    '',
  ])('%j, which is not, may not', async (other) => {
    await open({ config: { corsOrigins: [shop] } });
    const { headers } = await preflight(other);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    const change = await ask('/api/v1/pay', {
      method: 'POST',
      headers: { origin: other, cookie: 'mekong_access=good' },
    });
    expect([change.status, change.code]).toEqual([403, 'ORIGIN_REFUSED']);
  });

  test('get no star, and no page of ours', async () => {
    await open({ config: { corsOrigins: [shop] } });
    for (const path of ['/health', '/pricing']) {
      const { headers } = await ask(path, { headers: { origin: shop } });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

test('pages that were started with the secret before are still believed while it is rotated', async () => {
  const now = new Date('2026-11-21T09:00:00Z');
  const visitor = async (secrets: typeof testConfig.secrets, signedWith: string) => {
    await open({ config: { secrets } });
    const headers = { 'x-mekong-internal': signInternal('9.9.9.9', signedWith, now) };
    const reply = await running.app.inject({ url: '/api/v1/open', headers });
    await running.app.close();
    return reply.json().data.ip;
  };
  expect(await visitor({ internal: 'new', internalPrevious: 'old' }, 'old')).toBe('9.9.9.9');
  expect(await visitor({ internal: 'new', internalPrevious: 'old' }, 'new')).toBe('9.9.9.9');
  expect(await visitor({ internal: 'new', internalPrevious: null }, 'old')).toBe('127.0.0.1');
});

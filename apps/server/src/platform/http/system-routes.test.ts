import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute } from './route.ts';
import { type TestApp, testApp } from './testing/app.ts';

let running: TestApp;
afterEach(() => running.app.close());

async function start(...args: Parameters<typeof testApp>) {
  running = await testApp(...args);
  return running.app;
}

describe('health', () => {
  it('is alive and ready, without limit', async () => {
    const app = await start([]);
    for (let index = 0; index < 150; index++) await app.inject('/health');
    expect((await app.inject('/health')).json()).toEqual({ success: true, data: { status: 'alive' } });
    const ready = await app.inject('/ready');
    expect(ready.json().data).toEqual({ status: 'ready', checks: { database: 'ok' } });
  });

  it('says what is missing, also when the question itself fails', async () => {
    const app = await start([], {
      readiness: async () => ({ ready: false, checks: { migrations: 'behind' } }),
    });
    const response = await app.inject('/ready');
    expect([response.statusCode, response.json().data.checks]).toEqual([503, { migrations: 'behind' }]);
    await app.close();
    const broken = await start([], { readiness: () => Promise.reject(new Error('no database')) });
    expect((await broken.inject('/ready')).statusCode).toBe(503);
  });
});

describe('metrics', () => {
  it('measures by pattern, never by path', async () => {
    const thing = defineRoute({
      method: 'GET',
      path: '/api/v1/things/:id',
      summary: 'Thing',
      scope: 'public',
      output: z.object({}),
      handler: async () => ({}),
    });
    const app = await start([thing]);
    await app.inject('/api/v1/things/secret-id');
    const { body } = await app.inject('/metrics');
    expect(body).toContain(
      'mekong_http_request_seconds_count{method="GET",route="/api/v1/things/:id",status="200"} 1',
    );
    expect(body).not.toContain('secret-id');
  });

  it('are for this machine or for who has the token', async () => {
    const app = await start([], { config: { metricsToken: 'm-token' } });
    const ask = (remoteAddress: string, headers: Record<string, string> = {}) =>
      app.inject({ url: '/metrics', remoteAddress, headers });
    const statuses = await Promise.all([
      ask('127.0.0.1'),
      ask('::1'),
      ask('::ffff:127.0.0.1'),
      ask('203.0.113.7'),
      ask('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }),
      ask('203.0.113.7', { authorization: 'Bearer m-token' }),
      ask('203.0.113.7', { authorization: 'Bearer wrong' }),
    ]);
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 404, 404, 200, 404]);
  });
});

describe('documents', () => {
  it('of the error codes are a page, also for who kept the old address', async () => {
    const app = await start([]);
    const { statusCode, headers } = await app.inject('/api/errors');
    expect([statusCode, headers.location]).toEqual([308, '/docs/errors']);
  });
});

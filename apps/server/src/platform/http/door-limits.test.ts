import { afterEach, describe, expect, it } from 'vitest';
import { signInternal } from './internal.ts';
import { type TestApp, testApp, testConfig } from './testing/app.ts';
import { bearer, codeOf, guardPorts, guardRoutes } from './testing/guard-routes.ts';

let running: TestApp;
afterEach(() => running.app.close());

async function start(config: Partial<typeof testConfig> = {}) {
  running = await testApp(guardRoutes, { config, ports: guardPorts });
  return running.app;
}

describe('limits', () => {
  const times = async (count: number, ask: () => Promise<{ statusCode: number }>) => {
    const seen: number[] = [];
    for (let index = 0; index < count; index++) seen.push((await ask()).statusCode);
    return seen;
  };

  it('admits 100 a minute per address without a credential, and tells how many are left', async () => {
    const app = await start();
    const first = await app.inject('/api/v1/open');
    expect(first.headers).toMatchObject({
      'ratelimit-limit': '100',
      'ratelimit-remaining': '99',
      'ratelimit-reset': '60',
    });
    expect(new Set(await times(99, () => app.inject('/api/v1/open')))).toEqual(new Set([200]));
    const refused = await app.inject('/api/v1/open');
    expect([refused.statusCode, codeOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    expect(refused.headers).toMatchObject({ 'retry-after': '60', 'ratelimit-remaining': '0' });
    running.clock.advance(60_000);
    expect((await app.inject('/api/v1/open')).statusCode).toBe(200);
  });

  it('counts logins on their own, whatever their address has used up', async () => {
    const app = await start();
    await times(101, () => app.inject('/api/v1/open'));
    const response = await app.inject({ url: '/api/v1/me', headers: bearer('good') });
    expect(response.headers).toMatchObject({ 'ratelimit-limit': '1000', 'ratelimit-remaining': '999' });
  });

  it('counts each key on its own, and acting for one customer or another on the same', async () => {
    const app = await start();
    await times(101, () => app.inject('/api/v1/open'));
    const left = async (token: string, more: Record<string, string> = {}) => {
      const response = await app.inject({ url: '/api/v1/open', headers: bearer(token, more) });
      return response.headers['ratelimit-remaining'];
    };
    expect([await left('own'), await left('house'), await left('own')]).toEqual(['999', '999', '998']);
    expect(await left('house', { 'x-mekong-customer': 'cus_3' })).toBe('998');
  });

  it('admits 1,000 a minute per key or login, then names the seconds to wait', async () => {
    const app = await start();
    const ask = () => app.inject({ url: '/api/v1/open', headers: bearer('house') });
    expect(new Set(await times(1000, ask))).toEqual(new Set([200]));
    running.clock.advance(15_000);
    const refused = await ask();
    expect([refused.statusCode, codeOf(refused), refused.headers['retry-after']]).toEqual([
      429,
      'RATE_LIMITED',
      '45',
    ]);
    expect((await app.inject({ url: '/api/v1/open', headers: bearer('own') })).statusCode).toBe(200);
  });

  it('counts a credential that does not verify on its address', async () => {
    const app = await start();
    const seen = await times(102, () => app.inject({ url: '/api/v1/me', headers: bearer('guess') }));
    expect([seen[99], seen[100], seen[101]]).toEqual([401, 429, 429]);
  });

  it('admits 10 a minute where passwords and payments are tried', async () => {
    const app = await start();
    const seen = await times(11, () => app.inject({ method: 'POST', url: '/api/v1/login' }));
    expect([seen[9], seen[10]]).toEqual([200, 429]);
  });

  it('does not count the calls of our own pages, but their visitors’ attempts to log in', async () => {
    const app = await start();
    const headers = () => ({
      'x-mekong-internal': signInternal('9.9.9.9', testConfig.secrets.internal, running.clock.now()),
    });
    expect(new Set(await times(150, () => app.inject({ url: '/api/v1/open', headers: headers() })))).toEqual(
      new Set([200]),
    );
    const response = await app.inject({ url: '/api/v1/open', headers: headers() });
    expect(response.json().data.ip).toBe('9.9.9.9');
    const logins = await times(11, () =>
      app.inject({ method: 'POST', url: '/api/v1/login', headers: headers() }),
    );
    expect(logins[10]).toBe(429);
    expect((await app.inject({ method: 'POST', url: '/api/v1/login' })).statusCode).toBe(200);
  });

  it('counts of webhooks only those that do not verify', async () => {
    const app = await start();
    const send = (payload: string) => () =>
      app.inject({ method: 'POST', url: '/api/v1/hook', payload, headers: { 'content-type': 'text/plain' } });
    expect(new Set(await times(150, send('fine')))).toEqual(new Set([200]));
    const forged = await times(101, send('forged'));
    expect([forged[99], forged[100]]).toEqual([400, 429]);
  });

  it('believes an address only from a trusted proxy', async () => {
    const ask = async (trustedProxies: string[]) => {
      const app = await start({ trustedProxies });
      const response = await app.inject({ url: '/api/v1/open', headers: { 'x-forwarded-for': '9.9.9.9' } });
      await app.close();
      return response.json().data.ip;
    };
    expect(await ask([])).toBe('127.0.0.1');
    expect(await ask(['127.0.0.1'])).toBe('9.9.9.9');
    expect(await ask(['10.0.0.0/8'])).toBe('127.0.0.1');
  });
});

describe('raw bodies', () => {
  it.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded'])(
    'reach the handler untouched (%s), over a real socket',
    async (type) => {
      const app = await start();
      const origin = await app.listen({ port: 0, host: '127.0.0.1' });
      const body = '{ "a":1 ,\n "b" : "é" }';
      const response = await fetch(`${origin}/api/v1/hook`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      });
      expect(((await response.json()) as { data: string }).data).toBe(body);
    },
  );
});

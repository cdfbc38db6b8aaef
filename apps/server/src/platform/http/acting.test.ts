import { afterEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp, type testConfig } from './testing/app.ts';
import { bearer, codeOf, guardPorts, guardRoutes } from './testing/guard-routes.ts';

let running: TestApp;
afterEach(() => running.app.close());

async function start(config: Partial<typeof testConfig> = {}) {
  running = await testApp(guardRoutes, { config, ports: guardPorts });
  return running.app;
}

describe('an API key', () => {
  const ask = async (token: string, customer?: string) => {
    const headers = bearer(token, customer === undefined ? {} : { 'x-mekong-customer': customer });
    const response = await (await start()).inject({ method: 'POST', url: '/api/v1/pay', headers });
    await running.app.close();
    return response.statusCode === 200 ? response.json().data : response.json().error.details;
  };

  it('of a customer acts for that one, whether it is named or not, and for no other', async () => {
    expect(await ask('own')).toEqual({ key: 'key_own', customer: 'cus_1' });
    expect(await ask('own', 'cus_1')).toEqual({ key: 'key_own', customer: 'cus_1' });
    expect(await ask('own', 'cus_3')).toEqual({ header: 'x-mekong-customer' });
  });

  it('of the house acts for the customer that is named, if it is one of its mode', async () => {
    expect(await ask('house')).toEqual({ key: 'key_house', customer: null });
    expect(await ask('house', 'cus_3')).toEqual({ key: 'key_house', customer: 'cus_3' });
    for (const customer of ['cus_2', 'cus_nobody', ''])
      expect(await ask('house', customer)).toEqual({ header: 'x-mekong-customer' });
  });

  it('is no login', async () => {
    const response = await (await start()).inject({ url: '/api/v1/me', headers: bearer('own') });
    expect([response.statusCode, response.json().error.details]).toEqual([403, { scope: 'session' }]);
  });

  it('is not taken from a cookie', async () => {
    const app = await start();
    const headers = { origin: 'http://localhost:8000' };
    const cookies = { mekong_access: 'own' };
    const response = await app.inject({ method: 'POST', url: '/api/v1/pay', headers, cookies });
    expect([response.statusCode, codeOf(response)]).toEqual([401, 'INVALID_TOKEN']);
  });
});

describe('an API key in the address', () => {
  const key = `ck_live_${'a'.repeat(42)}`;

  it.each([
    `/api/v1/open?key=${key}`,
    `/api/v1/open?a=1&api_key=${key}&b=2`,
    `/api/v1/open?x=Bearer%20${key}`,
    `/api/v1/open?%6b=%63%6b_live_${'a'.repeat(42)}`,
    `/api/v1/nowhere/${key}`,
    `/api/v1/hook?token=${key.replace('ck_live', 'mk_test')}`,
  ])('is refused whatever else the request shows, and not written down: %s', async (url) => {
    const app = await start();
    const response = await app.inject({ method: 'POST', url, headers: bearer('good') });
    expect([response.statusCode, codeOf(response)]).toEqual([401, 'INVALID_TOKEN']);
    expect(response.json().error.details.reason).toContain('Authorization: Bearer');
    expect(running.lines.join()).toContain('API key in its address was refused');
    expect(running.lines.join()).not.toMatch(/a{42}/);
    expect(response.body).not.toMatch(/a{42}/);
  });

  it('counts on the sender’s address, and does not show in what is logged of that', async () => {
    const app = await start({ limits: { ip: 2, actor: 1000, sensitive: 10 } });
    const seen = [];
    for (let n = 0; n < 3; n++) seen.push((await app.inject(`/api/v1/x/${key}`)).statusCode);
    expect(seen).toEqual([401, 401, 429]);
    expect(running.lines.join()).not.toMatch(/a{42}/);
  });

  it('is not mistaken for something else that begins alike', async () => {
    const app = await start();
    for (const url of [
      '/api/v1/open?x=stock_test_aaaaaaaaaa',
      '/api/v1/open?x=ck_live_',
      '/api/v1/open?x=%zz',
    ])
      expect((await app.inject(url)).statusCode, url).not.toBe(401);
  });
});

describe('the seller’s people', () => {
  const ask = async (token: string, customer: string) => {
    const headers = bearer(token, { 'x-mekong-customer': customer });
    return (await start()).inject({ method: 'POST', url: '/api/v1/pay', headers });
  };

  it('act for the customer that they name, where they hold the scope', async () => {
    for (const customer of ['cus_1', 'cus_2'])
      expect((await ask('admin', customer)).json().data).toEqual({ id: 'usr_admin', customer, role: null });
    const nobody = await ask('admin', 'cus_nobody');
    expect([nobody.statusCode, nobody.json().error.details]).toEqual([403, { header: 'x-mekong-customer' }]);
  });

  it('learn nothing of a customer where they do not hold it', async () => {
    for (const customer of ['cus_1', 'cus_nobody']) {
      const response = await ask('staff', customer);
      expect([response.statusCode, response.json().error.details]).toEqual([
        403,
        { scope: 'payments:write' },
      ]);
    }
  });
});

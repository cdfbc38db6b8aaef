import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, door, type Handler, html, page, web } from './testing/web.ts';

afterEach(closeAll);

describe('pages', () => {
  it('come from the web app, which learns the visitor’s address from us alone', async () => {
    const { origin, asked } = await web(page);
    const front = await door(origin);
    const response = await fetch(`${front.origin}/dashboard?tab=a%20b`, {
      headers: {
        'x-mekong-visitor': '6.6.6.6',
        'x-mekong-internal': 'forged',
        'x-middleware-subrequest': 'middleware',
        'x-nonce': 'mine',
        'x-forwarded-host': 'evil.example',
      },
    });
    expect([response.status, await response.text()]).toEqual([200, html]);
    const headers = asked[0]?.headers ?? {};
    expect(asked[0]?.url).toBe('/dashboard?tab=a%20b');
    expect(headers['x-mekong-visitor']).toBe('127.0.0.1');
    expect(headers['x-mekong-internal']).toBeUndefined();
    expect(headers['x-middleware-subrequest']).toBeUndefined();
    expect(headers['x-nonce']).not.toBe('mine');
    expect(headers['x-forwarded-host']).toBe(new URL(front.origin).host);
  });

  it('pass bodies on as they are, redirects as ours', async () => {
    const bodies: string[] = [];
    const upstream = await web(async (request, response) => {
      for await (const chunk of request) bodies.push(String(chunk));
      response.writeHead(303, { location: `${upstream.origin}/done` }).end();
    });
    const front = await door(upstream.origin);
    const send = (body: string) =>
      fetch(`${front.origin}/action`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { 'content-type': 'text/x' },
      });
    const response = await send('a=1');
    expect([response.status, response.headers.get('location'), bodies.join('')]).toEqual([
      303,
      '/done',
      'a=1',
    ]);
    expect((await send('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  it('stream: the first part arrives while the rest is still to come', async () => {
    let finish = () => {};
    const { origin } = await web((_request, response) => {
      response.setHeader('content-type', 'text/html').write('first');
      finish = () => response.end('second');
    });
    const front = await door(origin);
    const response = await fetch(`${front.origin}/dashboard`);
    const reader = response.body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first');
    finish();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('second');
  });

  it('are answered by a page that reloads itself while the web app starts', async () => {
    const { origin } = await web(page);
    const front = await door('http://127.0.0.1:1');
    const response = await fetch(`${front.origin}/pricing`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await response.text()).toContain('http-equiv="refresh"');
    expect((await fetch(`${front.origin}/_next/static/a.js`)).status).toBe(503);
    expect(origin).toBeTruthy();
  });

  it('are not found where this process has none', async () => {
    const front = await door(null);
    expect((await fetch(`${front.origin}/pricing`)).status).toBe(404);
  });

  it('count against the address, their files do not', async () => {
    const { origin } = await web(page);
    const { app } = await door(origin);
    const ask = async (url: string, count: number) => {
      let last = 0;
      for (let index = 0; index < count; index++) last = (await app.inject(url)).statusCode;
      return last;
    };
    expect(await ask('/_next/static/chunks/a.js', 120)).toBe(200);
    expect(await ask('/pricing', 100)).toBe(200);
    expect(await ask('/pricing', 1)).toBe(429);
    expect(await ask('/logo.svg', 1)).toBe(200);
  });
});

describe('crawlers', () => {
  it('are told the one address of a page, and to leave what is somebody’s own', async () => {
    const { origin } = await web((_request, response) => {
      response.setHeader('link', '</a.css>; rel=preload').setHeader('content-type', 'text/html').end('<p>');
    });
    const { app } = await door(origin);
    const headersOf = async (url: string) => (await app.inject(url)).headers;
    const pricing = await headersOf('/pricing/?utm=1');
    expect(pricing.link).toMatch(/^<\/a\.css>; rel=preload, <https?:\/\/[^/]+\/pricing>; rel="canonical"$/);
    expect(pricing['x-robots-tag']).toBeUndefined();
    expect((await headersOf('/vi/docs/errors')).link).toContain('/docs/errors>; rel="canonical"');
    expect((await headersOf('/vi/docs/errors')).link).not.toContain('/vi');
    expect((await headersOf('/dashboard'))['x-robots-tag']).toBe('noindex');
  });
});

describe('mounts', () => {
  it('get the request as it came, with its whole address and unread body', async () => {
    const handler: Handler = async (request, response) => {
      const parts: string[] = [];
      for await (const chunk of request) parts.push(String(chunk));
      response.writeHead(201, { 'x-own': 'yes' }).end(`${request.method} ${request.url} ${parts.join('')}`);
    };
    const front = await door(null, { mounts: [{ prefix: '/sandbox', handler }] });
    const response = await fetch(`${front.origin}/sandbox/v2/orders?x=1`, {
      method: 'POST',
      body: '{broken',
      headers: { 'content-type': 'application/json' },
    });
    expect([response.status, response.headers.get('x-own')]).toEqual([201, 'yes']);
    expect(await response.text()).toBe('POST /sandbox/v2/orders?x=1 {broken');
    expect(response.headers.get('content-security-policy')).toBeNull();
    expect((await fetch(`${front.origin}/sandboxes`)).status).toBe(404);
  });
});

describe('errors of pages', () => {
  it('are a page for people and the envelope for programs', async () => {
    const { app } = await door(null);
    const asked = await app.inject({ url: '/nowhere', headers: { accept: 'text/html,*/*' } });
    expect([asked.statusCode, asked.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(asked.body).toContain('Nothing was found here');
    const called = await app.inject({ url: '/nowhere', headers: { accept: '*/*' } });
    expect(called.json().error.code).toBe('NOT_FOUND');
  });
});

describe('plain HTTP', () => {
  const config = {
    environment: 'production',
    publicUrl: 'https://pay.example.com',
    trustedProxies: ['127.0.0.1'],
  };
  const ask = async (headers: Record<string, string>) => {
    const { origin } = await web(page);
    const { app } = await door(origin, { config: config as never });
    return app.inject({ url: '/pricing?a=1', headers: { 'x-forwarded-for': '203.0.113.7', ...headers } });
  };

  it('through the proxy is sent to the public address', async () => {
    const response = await ask({ 'x-forwarded-proto': 'http' });
    expect([response.statusCode, response.headers.location]).toEqual([
      308,
      'https://pay.example.com/pricing?a=1',
    ]);
    expect((await ask({ 'x-forwarded-proto': 'https' })).statusCode).toBe(200);
  });
});

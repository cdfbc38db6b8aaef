import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, door, hash, html, page, web } from './testing/web.ts';

afterEach(closeAll);

const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';

describe('the policy of pages', () => {
  it('names public pages’ inline scripts by hash', async () => {
    const { origin, asked } = await web(page);
    const front = await door(origin);
    const response = await fetch(`${front.origin}/pricing`);
    expect(policyOf(response)).toContain(`script-src 'self' ${hash};`);
    expect(policyOf(response)).toContain("frame-ancestors 'none'");
    expect(asked[0]?.headers['content-security-policy']).toBeUndefined();
    expect(await response.text()).toBe(html);
  });

  it('knows a public page in every language', async () => {
    const { origin } = await web(page);
    const front = await door(origin);
    const policies = ['/vi', '/vi/pricing', '/vi/login/'].map(async (path) =>
      policyOf(await fetch(front.origin + path)),
    );
    for (const policy of await Promise.all(policies)) expect(policy).toContain(hash);
    expect(policyOf(await fetch(`${front.origin}/vi/dashboard`))).toContain('nonce-');
    expect(policyOf(await fetch(`${front.origin}/vietnam`))).toContain('nonce-');
  });

  it('reads compressed pages without changing them, and reads each ETag once', async () => {
    const { origin } = await web((_request, response) => {
      const headers = { 'content-type': 'text/html', 'content-encoding': 'gzip', etag: '"one"' };
      response.writeHead(200, headers).end(gzipSync(html));
    });
    const front = await door(origin);
    const first = await fetch(`${front.origin}/`);
    const second = await fetch(`${front.origin}/`);
    expect([policyOf(first), policyOf(second)].every((policy) => policy.includes(hash))).toBe(true);
    expect([await first.text(), await second.text()]).toEqual([html, html]);
  });

  it('stays what the browser has kept when a page is not modified', async () => {
    const { origin } = await web((request, response) => {
      response.setHeader('etag', '"one"').setHeader('content-type', 'text/html');
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else response.end(html);
    });
    const front = await door(origin);
    const ask = () => front.app.inject({ url: '/pricing', headers: { 'if-none-match': '"one"' } });
    const unknown = await ask();
    expect([unknown.statusCode, unknown.headers['content-security-policy']]).toEqual([304, undefined]);
    await front.app.inject('/pricing');
    expect((await ask()).headers['content-security-policy']).toContain(hash);
  });

  it('gives every other page a nonce of its own, and the web app the same', async () => {
    const { origin, asked } = await web(page);
    const front = await door(origin);
    const first = await fetch(`${front.origin}/dashboard`, { headers: { 'if-none-match': '"old"' } });
    const second = await fetch(`${front.origin}/dashboard`);
    const nonces = asked.map(({ headers }) => headers['x-nonce']);
    expect(new Set(nonces).size).toBe(2);
    expect(policyOf(first)).toContain(`script-src 'self' 'nonce-${nonces[0]}'`);
    expect(asked[0]?.headers['content-security-policy']).toBe(policyOf(first));
    expect(policyOf(second)).toContain(String(nonces[1]));
    expect(asked[0]?.headers['if-none-match']).toBeUndefined();
    expect(first.headers.get('cache-control')).toBe('private, no-store');
  });

  it('takes hashes where a page was made without the nonce', async () => {
    const { origin } = await web((_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html', 'x-nextjs-prerender': '1' }).end(html);
    });
    const front = await door(origin);
    const response = await fetch(`${front.origin}/nowhere`);
    expect(response.status).toBe(404);
    expect(policyOf(response)).toContain(hash);
  });

  it('asks for HTTPS where the public address has it', async () => {
    const { origin } = await web(page);
    const front = await door(origin, {
      config: { environment: 'production', publicUrl: 'https://pay.example.com' },
    });
    const { headers } = await front.app.inject('/pricing');
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });
});

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, door, html, web } from './testing/web.ts';

afterEach(closeAll);

const long = html + 'word '.repeat(1000);
const site = (body: string, headers: Record<string, string>) =>
  web((_request, response) => {
    response.writeHead(200, { etag: '"one"', ...headers }).end(body);
  });

async function ask(
  url: string,
  accepted: string,
  body = long,
  headers: Record<string, string> = { 'content-type': 'text/html' },
) {
  const { origin } = await site(body, headers);
  const { app } = await door(origin);
  return app.inject({ url, headers: { 'accept-encoding': accepted } });
}

describe('compression', () => {
  it.each(['/pricing', '/dashboard', '/_next/a.js'])(
    'makes %s smaller for whoever can read it',
    async (url) => {
      const brotli = await ask(url, 'gzip, deflate, br');
      expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
      expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(long);
      expect(brotli.rawPayload.length).toBeLessThan(long.length / 5);
      const gzip = await ask(url, 'gzip, br;q=0');
      expect(gzip.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(gzip.rawPayload).toString()).toBe(long);
    },
  );

  it('sends plain to whoever cannot, and says that it depends', async () => {
    const response = await ask('/_next/a.js', 'identity');
    expect([response.headers['content-encoding'], response.headers.vary]).toEqual([
      undefined,
      'Accept-Encoding',
    ]);
    expect(response.headers.etag).toBe('"one"');
    expect(response.body).toBe(long);
  });

  it('weakens the ETag, which is of the plain bytes', async () => {
    expect((await ask('/_next/a.js', 'gzip')).headers.etag).toBe('W/"one"');
  });

  it('leaves alone what is small, compressed already, or a picture', async () => {
    const plain = { 'content-type': 'text/html' };
    const small = await ask('/_next/a.js', 'gzip', 'small', { ...plain, 'content-length': '5' });
    const done = await ask('/_next/a.js', 'gzip', long, { ...plain, 'content-encoding': 'zstd' });
    const picture = await ask('/a.png', 'gzip', long, { 'content-type': 'image/png' });
    expect([small, done, picture].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'zstd',
      undefined,
    ]);
  });

  it('sends each piece of a streamed page at once', async () => {
    let finish = () => {};
    const { origin } = await web((_request, response) => {
      response.setHeader('content-type', 'text/html').write(long);
      finish = () => response.end('end');
    });
    const front = await door(origin);
    const response = await fetch(`${front.origin}/dashboard`, { headers: { 'accept-encoding': 'br' } });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(first?.value?.length).toBeGreaterThan(0);
    finish();
    let last = first;
    while (!last?.done) last = await reader?.read();
    expect(last?.done).toBe(true);
  });
});

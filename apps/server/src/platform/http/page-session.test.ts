import { afterEach, describe, expect, it } from 'vitest';
import { ann, testPorts } from './testing/app.ts';
import { closeAll, door, html, page, web } from './testing/web.ts';

afterEach(closeAll);

describe('sessions of pages', () => {
  const renewals: Record<string, { accessToken: string; refreshToken: string }> = {
    r1: { accessToken: 'fresh', refreshToken: 'r2' },
  };
  const ports = testPorts({ good: ann, fresh: ann }, {}, renewals);

  it('are renewed before the page is asked for', async () => {
    const { origin, asked } = await web(page);
    const front = await door(origin, { ports });
    const cookies = { mekong_access: 'expired', mekong_refresh: 'r1', theme: 'dark' };
    const response = await front.app.inject({ url: '/dashboard', cookies });
    expect(asked[0]?.headers.cookie).toBe('theme=dark; mekong_access=fresh');
    const set = response.cookies.map(({ name, value, httpOnly, sameSite, path }) => [
      name,
      value,
      httpOnly,
      sameSite,
      path,
    ]);
    expect(set).toEqual([
      ['mekong_access', 'fresh', true, 'Lax', '/'],
      ['mekong_refresh', 'r2', true, 'Lax', '/'],
    ]);
  });

  it('never reach a shared cache with their new cookies', async () => {
    const { origin } = await web((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'text/html', 'cache-control': 's-maxage=300', etag: '"one"' })
        .end(html);
    });
    const front = await door(origin, { ports });
    const ask = (cookies: Record<string, string>) => front.app.inject({ url: '/pricing', cookies });
    expect((await ask({ mekong_refresh: 'r1' })).headers['cache-control']).toBe('private, no-store');
    expect((await ask({ mekong_refresh: 'stolen' })).headers['cache-control']).toBe('private, no-store');
    expect((await ask({})).headers['cache-control']).toBe('s-maxage=300');
  });

  it('are renewed once for tabs that ask together', async () => {
    const { origin } = await web(page);
    let count = 0;
    const counting = {
      ...ports,
      renewSession: async () => {
        count++;
        await new Promise((resolve) => setImmediate(resolve));
        return renewals.r1 ?? null;
      },
    };
    const front = await door(origin, { ports: counting });
    await Promise.all(
      ['/dashboard', '/invoices'].map((url) => front.app.inject({ url, cookies: { mekong_refresh: 'r1' } })),
    );
    expect(count).toBe(1);
  });

  it('are ended in the browser when they cannot be renewed', async () => {
    const { origin, asked } = await web(page);
    const front = await door(origin, { ports });
    const response = await front.app.inject({ url: '/dashboard', cookies: { mekong_refresh: 'stolen' } });
    expect(response.cookies.map(({ name, value }) => [name, value])).toEqual([
      ['mekong_access', ''],
      ['mekong_refresh', ''],
    ]);
    expect(asked[0]?.headers.cookie).toBeUndefined();
  });

  it('keep the web app’s own cookies beside ours', async () => {
    const { origin } = await web((_request, response) => {
      response
        .setHeader('set-cookie', ['locale=vi; Path=/'])
        .setHeader('content-type', 'text/html')
        .end(html);
    });
    const front = await door(origin, { ports });
    const response = await front.app.inject({ url: '/dashboard', cookies: { mekong_refresh: 'r1' } });
    expect(response.cookies.map(({ name }) => name).sort()).toEqual([
      'locale',
      'mekong_access',
      'mekong_refresh',
    ]);
  });

  it('stay as they are while nobody can tell: the page says so itself', async () => {
    const { origin, asked } = await web(page);
    const away = async () => {
      throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' });
    };
    const front = await door(origin, { ports: { ...ports, authenticate: away, renewSession: away } });
    const cookies = { mekong_access: 'good', mekong_refresh: 'r1' };
    const response = await front.app.inject({ url: '/dashboard', cookies });
    expect([response.statusCode, response.cookies]).toEqual([200, []]);
    expect(asked[0]?.headers.cookie).toBe('mekong_access=good');
  });

  it('stay as they are for files, and for a token that is still good', async () => {
    const { origin, asked } = await web(page);
    const front = await door(origin, { ports });
    await front.app.inject({ url: '/_next/a.js', cookies: { mekong_refresh: 'r1' } });
    const response = await front.app.inject({
      url: '/dashboard',
      cookies: { mekong_access: 'good', mekong_refresh: 'r1' },
    });
    expect(response.cookies).toEqual([]);
    expect(asked.map(({ headers }) => headers.cookie)).toEqual([undefined, 'mekong_access=good']);
  });
});

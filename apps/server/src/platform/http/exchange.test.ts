import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute } from './route.ts';
import { type TestApp, testApp } from './testing/app.ts';

const login = defineRoute({
  method: 'POST',
  path: '/api/v1/auth/login',
  summary: 'Log in',
  scope: 'public',
  idempotency: 'none',
  output: z.object({ seen: z.string(), agent: z.string(), tags: z.string() }),
  handler: async (_ctx, { http }) => {
    http.setCookie('mekong_access', 'token', 3600);
    http.clearCookie('mekong_refresh');
    const { 'user-agent': agent = '', 'set-cookie': tags = '' } = http.headers;
    return { seen: http.cookies.theme ?? '', agent, tags };
  },
});

let running: TestApp;
afterEach(() => running.app.close());

async function ask(publicUrl: string) {
  running = await testApp([login], { config: { publicUrl } });
  return running.app.inject({
    method: 'POST',
    url: '/api/v1/auth/login',
    cookies: { theme: 'dark' },
    headers: { 'user-agent': 'test', 'set-cookie': ['a', 'b'] },
  });
}

describe('what a handler knows of its request', () => {
  it('are cookies and headers, a repeated one joined', async () => {
    expect((await ask('http://localhost:8000')).json().data).toEqual({
      seen: 'dark',
      agent: 'test',
      tags: 'a, b',
    });
  });

  it('sets cookies that scripts and other sites cannot use, over HTTPS alone where we have it', async () => {
    const [access, refresh] = (await ask('https://pay.example.com')).cookies;
    const ours = { httpOnly: true, sameSite: 'Lax', path: '/', secure: true };
    expect(access).toMatchObject({ name: '__Host-mekong_access', value: 'token', maxAge: 3600, ...ours });
    expect(refresh).toMatchObject({ name: '__Host-mekong_refresh', value: '', ...ours });
    await running.app.close();
    const [plain] = (await ask('http://localhost:8000')).cookies;
    expect([plain?.name, plain?.secure]).toEqual(['mekong_access', undefined]);
  });
});

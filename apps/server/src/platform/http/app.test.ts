import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute } from './route.ts';
import { type TestApp, testApp } from './testing/app.ts';

const order = defineRoute({
  method: 'POST',
  path: '/api/v1/orders/:id',
  summary: 'Order',
  scope: 'public',
  idempotency: 'none',
  params: z.object({ id: z.string().min(2) }),
  query: z.object({ dry: z.coerce.boolean().optional() }),
  body: z.object({ email: z.email(), seats: z.number().int().default(1) }),
  output: z.object({ id: z.string(), seats: z.number(), at: z.date() }),
  status: 201,
  handler: async (ctx, { params, body }) => ({
    id: params.id,
    seats: body.seats,
    at: ctx.now(),
    secret: 'x',
  }),
});

const list = defineRoute({
  method: 'GET',
  path: '/api/v1/things',
  summary: 'Things',
  scope: 'public',
  output: z.object({ id: z.string() }),
  paged: true,
  handler: async () => ({ items: [{ id: 'a' }], next: 'b' }),
});

let running: TestApp;
afterEach(() => running.app.close());

async function start(...routes: Parameters<typeof testApp>[0]) {
  running = await testApp(routes);
  return running;
}

const post = (app: TestApp['app'], payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/orders/o1',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

describe('answers', () => {
  it('wraps data in the envelope, with the shape that was promised and nothing more', async () => {
    const { app } = await start(order);
    const response = await post(app, { email: 'a@example.com' });
    expect(response.statusCode).toBe(201);
    expect(response.json()).toEqual({
      success: true,
      data: { id: 'o1', seats: 1, at: '2026-11-21T09:00:00.000Z' },
    });
    expect(response.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });

  it('answers lists with the cursor of the next page', async () => {
    const { app } = await start(list);
    const response = await app.inject('/api/v1/things');
    expect(response.json()).toEqual({ success: true, data: [{ id: 'a' }], page: { next: 'b' } });
  });

  it('takes over a harmless request id and replaces any other', async () => {
    const { app } = await start(list);
    const send = async (id: string) =>
      (await app.inject({ url: '/api/v1/things', headers: { 'x-request-id': id } })).headers['x-request-id'];
    expect(await send('trace-12345.abc')).toBe('trace-12345.abc');
    expect(await send('"><script>alert(1)</script>')).toMatch(/^req_[0-9a-z]{26}$/);
    expect(await send('short')).toMatch(/^req_/);
  });

  it('never sends what does not have the promised shape', async () => {
    const broken = defineRoute({
      ...list,
      path: '/api/v1/broken',
      paged: false,
      handler: async () => ({ id: 7 }),
    });
    const { app } = await start(broken);
    const response = await app.inject('/api/v1/broken');
    expect(response.statusCode).toBe(500);
    expect(response.json().error.code).toBe('UNEXPECTED_ERROR');
  });
});

describe('bad input', () => {
  it('names unknown fields and wrong ones', async () => {
    const { app } = await start(order);
    const response = await post(app, { email: 'nobody', price: 1 });
    expect(response.statusCode).toBe(400);
    const { error } = response.json();
    expect(error).toMatchObject({ code: 'SCHEMA_VALIDATION', docs: '/docs/errors#SCHEMA_VALIDATION' });
    expect(error.requestId).toBe(response.headers['x-request-id']);
    const fields = error.details.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(['body.email', 'body.price']));
  });

  it('names fields of the query and of the path', async () => {
    const { app } = await start(order);
    const send = (url: string) => app.inject({ method: 'POST', url, payload: { email: 'a@example.com' } });
    expect((await send('/api/v1/orders/o1?dri=1')).json().error.details).toEqual([
      { field: 'query.dri', message: 'unknown field' },
    ]);
    expect((await send('/api/v1/orders/o')).json().error.details[0].field).toBe('params.id');
  });

  it('refuses what is not JSON', async () => {
    const { app } = await start(order);
    expect((await post(app, '{"email":')).json().error.code).toBe('INVALID_INPUT');
    const form = await post(app, 'email=a', { 'content-type': 'application/x-www-form-urlencoded' });
    expect([form.statusCode, form.json().error.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('refuses JSON that reaches for the prototype', async () => {
    const { app } = await start(order);
    const response = await post(app, '{"email":"a@example.com","__proto__":{"staff":true}}');
    expect([response.statusCode, response.json().error.code]).toEqual([400, 'INVALID_INPUT']);
  });

  it('takes no body for the empty object', async () => {
    const { app } = await start(order);
    const response = await app.inject({ method: 'POST', url: '/api/v1/orders/o1' });
    expect(response.json().error.details[0].field).toBe('body.email');
  });

  it('refuses more than 1 MiB, over a real socket', async () => {
    const { app } = await start(order);
    const origin = await app.listen({ port: 0, host: '127.0.0.1' });
    const response = await fetch(`${origin}/api/v1/orders/o1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'x'.repeat(1024 * 1024) }),
    });
    expect(response.status).toBe(413);
    expect(((await response.json()) as { error: unknown }).error).toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
    });
  });
});

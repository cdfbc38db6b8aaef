import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyRoute } from '../src/platform/http/route.ts';
import { owner, type Person, staff } from './people.ts';

let at: World;
let lan: Person;
let admin: Person;
let routes: AnyRoute[];

beforeAll(async () => {
  at = await world();
  await at.api();
  lan = await owner(at, 'lan@example.com');
  admin = await staff(at, 'staff-admin');
  routes = at.registry.routes.map(({ route }) => route);
});
afterAll(() => at.close());

const nameOf = (route: AnyRoute) => `${route.method} ${route.path}`;
const withBody = () => routes.filter((route) => route.body && !route.rawBody);

/** Asks as somebody who may. */
async function send(
  route: AnyRoute,
  parts: { payload?: string; type?: string; id?: string; query?: string },
) {
  const { app } = await at.api();
  const who = lan.actor.scopes.has(route.scope as never) ? lan : admin;
  const { payload, type = 'application/json', id = 'nothing_here', query = '' } = parts;
  const response = await app.inject({
    method: route.method,
    url: route.path.replace(/:\w+/, id) + query,
    headers: {
      authorization: `Bearer ${who.token}`,
      ...(payload === undefined ? {} : { 'content-type': type }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const { error } = response.json();
  return {
    status: response.statusCode,
    code: error?.code,
    fields: fieldsOf(error?.details),
    text: response.body,
  };
}
const fieldsOf = (details: unknown) =>
  Array.isArray(details) ? details.map((one: { field: string }) => one.field) : [];

describe('every route that takes a body', () => {
  test.each(['{', '{"a":}', '{"a":1}}', 'null"', '{a:1}', "{'a':1}"])(
    'refuses what is not JSON: %s',
    async (payload) => {
      for (const route of withBody()) {
        const reply = await send(route, { payload });
        expect([reply.status, reply.code, reply.fields], nameOf(route)).toEqual([
          400,
          'INVALID_INPUT',
          ['body'],
        ]);
      }
    },
  );

  test.each(['[]', '"text"', '7', 'true'])('refuses JSON that is no object: %s', async (payload) => {
    for (const route of withBody()) {
      const reply = await send(route, { payload });
      expect([reply.status, reply.code], nameOf(route)).toEqual([400, 'SCHEMA_VALIDATION']);
      expect(reply.fields[0], nameOf(route)).toMatch(/^body/);
    }
  });

  test('names a field that it does not know', async () => {
    for (const route of withBody()) {
      const reply = await send(route, { payload: '{"surprise":1}' });
      expect([reply.status, reply.code], nameOf(route)).toEqual([400, 'SCHEMA_VALIDATION']);
      // Which keys there may be depends on the gateway, which is asked for first.
      const named = nameOf(route).includes('gateway-connections') ? 'body.gateway' : 'body.surprise';
      if (!route.path.includes(':id')) expect(reply.fields, nameOf(route)).toContain(named);
      else expect(reply.fields, nameOf(route)).toContain('body.surprise');
    }
  });

  test('refuses a body that reaches for the prototype', async () => {
    for (const route of withBody()) {
      const reply = await send(route, { payload: '{"__proto__":{"staff":true}}' });
      expect([reply.status, reply.code], nameOf(route)).toEqual([400, 'INVALID_INPUT']);
    }
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data'])(
    'reads no %s',
    async (type) => {
      for (const route of withBody()) {
        const reply = await send(route, { payload: '{}', type });
        expect([reply.status, reply.code], nameOf(route)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
      }
    },
  );

  test('refuses more than 1 MiB', async () => {
    const payload = JSON.stringify({ email: 'x'.repeat(1024 * 1024) });
    for (const route of withBody()) {
      const reply = await send(route, { payload });
      expect([reply.status, reply.code, reply.fields], nameOf(route)).toEqual([
        413,
        'PAYLOAD_TOO_LARGE',
        ['body'],
      ]);
    }
  });
});

describe('text that no database can hold', () => {
  test.each([
    ['U+0000', '\u0000'],
    ['half a surrogate pair', '\ud800'],
  ])('in a body: %s', async (_what, odd) => {
    const { app } = await at.api();
    const bodies: [string, object][] = [
      ['/api/v1/auth/register', { email: 'nul@example.com', password: 'correct horse', name: `a${odd}b` }],
      ['/api/v1/auth/login', { email: `a${odd}b`, password: 'correct horse' }],
      ['/api/v1/checkout', { plan: `a${odd}b` }],
      ['/api/v1/payments/capture', { checkoutId: `a${odd}b` }],
      ['/api/v1/subscriptions/sub_1/cancel', { at: 'now', reason: `a${odd}b` }],
      ['/api/v1/licenses/validate', { key: `a${odd}b` }],
    ];
    for (const [url, payload] of bodies) {
      const headers = { authorization: `Bearer ${lan.token}` };
      const response = await app.inject({ method: 'POST', url, headers, payload });
      expect(response.statusCode, url).toBe(400);
    }
  });

  test('in an address', async () => {
    for (const route of routes.filter(({ path }) => path.includes(':id'))) {
      const reply = await send(route, { id: 'a%00b', ...(route.method === 'GET' ? {} : { payload: '{}' }) });
      expect(reply.status, nameOf(route)).toBe(400);
    }
    for (const route of routes.filter(({ query }) => query)) {
      for (const query of ['?cursor=a%00b', '?object=a%00b', '?customerId=a%00b', '?feature=a%00b'])
        expect((await send(route, { query })).status, nameOf(route) + query).toBe(400);
    }
  });
});

describe('addresses', () => {
  test('names a part of the query that it does not know', async () => {
    for (const route of routes.filter(({ query }) => query)) {
      const reply = await send(route, { query: '?surprise=1' });
      expect([reply.status, reply.code], nameOf(route)).toEqual([400, 'SCHEMA_VALIDATION']);
      expect(reply.fields, nameOf(route)).toContain('query.surprise');
    }
  });

  test.each([`'%20or%201=1--`, '..%2F..%2Fetc', '%F0%9F%8D%9C', 'x'.repeat(100)])(
    'an id of any other shape is only one that does not exist: %s',
    async (id) => {
      const bodies: Record<string, string> = {
        cancel: '{"at":"now"}',
        revoke: '{"reason":"x"}',
        void: '{"reason":"x"}',
        uncollectible: '{"reason":"x"}',
        outcome: '{"outcome":"given"}',
        refund: '{"amount":{"amount":1,"currency":"USD"},"reason":"other"}',
        'credit-notes': '{"amount":{"amount":1,"currency":"USD"},"reason":"x","settledBy":"balance"}',
        payments: '{"amount":1,"currency":"USD","receivedOn":"2025-03-03","method":"cash"}',
        resolve: '{"action":"look_again","reason":"x"}',
      };
      for (const route of routes.filter(({ path }) => path.includes(':id'))) {
        const payload = bodies[route.path.split('/').at(-1) ?? ''] ?? '{}';
        const body = route.path.startsWith('/api/v1/checkout') ? '{}' : payload;
        const reply = await send(route, { id, ...(route.method === 'GET' ? {} : { payload: body }) });
        expect(reply.status, nameOf(route)).toBe(404);
      }
    },
  );
});

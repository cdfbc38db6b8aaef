import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CUSTOMER_KEY_SCOPES, HOUSE_KEY_SCOPES } from '../src/features/api-keys/api-key.ts';
import type { MemberRole, Scope, StaffRole } from '../src/platform/context/scopes.ts';
import { platformRoutes } from '../src/platform/features/platform-routes.ts';
import type { AnyRoute } from '../src/platform/http/route.ts';
import {
  accountOf,
  ask,
  customerKey,
  houseKey,
  member,
  owner,
  type Person,
  type Reply,
  staff,
} from './people.ts';

const MEMBERS: MemberRole[] = ['owner', 'admin', 'billing', 'member', 'read-only'];
const STAFF: StaffRole[] = ['staff-admin', 'staff-support', 'staff-read'];

/** What anybody may ask for; one more has to be decided here, not by accident. */
const PUBLIC = [
  'GET /api/v1/gateways',
  'GET /api/v1/plans',
  'GET /api/v1/products',
  'POST /api/v1/auth/email/confirm',
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/logout',
  'POST /api/v1/auth/magic',
  'POST /api/v1/auth/magic/request',
  'POST /api/v1/auth/refresh',
  'POST /api/v1/auth/register',
  'POST /api/v1/auth/reset',
  'POST /api/v1/auth/reset/request',
  'POST /api/v1/auth/verify',
  'POST /api/v1/licenses/validate',
  'POST /api/v1/setup',
  'POST /api/v1/webhooks/:gateway',
];

/** Open to who brings no credential, because the use case asks for the secret of a purchase instead. */
const OR_PUBLIC = [
  'GET /api/v1/checkout/:id',
  'POST /api/v1/checkout',
  'POST /api/v1/checkout/:id/cancel',
  'POST /api/v1/checkout/:id/retry',
  'POST /api/v1/payments/capture',
];

let world: World;
let routes: AnyRoute[];
let ann: Person;
const people = new Map<string, Person>();

beforeAll(async () => {
  world = await committedWorld();
  routes = [...world.registry.routes.map(({ route }) => route), ...platformRoutes(world.registry)];
  ann = await owner(world, 'ann@example.com');
  for (const role of MEMBERS) people.set(role, await member(world, accountOf(ann), role));
  for (const role of STAFF) people.set(role, await staff(world, role));
});
afterAll(() => world.close());

const nameOf = (route: AnyRoute) => `${route.method} ${route.path}`;
const urlOf = (route: AnyRoute) =>
  route.path.replaceAll(/:\w+/g, (name) => (name === ':gateway' ? 'paypal' : 'nothing_here'));
const send = (route: AnyRoute, token?: string, headers: Record<string, string> = {}) =>
  ask(world, urlOf(route), {
    method: route.method,
    token,
    headers,
    ...(route.method === 'GET' ? {} : { body: {} }),
  });

/** What ends the session that asks comes last. */
const ENDING = 'POST /api/v1/auth/logout-all';
const closed = () =>
  routes
    .filter((route) => route.scope !== 'public')
    .sort((a, b) => Number(nameOf(a) === ENDING) - Number(nameOf(b) === ENDING));
const forAnn = () => ({ 'x-mekong-customer': accountOf(ann) });

/** What the door said: nobody, not you, or come in (whatever the handler then thought of an empty request). */
function doorOf(reply: Reply): 'nobody' | 'not you' | 'come in' {
  if (reply.status === 401) return 'nobody';
  return reply.status === 403 && reply.body.error.details?.scope ? 'not you' : 'come in';
}

interface Asker {
  readonly name: string;
  readonly token: string;
  readonly headers?: Record<string, string>;
  /** Whether the door must open. */
  holds(route: AnyRoute): boolean;
  /** Acts for a customer: then nothing is refused for want of one either. */
  readonly acting: boolean;
}

/** Asks at every closed route: the door must say what the declared scope says, before a body is read. */
async function walk({ name, token, headers, holds, acting }: Asker): Promise<void> {
  for (const route of closed()) {
    const what = `${name}: ${nameOf(route)}`;
    if (holds(route)) {
      const reply = await send(route, token, headers);
      expect(doorOf(reply), what).toBe('come in');
      if (acting) expect(reply.status, what).not.toBe(403);
    } else {
      const reply = await unreadable(route, token, headers);
      expect([doorOf(reply), reply.code, reply.body.error.details], what).toEqual([
        'not you',
        'INSUFFICIENT_PERMISSIONS',
        { scope: route.scope },
      ]);
    }
  }
}

/** With a body that nobody could read: whoever is refused is refused for that no more than for the id. */
const unreadable = (route: AnyRoute, token: string, headers: Record<string, string> = {}) =>
  ask(world, urlOf(route), {
    method: route.method,
    token,
    headers: { ...headers, ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }) },
    ...(route.method === 'GET' ? {} : { body: '{' }),
  });

const byScope = (scopes: readonly Scope[]) => (route: AnyRoute) => scopes.includes(route.scope as Scope);

describe('all routes', () => {
  test('are those of the document, and the public ones are those listed here', async () => {
    const document = (await ask(world, '/api/openapi.json')).body;
    const documented = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(documented.sort()).toEqual(routes.map(nameOf).sort());
    const open = routes.filter((route) => route.scope === 'public');
    expect(open.map(nameOf).sort()).toEqual(PUBLIC);
    expect(
      routes
        .filter((route) => route.orPublic)
        .map(nameOf)
        .sort(),
    ).toEqual(OR_PUBLIC);
  });

  test('that are public ask nobody who they are', async () => {
    for (const route of routes.filter(({ scope }) => scope === 'public')) {
      const reply = await send(route);
      expect(reply.status, nameOf(route)).not.toBe(403);
      if (route.path !== '/api/v1/auth/refresh') expect(reply.status, nameOf(route)).not.toBe(401);
    }
  });

  test.each([
    ['nothing', undefined],
    ['nonsense', 'nonsense'],
    ['another’s word', `${'a'.repeat(20)}.${'b'.repeat(20)}.${'c'.repeat(20)}`],
    ['a key that was never made', `mk_test_${'a'.repeat(42)}`],
    ['a database role’s name', 'mekong_service'],
  ])('that are not: refused with %s for a credential, before anything is read', async (_what, token) => {
    for (const route of closed()) {
      if (route.orPublic && token === undefined) continue;
      const reply = await send(route, token);
      expect([reply.status, reply.code], nameOf(route)).toEqual([401, 'INVALID_TOKEN']);
    }
  });

  test('that a secret opens: show nothing without it', async () => {
    for (const route of routes.filter((one) => one.orPublic)) {
      const reply = await send(route);
      // Without a body there is nothing to begin or capture; with an id there is nothing to see.
      const expected = route.path.includes(':id') ? [404, 'CHECKOUT_NOT_FOUND'] : [400, 'SCHEMA_VALIDATION'];
      expect([reply.status, reply.code], nameOf(route)).toEqual(expected);
    }
  });

  test.each([...MEMBERS, ...STAFF])(
    'let in %s exactly where the role holds the declared scope',
    async (role) => {
      const { token, actor } = people.get(role) as Person;
      const holds = (route: AnyRoute) => route.scope === 'session' || byScope([...actor.scopes])(route);
      await walk({ name: role, token, holds, acting: actor.customerId !== null });
    },
  );

  test.each(STAFF)('let in %s acting for a customer where the role holds the scope', async (role) => {
    const { token, actor } = people.get(role) as Person;
    const holds = (route: AnyRoute) => route.scope === 'session' || byScope([...actor.scopes])(route);
    await walk({ name: role, token, headers: forAnn(), holds, acting: true });
  });

  test.each([[[]], ...CUSTOMER_KEY_SCOPES.map((scope) => [[scope]])] as Scope[][][])(
    'let in a customer’s key with %j exactly there',
    async (scopes) => {
      const { token } = await customerKey(world, ann, scopes);
      await walk({ name: `customer's key ${scopes}`, token, holds: byScope(scopes), acting: true });
    },
  );

  test.each([[[]], ...HOUSE_KEY_SCOPES.map((scope) => [[scope]])] as Scope[][][])(
    'let in a house key with %j exactly there, for a customer of its mode',
    async (scopes) => {
      const { token } = await houseKey(world, 'test', scopes);
      const asker = { name: `house key ${scopes}`, token, holds: byScope(scopes) };
      await walk({ ...asker, headers: forAnn(), acting: true });
    },
  );

  test('let in a house key that names no customer as far as its scopes go', async () => {
    const { token } = await houseKey(world, 'test', HOUSE_KEY_SCOPES);
    await walk({ name: 'house key', token, holds: byScope(HOUSE_KEY_SCOPES), acting: false });
  });

  test('refuse a house key of the other mode wherever it names the customer, as one that does not exist', async () => {
    const { token } = await houseKey(world, 'live', HOUSE_KEY_SCOPES);
    for (const route of closed().filter(byScope(HOUSE_KEY_SCOPES))) {
      for (const customer of [accountOf(ann), 'cus_nobody']) {
        const reply = await send(route, token, { 'x-mekong-customer': customer });
        expect([reply.status, reply.body.error.details], nameOf(route)).toEqual([
          403,
          { header: 'x-mekong-customer' },
        ]);
      }
    }
  });

  test('refuse the member, and the key, of another customer that names this one', async () => {
    const binh = await owner(world, 'binh@example.com');
    const key = await customerKey(world, binh, CUSTOMER_KEY_SCOPES);
    for (const [token, scopes] of [
      [binh.token, [...binh.actor.scopes]],
      [key.token, CUSTOMER_KEY_SCOPES],
    ] as const) {
      for (const route of closed().filter(byScope(scopes))) {
        const reply = await send(route, token, forAnn());
        expect([reply.status, reply.body.error.details], nameOf(route)).toEqual([
          403,
          { header: 'x-mekong-customer' },
        ]);
      }
    }
  });

  test('show each role what its name promises', () => {
    const may = (role: string, scope: string) => people.get(role)?.actor.scopes.has(scope as never);
    for (const role of MEMBERS) {
      for (const scope of [
        'attention:read',
        'audit:read',
        'customers:read',
        'house-keys:read',
        'licenses:write',
        'settings:write',
        'webhooks:read',
      ])
        expect(may(role, scope), `${role} ${scope}`).toBe(false);
    }
    for (const role of ['member', 'read-only', 'staff-read']) {
      for (const scope of [
        'checkout:write',
        'payments:write',
        'subscriptions:write',
        'licenses:write',
        'api-keys:write',
      ])
        expect(may(role, scope), `${role} ${scope}`).toBe(false);
    }
    expect([may('member', 'payments:read'), may('member', 'invoices:read')]).toEqual([false, false]);
    expect([may('billing', 'checkout:write'), may('billing', 'subscriptions:write')]).toEqual([true, true]);
    expect(may('billing', 'api-keys:read')).toBe(false);
    for (const scope of ['settings:write', 'house-keys:write', 'gateways:write'])
      expect([may('staff-support', scope), may('staff-admin', scope)], scope).toEqual([false, true]);
  });
});

import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MemberRole, StaffRole } from '../src/platform/context/scopes.ts';
import type { AnyRoute } from '../src/platform/http/route.ts';
import { byScope, closedOf, nameOf, routesOf, send, walk } from './doors.ts';
import { accountOf, ask, member, owner, type Person, staff } from './people.ts';

const MEMBERS: MemberRole[] = ['owner', 'admin', 'billing', 'member', 'read-only'];
const STAFF: StaffRole[] = ['staff-admin', 'staff-support', 'staff-read'];

/** What anybody may ask for; one more has to be decided here, not by accident. */
const PUBLIC = [
  'GET /api/v1/gateways',
  'GET /api/v1/legal',
  'GET /api/v1/plans',
  'GET /api/v1/products',
  'GET /api/v1/shop',
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
  'POST /api/v1/licenses/activate',
  'POST /api/v1/licenses/deactivate',
  'POST /api/v1/licenses/validate',
  'POST /api/v1/prices/preview',
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
  routes = routesOf(world);
  ann = await owner(world, 'ann@example.com');
  for (const role of MEMBERS) people.set(role, await member(world, accountOf(ann), role));
  for (const role of STAFF) people.set(role, await staff(world, role));
});
afterAll(() => world.close());

const closed = () => closedOf(routes);
const forAnn = () => ({ 'x-mekong-customer': accountOf(ann) });

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
      const reply = await send(world, route);
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
      const reply = await send(world, route, token);
      expect([reply.status, reply.code], nameOf(route)).toEqual([401, 'INVALID_TOKEN']);
    }
  });

  test('that a secret opens: show nothing without it', async () => {
    for (const route of routes.filter((one) => one.orPublic)) {
      const reply = await send(world, route);
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
      await walk(world, routes, { name: role, token, holds, acting: actor.customerId !== null });
    },
  );

  test.each(STAFF)('let in %s acting for a customer where the role holds the scope', async (role) => {
    const { token, actor } = people.get(role) as Person;
    const holds = (route: AnyRoute) => route.scope === 'session' || byScope([...actor.scopes])(route);
    await walk(world, routes, { name: role, token, headers: forAnn(), holds, acting: true });
  });

  test('show each role what its name promises', () => {
    const may = (role: string, scope: string) => people.get(role)?.actor.scopes.has(scope as never);
    for (const role of MEMBERS) {
      for (const scope of [
        'analytics:read',
        'attention:read',
        'audit:read',
        'catalog:read',
        'customers:read',
        'events:read',
        'house-keys:read',
        'licenses:write',
        'settings:write',
        'webhooks:body',
        'webhooks:read',
        'webhooks:write',
      ])
        expect(may(role, scope), `${role} ${scope}`).toBe(false);
    }
    for (const role of ['member', 'read-only', 'staff-read']) {
      for (const scope of [
        'checkout:write',
        'payments:write',
        'subscriptions:write',
        'licenses:write',
        'license-activations:write',
        'api-keys:write',
        'webhooks:body',
        'webhooks:write',
      ])
        expect(may(role, scope), `${role} ${scope}`).toBe(false);
    }
    expect([may('member', 'payments:read'), may('member', 'invoices:read')]).toEqual([false, false]);
    expect([may('billing', 'checkout:write'), may('billing', 'subscriptions:write')]).toEqual([true, true]);
    expect(may('billing', 'api-keys:read')).toBe(false);
    for (const scope of ['settings:write', 'catalog:write', 'house-keys:write', 'gateways:write'])
      expect([may('staff-support', scope), may('staff-admin', scope)], scope).toEqual([false, true]);
  });
});

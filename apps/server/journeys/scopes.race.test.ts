import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MemberRole, StaffRole } from '../src/platform/context/scopes.ts';
import { platformRoutes } from '../src/platform/features/platform-routes.ts';
import type { AnyRoute } from '../src/platform/http/route.ts';
import { accountOf, ask, member, owner, type Person, type Reply, staff } from './people.ts';

const MEMBERS: MemberRole[] = ['owner', 'admin', 'billing', 'member', 'read-only'];
const STAFF: StaffRole[] = ['staff-admin', 'staff-support', 'staff-read'];

/** What anybody may ask for; one more has to be decided here, not by accident. */
const PUBLIC = [
  'GET /api/v1/gateways',
  'GET /api/v1/plans',
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/logout',
  'POST /api/v1/auth/refresh',
  'POST /api/v1/auth/register',
  'POST /api/v1/licenses/validate',
  'POST /api/v1/setup',
  'POST /api/v1/webhooks/:gateway',
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
const urlOf = (route: AnyRoute) => route.path.replace(':id', 'nothing_here').replace(':gateway', 'paypal');
const send = (route: AnyRoute, token?: string) =>
  ask(world, urlOf(route), { method: route.method, token, ...(route.method === 'GET' ? {} : { body: {} }) });

const closed = () => routes.filter((route) => route.scope !== 'public');

/** What the door said: nobody, not you, or come in (whatever the handler then thought of an empty request). */
function doorOf(reply: Reply): 'nobody' | 'not you' | 'come in' {
  if (reply.status === 401) return 'nobody';
  return reply.status === 403 && reply.body.error.details?.scope ? 'not you' : 'come in';
}

describe('all routes', () => {
  test('are those of the document, and the public ones are those listed here', async () => {
    const document = (await ask(world, '/api/openapi.json')).body;
    const documented = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(documented.sort()).toEqual(routes.map(nameOf).sort());
    const open = routes.filter((route) => route.scope === 'public');
    expect(open.map(nameOf).sort()).toEqual(PUBLIC);
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
  ])('that are not: refused with %s for a credential, before anything is read', async (_what, token) => {
    for (const route of closed()) {
      const reply = await send(route, token);
      expect([reply.status, reply.code], nameOf(route)).toEqual([401, 'INVALID_TOKEN']);
    }
  });

  test.each([...MEMBERS, ...STAFF])(
    'let in %s exactly where the role holds the declared scope',
    async (role) => {
      const { token, actor } = people.get(role) as Person;
      for (const route of closed()) {
        const reply = await send(route, token);
        const holds = route.scope === 'session' || actor.scopes.has(route.scope as never);
        expect(doorOf(reply), `${role}: ${nameOf(route)}`).toBe(holds ? 'come in' : 'not you');
        if (!holds) expect(reply.body.error.details).toEqual({ scope: route.scope });
        if (holds && actor.customerId) expect(reply.status, nameOf(route)).not.toBe(403);
      }
    },
  );

  test('show each role what its name promises', () => {
    const may = (role: string, scope: string) => people.get(role)?.actor.scopes.has(scope as never);
    for (const role of MEMBERS) {
      for (const scope of [
        'attention:read',
        'audit:read',
        'licenses:write',
        'settings:write',
        'webhooks:read',
      ])
        expect(may(role, scope), `${role} ${scope}`).toBe(false);
    }
    for (const role of ['member', 'read-only', 'staff-read']) {
      for (const scope of ['checkout:write', 'payments:write', 'subscriptions:write', 'licenses:write'])
        expect(may(role, scope), `${role} ${scope}`).toBe(false);
    }
    expect([may('member', 'payments:read'), may('member', 'invoices:read')]).toEqual([false, false]);
    expect([may('billing', 'checkout:write'), may('billing', 'subscriptions:write')]).toEqual([true, true]);
    expect([may('staff-support', 'settings:write'), may('staff-admin', 'settings:write')]).toEqual([
      false,
      true,
    ]);
  });
});

import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MemberRole, StaffRole } from '../src/platform/context/scopes.ts';
import { attentionRoute } from '../src/platform/features/attention.ts';
import type { AnyRoute } from '../src/platform/http/route.ts';
import { accountOf, ask, member, owner, type Person, purchase, type Reply, staff } from './people.ts';

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
let binh: Person;
const people = new Map<string, Person>();

beforeAll(async () => {
  world = await committedWorld();
  routes = [...world.registry.routes.map(({ route }) => route), attentionRoute(world.registry)];
  ann = await owner(world, 'ann@example.com');
  binh = await owner(world, 'binh@example.com');
  await purchase(world, ann.token);
  await purchase(world, binh.token);
  for (const role of MEMBERS) people.set(role, await member(world, accountOf(ann), role));
  for (const role of STAFF) people.set(role, await staff(world, role));
});
afterAll(() => world.close());

const nameOf = (route: AnyRoute) => `${route.method} ${route.path}`;
const urlOf = (route: AnyRoute, id = 'nothing_here') =>
  route.path.replace(':id', id).replace(':gateway', 'paypal');
const send = (route: AnyRoute, token?: string, url = urlOf(route)) =>
  ask(world, url, { method: route.method, token, ...(route.method === 'GET' ? {} : { body: {} }) });

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

describe('what is somebody else’s', () => {
  /** Objects of Binh, by the part of the path that names them. */
  async function objectsOf(person: Person): Promise<Record<string, string>> {
    const first = async (noun: string) =>
      (await ask(world, `/api/v1/${noun}`, { token: person.token })).data[0].id as string;
    const [checkout] = await world.connections.read
      .selectFrom('checkouts')
      .select('id')
      .where('customer_id', '=', accountOf(person))
      .execute();
    return {
      checkout: checkout?.id ?? '',
      payments: await first('payments'),
      invoices: await first('invoices'),
      subscriptions: await first('subscriptions'),
      licenses: await first('licenses'),
    };
  }

  const BODIES: Record<string, unknown> = {
    'POST /api/v1/subscriptions/:id/cancel': { at: 'now' },
    'POST /api/v1/licenses/:id/revoke': { reason: 'not mine' },
  };
  /** Same length and prefix, never made. */
  const unknownLike = (id: string) => `${id.slice(0, -6)}zzzzzz`;
  const withoutName = (reply: Reply) => ({
    status: reply.status,
    text: reply.text.replace(reply.body.error.requestId, 'REQUEST'),
    type: reply.headers['content-type'],
    length: reply.headers['content-length'],
  });

  test('looks, byte for byte, like what does not exist, on every route with an id', async () => {
    const theirs = await objectsOf(binh);
    const withId = routes.filter((route) => route.path.includes(':id'));
    expect(withId.length).toBeGreaterThan(6);
    for (const route of withId) {
      const id = theirs[route.path.split('/')[3] ?? ''];
      if (!id) throw new Error(`Nothing to ask ${nameOf(route)} for: add an object of its noun`);
      const get = (which: string) =>
        ask(world, urlOf(route, which), {
          method: route.method,
          token: ann.token,
          ...(route.method === 'GET' ? {} : { body: BODIES[nameOf(route)] ?? {} }),
        });
      const [stranger, nothing] = [await get(id), await get(unknownLike(id))];
      const mayAsk = ann.actor.scopes.has(route.scope as never);
      expect(stranger.status, nameOf(route)).toBe(mayAsk ? 404 : 403);
      expect(withoutName(stranger), nameOf(route)).toEqual(withoutName(nothing));
    }
  });

  test('cannot be captured, by our id or by the gateway’s', async () => {
    const [payment] = await world.connections.read
      .selectFrom('payments')
      .select('order_id as orderId')
      .where('customer_id', '=', accountOf(binh))
      .execute();
    const { checkout = '' } = await objectsOf(binh);
    const capture = (body: unknown) => ask(world, '/api/v1/payments/capture', { token: ann.token, body });
    const pairs = [
      [{ checkoutId: checkout }, { checkoutId: unknownLike(checkout) }],
      [{ orderId: payment?.orderId }, { orderId: unknownLike(payment?.orderId ?? '') }],
    ];
    for (const [stranger, nothing] of pairs) {
      const answers = [await capture(stranger), await capture(nothing)];
      expect(answers[0]?.status).toBe(404);
      expect(withoutName(answers[0] as Reply)).toEqual(withoutName(answers[1] as Reply));
    }
  });

  test('is not reached by naming the other account', async () => {
    const act = (customer: string) =>
      ask(world, '/api/v1/invoices', { token: ann.token, headers: { 'x-mekong-customer': customer } });
    const [stranger, nothing] = [await act(accountOf(binh)), await act(unknownLike(accountOf(binh)))];
    expect(stranger.status).toBe(403);
    expect(withoutName(stranger)).toEqual(withoutName(nothing));
    expect((await act(accountOf(ann))).data).toHaveLength(1);
  });

  test('was not changed by any of this', async () => {
    const mine = await ask(world, '/api/v1/subscriptions', { token: binh.token });
    expect(mine.data.map((one: { state: string }) => one.state)).toEqual(['active']);
    const licenses = await ask(world, '/api/v1/licenses', { token: binh.token });
    expect(licenses.data.map((one: { status: string }) => one.status)).toEqual(['VALID']);
  });

  test('appears in no list of another’s', async () => {
    for (const noun of ['payments', 'invoices', 'subscriptions', 'licenses']) {
      const reply = await ask(world, `/api/v1/${noun}`, { token: ann.token });
      const theirs = await objectsOf(binh);
      expect(reply.data, noun).toHaveLength(1);
      expect(reply.text, noun).not.toContain(theirs[noun]);
    }
  });

  test('is seen by staff, all of it', async () => {
    const { token } = people.get('staff-read') as Person;
    for (const noun of ['payments', 'invoices', 'subscriptions', 'licenses'])
      expect((await ask(world, `/api/v1/${noun}`, { token })).data, noun).toHaveLength(2);
  });
});

import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyRoute } from '../src/platform/http/route.ts';
import { accountOf, ask, owner, type Person, partRefund, purchase, type Reply, staff } from './people.ts';

let world: World;
let routes: AnyRoute[];
let ann: Person;
let binh: Person;

beforeAll(async () => {
  world = await committedWorld();
  routes = world.registry.routes.map(({ route }) => route);
  ann = await owner(world, 'ann@example.com');
  binh = await owner(world, 'binh@example.com');
  await purchase(world, ann.token);
  await purchase(world, binh.token);
  await partRefund(world, binh);
});
afterAll(() => world.close());

const nameOf = (route: AnyRoute) => `${route.method} ${route.path}`;
const urlOf = (route: AnyRoute, id: string) => route.path.replace(':id', id);

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
      'payment-methods': await first('payment-methods'),
      'credit-notes': await first('credit-notes'),
      refunds: await first('refunds'),
      customers: accountOf(person),
      files: 'file_01jnds5s00zzzzzzzzzzzzzzzz',
    };
  }

  const BODIES: Record<string, unknown> = {
    'POST /api/v1/subscriptions/:id/cancel': { at: 'now' },
    'POST /api/v1/licenses/:id/revoke': { reason: 'not mine' },
    'POST /api/v1/invoices/:id/payments': {
      amount: 1,
      currency: 'USD',
      receivedOn: '2025-03-03',
      method: 'cash',
    },
    'POST /api/v1/payments/:id/resolve': { action: 'accept', reason: 'not mine' },
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

  test('is neither captured, canceled nor tried again while it waits for its buyer', async () => {
    const chi = await owner(world, 'chi@example.com');
    const begun = await ask(world, '/api/v1/checkout', { token: chi.token, body: { plan: 'team' } });
    const checkoutId: string = begun.data.id;
    const orderId = new URL(begun.data.approvalUrl).searchParams.get('token');
    const approved = { method: 'POST', body: JSON.stringify({ orderId }) };
    await fetch(`${world.sandboxUrl}/_control/webhooks/hold`, { method: 'POST', body: '{"hold":true}' });
    await fetch(`${world.sandboxUrl}/_control/approve`, approved);
    const books = world.sandbox.books();
    const before = await ask(world, `/api/v1/checkout/${checkoutId}`, { token: chi.token });
    for (const [path, body] of [
      ['/api/v1/payments/capture', { checkoutId }],
      ['/api/v1/payments/capture', { orderId }],
      [`/api/v1/checkout/${checkoutId}/cancel`, {}],
      [`/api/v1/checkout/${checkoutId}/retry`, {}],
    ] as const)
      expect((await ask(world, path, { token: ann.token, body })).status, path).toBe(404);
    const after = await ask(world, `/api/v1/checkout/${checkoutId}`, { token: chi.token });
    expect([after.data, world.sandbox.books()]).toEqual([before.data, books]);
    expect(before.data.state).toBe('open');
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
    const { token } = await staff(world, 'staff-read');
    for (const noun of ['invoices', 'subscriptions', 'licenses'])
      expect((await ask(world, `/api/v1/${noun}`, { token })).data, noun).toHaveLength(2);
    expect((await ask(world, '/api/v1/payments', { token })).data).toHaveLength(3);
  });
});

import { committedWorld, type World } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CUSTOMER_KEY_SCOPES, HOUSE_KEY_SCOPES } from '../src/features/api-keys/api-key.ts';
import type { AnyRoute } from '../src/platform/http/route.ts';
import { BODIES, livedIn, objectsOf } from './lived-in.ts';
import { accountOf, ask, customerKey, houseKey, owner, type Person, type Reply, staff } from './people.ts';

let world: World;
let routes: AnyRoute[];
let ann: Person;
let binh: Person;

beforeAll(async () => {
  world = await committedWorld();
  routes = world.registry.routes.map(({ route }) => route);
  ann = await owner(world, 'ann@example.com');
  binh = await owner(world, 'binh@example.com');
  await livedIn(world, ann);
  await livedIn(world, binh);
});
afterAll(() => world.close());

const nameOf = (route: AnyRoute) => `${route.method} ${route.path}`;
const urlOf = (route: AnyRoute, id: string) => route.path.replace(':id', id);

describe('what is somebody else’s', () => {
  /** Same length and prefix, never made. */
  const unknownLike = (id: string) => `${id.slice(0, -6)}zzzzzz`;
  const withoutName = (reply: Reply) => ({
    status: reply.status,
    text: reply.text.replace(reply.body.error.requestId, 'REQUEST'),
    type: reply.headers['content-type'],
    length: reply.headers['content-length'],
  });

  /** A login's own affairs are no key's. */
  const mayAsk = ({ name, scopes }: Asker, { scope }: AnyRoute) =>
    scope === 'session' ? !name.includes('key') : scopes.includes(scope);

  interface Asker {
    readonly name: string;
    readonly token: string;
    readonly scopes: readonly string[];
    readonly headers?: Record<string, string>;
  }

  /** Whoever acts for Ann: her login, her key, a house key and one of the staff in her name; and a key of the other mode. */
  async function askers(): Promise<Asker[]> {
    const headers = { 'x-mekong-customer': accountOf(ann) };
    const own = await customerKey(world, ann, CUSTOMER_KEY_SCOPES);
    const house = await houseKey(world, 'test', HOUSE_KEY_SCOPES);
    const live = await houseKey(world, 'live', HOUSE_KEY_SCOPES);
    const admin = await staff(world, 'staff-admin');
    return [
      { name: 'login', token: ann.token, scopes: [...ann.actor.scopes] },
      { name: 'key', token: own.token, scopes: CUSTOMER_KEY_SCOPES },
      { name: 'house key', token: house.token, scopes: HOUSE_KEY_SCOPES, headers },
      { name: 'live house key', token: live.token, scopes: HOUSE_KEY_SCOPES },
      { name: 'staff', token: admin.token, scopes: [...admin.actor.scopes], headers },
    ];
  }

  test('looks, byte for byte, like what does not exist, on every route with an id', async () => {
    const all = await askers();
    const theirs = await objectsOf(world, binh);
    const withId = routes.filter((route) => route.path.includes(':id'));
    expect(withId.length).toBeGreaterThan(6);
    for (const route of withId) {
      const id = theirs[route.path.split('/')[3] ?? ''];
      if (!id) throw new Error(`Nothing to ask ${nameOf(route)} for: add an object of its noun`);
      const get = ({ token, headers }: Asker, which: string) =>
        ask(world, urlOf(route, which), {
          method: route.method,
          token,
          ...(headers && { headers }),
          ...(route.method === 'GET' ? {} : { body: BODIES[nameOf(route)] ?? {} }),
        });
      for (const asker of all) {
        const what = `${asker.name}: ${nameOf(route)}`;
        const [stranger, nothing] = [await get(asker, id), await get(asker, unknownLike(id))];
        expect(stranger.status, what).toBe(mayAsk(asker, route) ? 404 : 403);
        expect(withoutName(stranger), what).toEqual(withoutName(nothing));
      }
    }
  });

  test('cannot be captured, by our id or by the gateway’s', async () => {
    const [payment] = await world.connections.read
      .selectFrom('payments')
      .select('order_id as orderId')
      .where('customer_id', '=', accountOf(binh))
      .execute();
    const { checkout = '' } = await objectsOf(world, binh);
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
    const theirs = await objectsOf(world, binh);
    for (const { name, token, headers = {} } of await askers())
      for (const noun of ['payments', 'invoices', 'subscriptions', 'licenses']) {
        const reply = await ask(world, `/api/v1/${noun}`, { token, headers });
        expect(reply.data, `${name}: ${noun}`).toHaveLength(name === 'live house key' ? 0 : 1);
        expect(reply.text, `${name}: ${noun}`).not.toContain(theirs[noun]);
      }
  });

  test('is not shown to who acts for another, in the lists of the seller’s people', async () => {
    const lines = (await askers()).filter(({ scopes }) => scopes.includes('audit:read'));
    expect(lines.map(({ name }) => name)).toEqual(['house key', 'live house key', 'staff']);
    for (const { name, token, headers = {} } of lines) {
      for (const path of ['audit?limit=100', 'customers', 'api-keys', 'attention']) {
        const reply = await ask(world, `/api/v1/${path}`, { token, headers });
        expect(reply.status, `${name}: ${path}`).toBe(200);
        expect(reply.text, `${name}: ${path}`).not.toContain(accountOf(binh));
      }
    }
  });

  test('is seen by staff, all of it', async () => {
    const { token } = await staff(world, 'staff-read');
    for (const noun of ['invoices', 'subscriptions', 'licenses'])
      expect((await ask(world, `/api/v1/${noun}`, { token })).data, noun).toHaveLength(2);
    expect((await ask(world, '/api/v1/payments', { token })).data).toHaveLength(3);
  });

  test('is seen by a house key of its mode that names nobody', async () => {
    const { token } = await houseKey(world, 'test', HOUSE_KEY_SCOPES);
    for (const noun of ['invoices', 'subscriptions', 'licenses'])
      expect((await ask(world, `/api/v1/${noun}`, { token })).data, noun).toHaveLength(2);
  });
});

import { committedWorld, type World } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buyer } from '../../../journeys/buyer.ts';
import { control, orderOf } from '../../../journeys/money.ts';
import { ask, type Person, staff } from '../../../journeys/people.ts';

let world: World;
let admin: Person;
beforeEach(async () => {
  world = await committedWorld();
  admin = await staff(world, 'staff-admin');
});
afterEach(() => world.close());

const stripeKeys = () => {
  const { secretKey, webhookSecret } = world.sandbox.stripe;
  return { gateway: 'stripe', secretKey, webhookSecret };
};
const payPalKeys = () => {
  const { clientId, clientSecret, webhookId } = world.sandbox.paypal;
  return { gateway: 'paypal', mode: 'sandbox', clientId, clientSecret, webhookId };
};
const send = (
  path: string,
  body?: unknown,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' = body === undefined ? 'GET' : 'POST',
  person = admin,
) =>
  ask(world, `/api/v1/gateway-connections${path}`, {
    token: person.token,
    method,
    ...(body ? { body } : {}),
  });
const connections = async () => (await send('')).data;

describe('pasted keys', () => {
  test.each(['stripe', 'paypal'])('of %s are tested, kept sealed, and sold with', async (name) => {
    const keys = name === 'stripe' ? stripeKeys() : payPalKeys();
    expect((await send('/check', keys)).data).toMatchObject({ result: 'ok' });
    const pasted = await send('', keys);
    expect(pasted.data).toMatchObject({ gateway: name, kind: 'test', source: 'pasted', enabled: true });
    expect(pasted.data.webhookUrl).toMatch(new RegExp(`/api/v1/webhooks/${name}$`));

    const secret = 'secretKey' in keys ? keys.secretKey : keys.clientSecret;
    const { rows } = await sql<{ t: string }>`select c::text as t from gateway_connections c`.execute(
      world.connections.read,
    );
    const audit = await sql<{ t: string }>`select a::text as t from audit_log a`.execute(
      world.connections.read,
    );
    expect(JSON.stringify([rows, audit.rows, pasted.body])).not.toContain(secret);

    const lan = await buyer(world, 'lan@example.com');
    const checkout = await lan.post('/api/v1/checkout', { plan: 'team', interval: 'year', gateway: name });
    const orderId = name === 'paypal' ? orderOf(checkout) : checkout.approvalUrl.split('/').at(-1);
    await control(world, 'approve', { orderId });
    await lan.post('/api/v1/payments/capture', { checkoutId: checkout.id });
    const [payment] = await lan.get('/api/v1/payments');
    expect(payment).toMatchObject({ state: 'succeeded', gateway: name });
    const kept = await sql`select connection from payments`.execute(world.connections.read);
    expect(kept.rows).toEqual([{ connection: 'test' }]);
  });

  test('that are refused say so, are kept nowhere, and are listed once they are kept', async () => {
    const wrong = { ...stripeKeys(), secretKey: 'sk_test_wrong' };
    expect((await send('/check', wrong)).data).toMatchObject({
      result: 'refused',
      message: expect.any(String),
    });
    expect(await connections()).toMatchObject([{ source: 'sandbox' }, { source: 'sandbox' }]);
    const { id } = (await send('', wrong)).data;
    await send(`/${id}/check`, {});
    expect((await connections())[0]).toMatchObject({ check: { result: 'refused' } });
    const attention = await ask(world, '/api/v1/attention', { token: admin.token });
    expect(attention.data).toMatchObject([{ kind: 'gateway_keys_refused', object: id }]);
  });

  test('are replaced, switched off, and forgotten', async () => {
    const first = (await send('', stripeKeys())).data;
    const again = (await send('', { ...stripeKeys(), secretKey: 'sk_test_another' })).data;
    expect([again.id, again.hint]).toEqual([first.id, 'sk_test_…ther']);
    const offered = async () =>
      (await ask(world, '/api/v1/gateways')).data.map((one: { kind: string }) => one.kind);
    expect(await offered()).toEqual(['sandbox', 'test']);
    await send(`/${first.id}`, { enabled: false }, 'PATCH');
    expect(await offered()).toEqual(['sandbox', 'sandbox']);
    await send(`/${first.id}`, { enabled: true, priority: 0 }, 'PATCH');
    expect(await offered()).toEqual(['test', 'sandbox']);
    await send(`/${first.id}`, undefined, 'DELETE');
    expect(await offered()).toEqual(['sandbox', 'sandbox']);
    expect((await send(`/${first.id}`, undefined, 'DELETE')).code).toBe('CONNECTION_NOT_FOUND');
  });

  test('are refused by the name of the field, and live ones on a development server', async () => {
    const bad = await send('', { gateway: 'stripe', secretKey: 'pk_test_1', webhookSecret: 'whsec_1' });
    expect([bad.status, bad.body.error.details[0].field]).toEqual([400, 'body.secretKey']);
    const live = await send('', { ...stripeKeys(), secretKey: 'sk_live_1' });
    expect([live.status, live.code]).toEqual([422, 'LIVE_KEYS_IN_DEVELOPMENT']);
    const support = await staff(world, 'staff-support');
    expect((await send('', stripeKeys(), 'POST', support)).status).toBe(403);
  });

  test('reach another process, and one that cannot open them goes on without', async () => {
    await send('', stripeKeys());
    await sql`update gateway_connections set keys = 'v1:broken', updated_at = now()`.execute(
      world.connections.read,
    );
    await world.refresh();
    const offered = (await ask(world, '/api/v1/gateways')).data;
    expect(offered).toMatchObject([{ name: 'paypal' }, { name: 'stripe', kind: 'sandbox' }]);
  });
});

test('without any way to pay, staff are told, and the checkout says so', async () => {
  const bare = await committedWorld({ config: { environment: 'production' } });
  try {
    const boss = await staff(bare, 'staff-admin');
    const attention = await ask(bare, '/api/v1/attention', { token: boss.token });
    expect(attention.data).toMatchObject([{ kind: 'no_gateway', detail: { page: '/admin/gateways' } }]);
    expect((await ask(bare, '/api/v1/gateways')).data).toEqual([]);
    const body = { plan: 'team', email: 'guest@example.com' };
    const refused = await ask(bare, '/api/v1/checkout', { body });
    expect([refused.status, refused.code]).toEqual([503, 'NO_GATEWAY']);
  } finally {
    await bare.close();
  }
});

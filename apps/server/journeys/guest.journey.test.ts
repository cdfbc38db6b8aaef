import { committedWorld, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buyer } from './buyer.ts';
import { control, orderOf, picture } from './money.ts';
import { ask } from './people.ts';

let world: World;
beforeEach(async () => {
  world = await committedWorld();
});
afterEach(() => world.close());

const TEAM = { plan: 'team', interval: 'year' };
const begin = (email: string, headers: Record<string, string> = {}) =>
  ask(world, '/api/v1/checkout', { body: { ...TEAM, email }, headers });
const withSecret = (secret: string) => ({ 'x-checkout-secret': secret });
const look = (id: string, headers: Record<string, string> = {}, token?: string) =>
  ask(world, `/api/v1/checkout/${id}`, { headers, token });
const approve = (checkout: { approvalUrl: string }) =>
  control(world, 'approve', { orderId: orderOf(checkout) });

describe('who buys without a login', () => {
  test('pays, and sees how the purchase stands by its secret alone', async () => {
    const begun = await begin('guest@example.com');
    expect(begun.status).toBe(201);
    const { id, secret } = begun.data;
    expect(secret).toMatch(/^[\w-]{32}$/);
    await approve(begun.data);
    const body = { checkoutId: id };
    const paid = await ask(world, '/api/v1/payments/capture', { body, headers: withSecret(secret) });
    expect(paid.data.checkout).toMatchObject({ state: 'completed', subscriptionId: null, invoiceId: null });
    expect(paid.data.payment).toMatchObject({ state: 'succeeded' });
    expect((await look(id, withSecret(secret))).data).toMatchObject({ state: 'completed' });
    expect(await picture(world)).toMatchObject({ payments: ['succeeded'], licenses: 1, taken: 99_500n });
  });

  test('comes back with the cookie that the start set, and captures by the order', async () => {
    const { url } = await world.api();
    const headers = { 'content-type': 'application/json' };
    const started = await fetch(`${url}/api/v1/checkout`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...TEAM, email: 'guest@example.com' }),
    });
    const cookie = started.headers.getSetCookie().join(';');
    expect(cookie).toMatch(/mekong_chk_\w+=[\w-]{32};.*HttpOnly;.*SameSite=Lax/i);
    const { data } = (await started.json()) as { data: { id: string; approvalUrl: string } };
    await approve(data);
    const captured = await fetch(`${url}/api/v1/payments/capture`, {
      method: 'POST',
      headers: { ...headers, cookie: cookie.split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ orderId: orderOf(data) }),
    });
    expect(await captured.json()).toMatchObject({ data: { checkout: { id: data.id, state: 'completed' } } });
  });

  test('is shown nothing for a wrong secret, for none, and for another purchase’s', async () => {
    const { id, secret } = (await begin('guest@example.com')).data;
    const other = (await begin('other@example.com')).data;
    const stranger = await buyer(world, 'lan@example.com');
    const tries = [
      look(id),
      look(id, withSecret('nonsense')),
      look(id, withSecret(other.secret)),
      look('chk_nothing', withSecret(secret)),
      look(id, {}, stranger.token),
    ];
    for (const reply of await Promise.all(tries)) {
      expect([reply.status, reply.code]).toEqual([404, 'CHECKOUT_NOT_FOUND']);
    }
    for (const path of ['cancel', 'retry']) {
      const reply = await ask(world, `/api/v1/checkout/${id}/${path}`, { body: {} });
      expect([reply.status, reply.code], path).toEqual([404, 'CHECKOUT_NOT_FOUND']);
    }
    expect((await look(id, withSecret(secret))).status).toBe(200);
  });

  test('cancels, tries again, and pays once', async () => {
    const { id, secret } = (await begin('guest@example.com')).data;
    const headers = withSecret(secret);
    const canceled = await ask(world, `/api/v1/checkout/${id}/cancel`, { body: {}, headers });
    expect(canceled.data.state).toBe('canceled');
    const again = await ask(world, `/api/v1/checkout/${id}/retry`, { body: {}, headers });
    expect(again.data.state).toBe('open');
    await approve(again.data);
    await ask(world, '/api/v1/payments/capture', { body: { checkoutId: id }, headers });
    expect(await picture(world)).toMatchObject({ checkouts: ['completed'], taken: 99_500n });
  });

  test('who repeats the request gets the same purchase, without its secret', async () => {
    const key = { 'idempotency-key': 'guest-1' };
    const first = await begin('guest@example.com', key);
    const repeat = await begin('Guest@example.com ', key);
    expect([repeat.status, repeat.code]).toEqual([400, 'SCHEMA_VALIDATION']);
    const same = await begin('guest@example.com', key);
    const { secret: _secret, ...rest } = first.data;
    expect([same.status, same.data]).toEqual([201, rest]);
    const stored = await world.connections.read.selectFrom('checkouts').selectAll().execute();
    expect(JSON.stringify(stored, (_k, v) => (typeof v === 'bigint' ? String(v) : v))).not.toContain(
      first.data.secret,
    );
  });

  test('beside a login an e-mail is refused, and a token that does not verify is no guest', async () => {
    const lan = await buyer(world, 'lan@example.com');
    const body = { ...TEAM, email: 'guest@example.com' };
    const beside = await lan.send('POST', '/api/v1/checkout', body);
    expect(beside.body.error).toMatchObject({
      code: 'SCHEMA_VALIDATION',
      details: [{ field: 'body.email' }],
    });
    const wrong = await ask(world, '/api/v1/checkout', { body, token: 'nonsense' });
    expect([wrong.status, wrong.code]).toEqual([401, 'INVALID_TOKEN']);
    expect(await picture(world)).toMatchObject({ checkouts: [] });
  });
});

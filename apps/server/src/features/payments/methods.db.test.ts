import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, owner, type Person, purchase } from '../../../journeys/people.ts';
import { type PlainGateway, plainGateway } from '../../../journeys/plain-gateway.ts';

let at: World;
let lan: Person;
let gateway: PlainGateway;

beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
  gateway = plainGateway(at);
});
afterEach(() => at.close());

const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  ask(at, path, { token: lan.token, body, headers });
const methods = async () => (await ask(at, '/api/v1/payment-methods', { token: lan.token })).data;
const remove = (id: string, token = lan.token) =>
  ask(at, `/api/v1/payment-methods/${id}`, { method: 'DELETE', token });
const begin = async (body: object = {}) => (await post('/api/v1/payment-methods', body)).data.setup;
const complete = (id: string) => post(`/api/v1/payment-methods/setups/${id}/complete`);

/** A method that was saved without buying anything. */
async function saved(): Promise<string> {
  const { id } = await begin({ gateway: 'stripe' });
  gateway.agree(id);
  await complete(id);
  at.clock.advance(60_000);
  return id;
}

describe('saving a method without buying anything', () => {
  test('the customer agrees on the gateway’s page, comes back, and can be charged', async () => {
    const setup = await begin();
    expect(setup).toMatchObject({ state: 'pending', gateway: 'stripe', failure: null });
    expect(setup.approvalUrl).toBe(`https://gateway.example/cs_${setup.id}`);
    expect((await complete(setup.id)).data).toMatchObject({ setup: { state: 'pending' }, method: null });
    gateway.agree(setup.id);
    const { data } = await complete(setup.id);
    expect(data.setup).toMatchObject({ state: 'completed', approvalUrl: null });
    expect(data.method).toMatchObject({
      id: setup.id,
      kind: 'card',
      label: 'Visa •••• 4242',
      isDefault: true,
    });
    expect(await methods()).toEqual([data.method]);
    expect((await complete(setup.id)).data).toEqual(data);
  });

  test('one who does not come back is found by the sweep; one that ran out is canceled', async () => {
    const [agreed, left] = [await begin(), await begin()];
    gateway.agree(agreed.id);
    gateway.forget(left.id);
    at.clock.advance(3 * 60_000);
    await at.settle();
    const states = await Promise.all(
      [agreed, left].map(async ({ id }) => {
        const reply = await ask(at, `/api/v1/payment-methods/setups/${id}`, { token: lan.token });
        return reply.data.setup.state;
      }),
    );
    expect(states).toEqual(['completed', 'canceled']);
    expect(await methods()).toHaveLength(1);
  });

  test('is only for its own customer, and only where a gateway keeps methods', async () => {
    const { id } = await begin();
    const binh = await owner(at, 'binh@example.com');
    const path = `/api/v1/payment-methods/setups/${id}/complete`;
    expect((await ask(at, path, { token: binh.token, body: {} })).code).toBe('SETUP_NOT_FOUND');
    expect((await post('/api/v1/payment-methods', { gateway: 'polar' })).status).toBe(400);
    Object.assign(gateway.capabilities, { saveMethod: false });
    expect((await post('/api/v1/payment-methods', { gateway: 'stripe' })).code).toBe('NO_GATEWAY');
  });

  test('a gateway that makes no page: nothing was saved, and a repeat of the key goes on', async () => {
    const { beginSetup } = gateway;
    const failure = { kind: 'rejected', code: 'NO', message: 'no' } as const;
    gateway.beginSetup = async () => failure;
    const refused = await post('/api/v1/payment-methods', { gateway: 'stripe' });
    expect(refused.data.setup).toMatchObject({ state: 'failed', failure: { code: 'NO' } });
    gateway.beginSetup = async () => ({ ...failure, kind: 'unknown' });
    const key = { 'idempotency-key': 'save' };
    const lost = await post('/api/v1/payment-methods', { gateway: 'stripe' }, key);
    expect([lost.status, lost.code]).toEqual([502, 'SETUP_NOT_BEGUN']);
    gateway.beginSetup = beginSetup;
    at.clock.advance(120_000);
    const again = await post('/api/v1/payment-methods', { gateway: 'stripe' }, key);
    expect(again.data.setup).toMatchObject({ id: lost.body.error.details.setupId, state: 'pending' });
  });
});

describe('several methods', () => {
  test('the newest is the default; another can be made it', async () => {
    const [first, second] = [await saved(), await saved()];
    expect((await methods()).map((one: Method) => [one.id, one.isDefault])).toEqual([
      [second, true],
      [first, false],
    ]);
    expect((await post(`/api/v1/payment-methods/${first}/default`)).data.isDefault).toBe(true);
    expect((await post(`/api/v1/payment-methods/${first}/default`)).status).toBe(200);
    expect((await methods()).map((one: Method) => one.isDefault)).toEqual([false, true]);
  });

  test('the method of a purchase is kept once, however often its order is read', async () => {
    Object.assign(gateway.capabilities, { currencies: new Set() });
    await purchase(at, lan.token);
    await at.settle();
    expect(await methods()).toEqual([expect.objectContaining({ gateway: 'paypal', isDefault: true })]);
  });

  test('a removed one is gone at once, the newest of the others is the default, the gateway is told', async () => {
    const [first, second] = [await saved(), await saved()];
    const reply = await remove(second);
    expect(reply.data).toMatchObject({ id: second, state: 'removed', isDefault: false });
    expect(gateway.removed).toEqual([`cus/${second}`]);
    expect(await methods()).toEqual([expect.objectContaining({ id: first, isDefault: true })]);
    expect((await remove(second)).data.state).toBe('removed');
    expect(gateway.removed).toHaveLength(1);
    expect((await post(`/api/v1/payment-methods/${second}/default`)).code).toBe('PAYMENT_METHOD_NOT_USABLE');
    expect((await remove('pm_nothing')).code).toBe('PAYMENT_METHOD_NOT_FOUND');
    const binh = await owner(at, 'binh@example.com');
    expect((await remove(first, binh.token)).code).toBe('PAYMENT_METHOD_NOT_FOUND');
  });

  test('a gateway that does not answer is told again until it has', async () => {
    const id = await saved();
    const { removeMethod } = gateway;
    gateway.removeMethod = async () => ({ kind: 'unknown', code: 'HTTP_500', message: 'down' });
    expect((await remove(id)).data.state).toBe('removed');
    gateway.removeMethod = removeMethod;
    at.clock.advance(10 * 60_000);
    await at.settle();
    expect(gateway.removed).toEqual([`cus/${id}`]);
  });

  test('no answer, event or audit line holds the gateway’s token', async () => {
    const id = await saved();
    const db = at.connections.read;
    const kept = await Promise.all([
      db.selectFrom('outbox').selectAll().execute(),
      db.selectFrom('audit_log').selectAll().execute(),
      db.selectFrom('gateway_attempts').selectAll().execute(),
      db.selectFrom('payment_methods').selectAll().execute(),
    ]);
    const seen = JSON.stringify([await methods(), kept], (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(seen).toContain(id);
    expect(seen).not.toContain(`cus/${id}`);
  });
});

interface Method {
  readonly id: string;
  readonly isDefault: boolean;
}

import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { balances, control, HOUR_MS, liveOn, planFault, settleDue } from './money.ts';
import { openInvoice } from './open-invoice.ts';
import { accountOf, ask, owner, type Person, purchase, staff } from './people.ts';

/** A gateway that never answers is waited for in real time. */
const IMPATIENT = { gatewayTimeoutMs: 250 };

let world: World;
let lan: Person;
let invoiceId: string;

/** Lan has bought once, so that her method is kept, and owes 120.00 more. */
beforeEach(async () => {
  world = await rolledBack(IMPATIENT);
  lan = await owner(world, 'lan@example.com');
  await purchase(world, lan.token);
  invoiceId = await openInvoice(world, accountOf(lan));
});
afterEach(() => world.close());

const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  ask(world, path, { token: lan.token, body, headers });
const charge = (body: unknown = {}, headers = {}) =>
  post(`/api/v1/invoices/${invoiceId}/charge`, body, headers);
const get = async (path: string) => (await ask(world, path, { token: lan.token })).data;
const invoice = () => get(`/api/v1/invoices/${invoiceId}`);
const methods = () => get('/api/v1/payment-methods');

/** What PayPal has taken beside the purchase of 995.00, and what our books say of it. */
async function expectChargedOnce(): Promise<void> {
  expect(await invoice()).toMatchObject({ state: 'paid', balance: { amount: 0 } });
  const { captures, totals } = world.sandbox.books();
  expect(captures.map((one) => one.minor)).toEqual([99_500n, 12_000n]);
  const fees = totals.USD?.fees ?? 0n;
  expect(await balances(world)).toEqual({
    'cash:paypal': 111_500n - fees,
    gateway_fees: fees,
    revenue: -111_500n,
  });
}

describe('charging a saved method', () => {
  test('takes what the invoice owes, once', async () => {
    const reply = await charge();
    expect([reply.status, reply.data.state]).toEqual([201, 'succeeded']);
    const [method] = await methods();
    expect(reply.data).toMatchObject({
      paymentMethodId: method.id,
      amount: { amount: 12_000, currency: 'USD' },
    });
    await settleDue(world);
    await expectChargedOnce();
    const again = await charge();
    expect([again.status, again.code]).toEqual([422, 'INVOICE_NOT_PAYABLE']);
  });

  test('a repeat with the same key is the same payment', async () => {
    const key = { 'idempotency-key': 'one-charge' };
    const [first, second] = [await charge({}, key), await charge({}, key)];
    expect(second.data).toEqual(first.data);
    await expectChargedOnce();
  });

  test('a decline ends the payment, says why at the method, and the invoice stays open', async () => {
    await declining(true);
    const reply = await charge();
    expect(reply.data).toMatchObject({ state: 'failed', failure: { code: 'INSTRUMENT_DECLINED' } });
    expect(await invoice()).toMatchObject({ state: 'open', balance: { amount: 12_000 } });
    const [method] = await methods();
    expect(method).toMatchObject({ state: 'active', lastFailureCode: 'INSTRUMENT_DECLINED' });

    await declining(false);
    world.clock.advance(HOUR_MS);
    expect((await charge()).data.state).toBe('succeeded');
    await expectChargedOnce();
    expect((await methods())[0].lastFailureCode).toBeNull();
  });

  test('a method that the gateway no longer has is offered no more', async () => {
    world.sandbox.books();
    const token = await tokenOfMethod();
    await forget(token);
    expect((await charge()).data).toMatchObject({ state: 'failed' });
    expect((await methods())[0]).toMatchObject({ state: 'failed', isDefault: false });
    expect((await charge()).code).toBe('NO_PAYMENT_METHOD');
  });

  test.each([
    ['an invoice of nobody', () => post('/api/v1/invoices/inv_nothing/charge'), 404, 'INVOICE_NOT_FOUND'],
    ['a method of nobody', () => charge({ paymentMethodId: 'pm_nothing' }), 404, 'PAYMENT_METHOD_NOT_FOUND'],
    ['a removed method', chargeRemoved, 422, 'PAYMENT_METHOD_NOT_USABLE'],
    ['no method at all', chargeWithout, 422, 'NO_PAYMENT_METHOD'],
    ['somebody else’s method', chargeTheirs, 404, 'PAYMENT_METHOD_NOT_FOUND'],
    ['a live method', chargeLive, 422, 'PAYMENT_METHOD_NOT_USABLE'],
    ['a second payment beside one under way', chargeBeside, 409, 'PAYMENT_UNDER_WAY'],
  ] as const)('is refused for %s', async (_what, work, status, code) => {
    const reply = await work();
    expect([reply.status, reply.code]).toEqual([status, code]);
    expect(world.sandbox.books().captures).toHaveLength(1);
  });

  test('staff charge anybody’s invoice', async () => {
    const { token } = await staff(world, 'staff-support');
    const reply = await ask(world, `/api/v1/invoices/${invoiceId}/charge`, { token, body: {} });
    expect([reply.status, reply.data.state]).toEqual([201, 'succeeded']);
  });
});

describe('the gateway fails while it charges', () => {
  for (const kind of ['500', '500_after', 'timeout_before', 'timeout_after', 'garbage', '429']) {
    test(`${kind} once: charged once`, async () => {
      await planFault(world, 'charge', kind);
      await charge();
      await liveOn(world, 2);
      await expectChargedOnce();
    });
  }

  for (const kind of ['500', '500_after', 'timeout_after', 'garbage', '429']) {
    test(`${kind} as often as it is tried, webhooks lost: charged once when the gateway has recovered`, async () => {
      await control(world, 'webhooks/lose', { next: 100 });
      await planFault(world, 'charge', kind, 4);
      expect((await charge()).data.state).toBe('processing');
      expect((await charge()).code).toBe('PAYMENT_UNDER_WAY');
      await liveOn(world, 2);
      await expectChargedOnce();
    });
  }

  test('an error that PayPal repeats, and it finds no charge by our id: a person looks, and ends it', async () => {
    await planFault(world, 'charge', 'replayed_500');
    const { id } = (await charge()).data;
    await liveOn(world, 12, HOUR_MS);
    const { token } = await staff(world, 'staff-support');
    const [item] = (await ask(world, '/api/v1/attention', { token })).data;
    expect(item).toMatchObject({ object: id, reason: 'review' });
    const body = { action: 'give_up', reason: 'not in PayPal’s activity' };
    const ended = await ask(world, `/api/v1/payments/${id}/resolve`, { token, body });
    expect(ended.data).toMatchObject({ state: 'failed', failure: { code: 'GIVEN_UP' } });
    expect((await charge()).data.state).toBe('succeeded');
    await liveOn(world, 2);
    await expectChargedOnce();
  });

  test('the answer is lost for good, and the webhook tells: settled by what it names', async () => {
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['charge'], kinds: ['timeout_after'] });
    expect((await charge()).data.state).toBe('processing');
    await settleDue(world);
    await expectChargedOnce();
    world.sandbox.faults.clear();
    await liveOn(world, 20, HOUR_MS);
    await expectChargedOnce();
  });

  test('nobody can say whether it was charged: a person is asked, and nothing is charged twice', async () => {
    await control(world, 'webhooks/lose', { next: 100 });
    world.sandbox.faults.random({ rate: 1, seed: 1, on: ['charge'], kinds: ['timeout_after'] });
    await charge();
    await liveOn(world, 8, HOUR_MS);
    world.sandbox.faults.clear();
    await liveOn(world, 12, HOUR_MS);
    expect(world.sandbox.books().captures).toHaveLength(2);
    const { token } = await staff(world, 'staff-read');
    expect((await ask(world, '/api/v1/attention', { token })).data).toEqual([
      expect.objectContaining({ kind: 'payment_hold', reason: 'review' }),
    ]);
  });
});

async function tokenOfMethod(): Promise<string> {
  const row = await world.connections.read
    .selectFrom('payment_method_tokens')
    .select('token')
    .executeTakeFirstOrThrow();
  return row.token;
}

const declining = async (decline: boolean) =>
  control(world, 'vault/decline', { tokenId: await tokenOfMethod(), decline });

/** The customer takes the method back on the gateway's own pages. */
async function forget(token: string): Promise<void> {
  const [gateway] = world.ctx().services.gateways.all;
  await gateway?.removeMethod(token);
}

async function chargeRemoved() {
  const [{ id }] = await methods();
  await ask(world, `/api/v1/payment-methods/${id}`, { method: 'DELETE', token: lan.token });
  return charge({ paymentMethodId: id });
}

async function chargeWithout() {
  const [{ id }] = await methods();
  await ask(world, `/api/v1/payment-methods/${id}`, { method: 'DELETE', token: lan.token });
  return charge();
}

async function chargeTheirs() {
  const binh = await owner(world, 'binh@example.com');
  const [{ id }] = await methods();
  invoiceId = await openInvoice(world, accountOf(binh));
  const { token } = await staff(world, 'staff-admin');
  const path = `/api/v1/invoices/${invoiceId}/charge`;
  return ask(world, path, { token, body: { paymentMethodId: id } });
}

async function chargeLive() {
  await world.connections.read.updateTable('payment_methods').set({ mode: 'live' }).execute();
  return charge();
}

async function chargeBeside() {
  await planFault(world, 'charge', '500', 4);
  await charge();
  return charge();
}

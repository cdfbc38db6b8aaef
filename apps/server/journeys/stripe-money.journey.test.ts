import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { balances, control, eventsOf, HOUR_MS, liveOn, picture, SETTLED_EVENTS, settleDue } from './money.ts';
import { openInvoice } from './open-invoice.ts';
import { accountOf, ask, owner, type Person } from './people.ts';
import { payAtStripe, sessionOf } from './stripe.ts';

let world: World;
let lan: Person;

beforeEach(async () => {
  world = await rolledBack({ gatewayTimeoutMs: 250 });
  lan = await owner(world, 'lan@example.com');
});
afterEach(() => world.close());

const post = async (path: string, body: unknown = {}) => {
  const reply = await ask(world, path, { token: lan.token, body });
  if (reply.status >= 300) throw new Error(`${path}: ${reply.text}`);
  return reply.data;
};
const get = async (path: string) => (await ask(world, path, { token: lan.token })).data;
const begin = () => post('/api/v1/checkout', { plan: 'team', interval: 'year', gateway: 'stripe' });
const capture = (checkout: { id: string }) => post('/api/v1/payments/capture', { checkoutId: checkout.id });
const fault = (on: string, kind: string, times = 1) =>
  control(world, 'faults', { faults: [{ on, kind, times }] });

/** Our cash at Stripe is what Stripe has: taken, less given back, less its fees. */
async function expectSameBooks(): Promise<void> {
  const totals = world.sandbox.books('stripe').totals.USD;
  const cash = (totals?.captured ?? 0n) - (totals?.refunded ?? 0n) - (totals?.fees ?? 0n);
  const ours = await balances(world);
  expect([ours['cash:stripe'] ?? 0n, ours.gateway_fees ?? 0n]).toEqual([cash, totals?.fees ?? 0n]);
}

async function expectBought(): Promise<void> {
  expect(await picture(world)).toMatchObject({
    invoices: ['paid'],
    subscriptions: ['active'],
    licenses: 1,
    taken: 99_500n,
  });
  await expectSameBooks();
}

describe('a purchase through Stripe, which takes the money as the buyer approves', () => {
  test('the return page settles it, and the card is kept', async () => {
    const checkout = await begin();
    await payAtStripe(world, await sessionOf(world, checkout));
    expect((await capture(checkout)).checkout.state).toBe('completed');
    await world.settle();
    await expectBought();
    expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
    expect(await get('/api/v1/payment-methods')).toEqual([
      expect.objectContaining({ gateway: 'stripe', kind: 'card', label: 'Visa •••• 4242', isDefault: true }),
    ]);
  });

  test('a buyer who never comes back is settled by the webhook, copies and all', async () => {
    const checkout = await begin();
    await payAtStripe(world, await sessionOf(world, checkout));
    await world.settle();
    await settleDue(world);
    await expectBought();
    expect(await eventsOf(world)).toEqual(SETTLED_EVENTS);
  });

  test('with every webhook lost the sweep finds it', async () => {
    await control(world, 'webhooks/lose', { next: 100 });
    const checkout = await begin();
    await payAtStripe(world, await sessionOf(world, checkout));
    await liveOn(world, 1);
    await expectBought();
  });

  test('a card that is refused on the page changes nothing: the page stays open', async () => {
    const checkout = await begin();
    const session = await sessionOf(world, checkout);
    await control(world, 'decline', { orderId: session });
    expect((await capture(checkout)).checkout).toMatchObject({
      state: 'open',
      approvalUrl: checkout.approvalUrl,
    });
    await payAtStripe(world, session);
    await capture(checkout);
    await world.settle();
    await expectBought();
  });

  test('bank money waits: processing until it has arrived', async () => {
    const checkout = await begin();
    await payAtStripe(world, await sessionOf(world, checkout), 'bank');
    expect((await capture(checkout)).checkout.state).toBe('processing');
    expect(await picture(world)).toMatchObject({ invoices: ['draft'], licenses: 0 });
    await liveOn(world, 6 * 24, 6 * HOUR_MS);
    expect(await picture(world)).toMatchObject({ invoices: ['paid'], licenses: 1 });
  });

  test('canceled, tried again, paid; the page that is left open runs out', async () => {
    const checkout = await begin();
    const canceled = await post(`/api/v1/checkout/${checkout.id}/cancel`);
    expect(canceled).toMatchObject({ state: 'canceled' });
    world.clock.advance(60_000);
    const again = await post(`/api/v1/checkout/${checkout.id}/retry`);
    await payAtStripe(world, await sessionOf(world, again));
    await capture(again);
    await liveOn(world, 30, 6 * HOUR_MS);
    expect(await picture(world)).toMatchObject({ payments: ['canceled', 'succeeded'], licenses: 1 });
    await expectSameBooks();
  });

  test('nobody comes: the session runs out, and so does the checkout', async () => {
    await begin();
    await liveOn(world, 30, HOUR_MS);
    expect(await picture(world)).toMatchObject({ payments: ['canceled'], checkouts: ['expired'], taken: 0n });
  });

  test('an error that Stripe repeats as long as the key lives: a repeat of the request gets another session', async () => {
    await fault('create_order', 'replayed_500');
    const again = () =>
      ask(world, '/api/v1/checkout', {
        token: lan.token,
        body: { plan: 'team', interval: 'year', gateway: 'stripe' },
        headers: { 'idempotency-key': 'one-purchase' },
      });
    expect((await again()).code).toBe('PAYMENT_NOT_BEGUN');
    world.clock.advance(60_000);
    const { data: checkout } = await again();
    await payAtStripe(world, await sessionOf(world, checkout));
    await capture(checkout);
    await liveOn(world, 2);
    await expectBought();
  });

  for (const kind of ['500', 'timeout_after', 'garbage', '429']) {
    test(`${kind} as the session is made: one session, paid once`, async () => {
      await fault('create_order', kind);
      const checkout = await begin();
      await payAtStripe(world, await sessionOf(world, checkout));
      await capture(checkout);
      await liveOn(world, 2);
      await expectBought();
    });
  }
});

describe('a card that Stripe keeps is charged', () => {
  let invoiceId: string;

  beforeEach(async () => {
    const { setup } = await post('/api/v1/payment-methods', { gateway: 'stripe' });
    await payAtStripe(world, await gatewaySetupOf(setup.id));
    const done = await post(`/api/v1/payment-methods/setups/${setup.id}/complete`);
    expect(done.setup.state).toBe('completed');
    invoiceId = await openInvoice(world, accountOf(lan));
  });

  async function gatewaySetupOf(id: string): Promise<string> {
    const row = await world.connections.read
      .selectFrom('payment_method_setups')
      .select('gateway_setup_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.gateway_setup_id ?? '';
  }
  const charge = () => post(`/api/v1/invoices/${invoiceId}/charge`);
  const expectChargedOnce = async () => {
    expect(await get(`/api/v1/invoices/${invoiceId}`)).toMatchObject({
      state: 'paid',
      balance: { amount: 0 },
    });
    expect(world.sandbox.books('stripe').totals.USD?.captured).toBe(12_000n);
    await expectSameBooks();
  };

  test('once, and the webhooks of it change nothing', async () => {
    expect((await charge()).state).toBe('succeeded');
    await settleDue(world);
    await expectChargedOnce();
  });

  for (const kind of [
    '500',
    '500_after',
    'timeout_before',
    'timeout_after',
    'garbage',
    '429',
    'replayed_500',
  ]) {
    test(`${kind} once: charged once`, async () => {
      await fault('charge', kind);
      await charge();
      await liveOn(world, 2);
      await expectChargedOnce();
    });

    test(`${kind} as often as it is tried, webhooks lost: charged once when Stripe has recovered`, async () => {
      await control(world, 'webhooks/lose', { next: 100 });
      await fault('charge', kind, 4);
      await charge();
      await liveOn(world, 2);
      await expectChargedOnce();
    });
  }
});

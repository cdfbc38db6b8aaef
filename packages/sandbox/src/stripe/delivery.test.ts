import Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Forgery } from '../forgery.ts';
import { type StripeBench, startStripeBench } from '../testing/stripe-bench.ts';

let bench: StripeBench;
beforeEach(async () => {
  bench = await startStripeBench();
});
afterEach(() => bench.close());

const DAY = 86_400_000;
const client = new Stripe('sk_test_unused');
const seconds = () => bench.clock.now().getTime() / 1000;

/** What the official client makes of the last delivery. */
const read = () => {
  const { raw, headers } = bench.received.at(-1)!;
  const { webhookSecret } = bench.sandbox.stripe;
  return client.webhooks.constructEvent(
    raw,
    headers['stripe-signature']!,
    webhookSecret,
    300,
    undefined,
    bench.clock.now().getTime(),
  );
};

test('the official client takes what is delivered', async () => {
  const paid = await bench.paidSession();
  await bench.sandbox.deliverDue();
  expect(bench.received.map((one) => one.path)).toEqual(Array(5).fill('/hooks/stripe'));
  const event = read();
  expect(event).toMatchObject({
    object: 'event',
    type: 'checkout.session.completed',
    api_version: '2026-10-28.endive',
    livemode: false,
    created: seconds(),
    data: { object: { id: paid.id, metadata: { payment_id: 'pay_1' }, payment_status: 'paid' } },
    request: { id: null, idempotency_key: null },
  });
  expect(bench.received.at(-1)?.raw).toContain('\n  "object": "event"');
});

test('an event names the request that caused it', async () => {
  const { session: _session, ...who } = await bench.saved();
  const { headers } = await bench.charge(who, {}, 'my-key');
  await bench.sandbox.deliverDue();
  expect(read().request).toEqual({ id: headers.get('request-id'), idempotency_key: 'my-key' });
});

test('each gateway sends to its own address', async () => {
  await bench.paid();
  await bench.paidSession();
  await bench.sandbox.deliverDue();
  expect(new Set(bench.received.map((one) => `${one.path} ${'stripe-signature' in one.headers}`))).toEqual(
    new Set(['/hooks/paypal false', '/hooks/stripe true']),
  );
  const onlyPayPal = await startStripeBench({
    webhookUrl: (gateway) => (gateway === 'paypal' ? `${bench.url}/none` : null),
  });
  await onlyPayPal.paidSession();
  expect([await onlyPayPal.sandbox.deliverDue(), onlyPayPal.sandbox.nextDeliveryAt()]).toEqual([0, null]);
  await onlyPayPal.close();
});

test('an event that is not taken comes again for three days, signed anew', async () => {
  const { body } = await bench.session();
  await bench.stripe('POST', `/v1/checkout/sessions/${body.id}/expire`);
  bench.answerWith(500);
  const start = bench.clock.now().getTime();
  for (let next = bench.sandbox.nextDeliveryAt(); next; next = bench.sandbox.nextDeliveryAt()) {
    bench.clock.set(next);
    await bench.sandbox.deliverDue();
    expect(read().type).toBe('checkout.session.expired');
  }
  expect([bench.received.length, bench.clock.now().getTime() - start]).toEqual([11, 3 * DAY]);
  expect(new Set(bench.received.map((one) => one.headers['stripe-signature'])).size).toBe(11);
  expect(new Set(bench.received.map((one) => one.raw)).size).toBe(1);
});

describe('forgeries', () => {
  test.each<Forgery>(['signature', 'body', 'stale', 'secret'])('%s', async (forged) => {
    await bench.paid();
    await bench.paidSession();
    await bench.control('webhooks/send', { forged, gateway: 'stripe' });
    expect(bench.received).toHaveLength(5);
    expect(() => read()).toThrow();
    await bench.sandbox.deliverDue();
    expect(read().type).toBe('checkout.session.completed');
  });

  test('those of one gateway leave the other’s events alone', async () => {
    await bench.paid();
    await bench.paidSession();
    await bench.control('webhooks/send', { forged: 'cert_host' });
    expect(new Set(bench.received.map((one) => one.path))).toEqual(new Set(['/hooks/paypal']));
  });
});

test('what did not arrive can be listed', async () => {
  await bench.control('webhooks/lose', { next: 1 });
  await bench.paidSession();
  await bench.sandbox.deliverDue();
  const list = async (params: object) =>
    (await bench.stripe('GET', '/v1/events', params as never)).body.data.map(
      (one: { type: string }) => one.type,
    );
  expect(await list({ delivery_success: false })).toEqual(['customer.created']);
  expect(await list({ delivery_success: true })).toHaveLength(4);
  expect(await list({ type: 'charge.*' })).toEqual(['charge.succeeded']);
  expect(await list({ types: ['charge.succeeded', 'customer.created'] })).toHaveLength(2);
  bench.clock.advance(60_000);
  expect(await list({ created: { gte: seconds() } })).toEqual([]);
  const [first] = (await bench.stripe('GET', '/v1/events', { limit: 1 })).body.data;
  expect((await bench.stripe('GET', `/v1/events/${first.id}`)).body).toMatchObject({
    id: first.id,
    pending_webhooks: 0,
  });
  await bench.paid();
  const { body } = await bench.call('GET', '/v1/notifications/webhooks-events');
  const foreign = body.events![0]!.id!;
  expect((await bench.stripe('GET', `/v1/events/${foreign}`)).status).toBe(404);
  expect((await bench.call('GET', `/v1/notifications/webhooks-events/${first.id}`)).status).toBe(404);
});

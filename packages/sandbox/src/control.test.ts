import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StripeBench, startStripeBench } from './testing/stripe-bench.ts';

let bench: StripeBench;
beforeEach(async () => {
  bench = await startStripeBench();
});
afterEach(() => bench.close());

test('a program of another process learns how to speak to both gateways', async () => {
  const { body } = await bench.control('connection');
  const { clientId, clientSecret, webhookId, caPem, certHost } = bench.sandbox.paypal;
  const { secretKey, webhookSecret } = bench.sandbox.stripe;
  expect(body).toEqual({
    clientId,
    clientSecret,
    webhookId,
    caPem,
    certHost,
    stripe: { secretKey, webhookSecret },
  });
  expect(bench.sandbox.stripe.baseUrl()).toBe(`${bench.url}/stripe`);
});

test('the state shows each gateway’s objects apart, and no secret', async () => {
  await bench.paid();
  await bench.paidSession();
  const { body } = await bench.control('state');
  const stripe = body.stripe as Record<string, object>;
  const counts = Object.fromEntries(
    Object.entries(stripe).map(([name, rows]) => [name, Object.keys(rows).length]),
  );
  expect(counts).toEqual({
    sessions: 1,
    paymentIntents: 1,
    charges: 1,
    refunds: 0,
    customers: 1,
    paymentMethods: 1,
    setupIntents: 0,
    disputes: 0,
    idempotencyKeys: 0,
    events: 5,
  });
  expect(
    [Object.keys(body.orders as object), Object.keys(body.events as object)].map((one) => one.length),
  ).toEqual([1, 3]);
  const text = JSON.stringify(body);
  for (const secret of [bench.sandbox.stripe.secretKey, bench.sandbox.stripe.webhookSecret])
    expect(text).not.toContain(secret);
});

test('the books add up both gateways, and one', async () => {
  const { captureId } = await bench.paid({ customId: 'pay_1' });
  const paid = await bench.paidSession();
  await bench.control('refund', { captureId, minor: '900' });
  await bench.control('refund', { captureId: paid.payment_intent.id, minor: '100' });
  // 2900 × 3.49 % = 101.21, rounded 101, and 49 at PayPal; 84 and 30 at Stripe.
  const both = { captured: 5_800n, refunded: 1_000n, fees: 264n };
  expect(bench.sandbox.books()).toMatchObject({
    totals: { USD: both },
    byCustomId: { pay_1: { USD: both } },
  });
  expect(bench.sandbox.books('paypal').totals).toEqual({
    USD: { captured: 2_900n, refunded: 900n, fees: 150n },
  });
  expect(bench.sandbox.books('stripe').totals).toEqual({
    USD: { captured: 2_900n, refunded: 100n, fees: 114n },
  });
  expect(bench.sandbox.books().captures.map((one) => [one.gateway, one.customId, one.orderId])).toEqual([
    ['paypal', 'pay_1', expect.any(String)],
    ['stripe', 'pay_1', paid.id],
  ]);
  const { body } = await bench.control('books?gateway=stripe');
  expect(body.captures).toEqual([
    expect.objectContaining({ gateway: 'stripe', minor: '2900', status: 'PARTIALLY_REFUNDED' }),
  ]);
});

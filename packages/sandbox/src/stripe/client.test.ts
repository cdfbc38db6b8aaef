import Stripe from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StripeBench, startStripeBench } from '../testing/stripe-bench.ts';

let bench: StripeBench;
let stripe: Stripe;
beforeEach(async () => {
  bench = await startStripeBench();
  const { secretKey, baseUrl } = bench.sandbox.stripe;
  const toSandbox: typeof fetch = (url, init) =>
    fetch(String(url).replace('https://api.stripe.com', baseUrl()), init);
  const httpClient = Stripe.createFetchHttpClient(toSandbox);
  stripe = new Stripe(secretKey, { httpClient, maxNetworkRetries: 0, telemetry: false });
});
afterEach(() => bench.close());

test('the official client sells, charges again, refunds and forgets', async () => {
  const session = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      success_url: 'https://shop.example/return?session={CHECKOUT_SESSION_ID}',
      customer_creation: 'always',
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'eur', unit_amount: 2_900, product_data: { name: 'One month' } },
        },
      ],
      payment_intent_data: { setup_future_usage: 'off_session', metadata: { payment_id: 'pay_1' } },
    },
    { idempotencyKey: 'order' },
  );
  await bench.control('approve', { orderId: session.id });
  const paid = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge.balance_transaction', 'payment_intent.payment_method'],
  });
  const intent = paid.payment_intent as Stripe.PaymentIntent;
  const method = intent.payment_method as Stripe.PaymentMethod;
  const fee = ((intent.latest_charge as Stripe.Charge).balance_transaction as Stripe.BalanceTransaction).fee;
  expect([paid.payment_status, intent.metadata.payment_id, method.card?.last4, fee]).toEqual([
    'paid',
    'pay_1',
    '4242',
    114,
  ]);

  const customer = String(paid.customer);
  const again = await stripe.paymentIntents.create(
    { amount: 1_900, currency: 'eur', customer, payment_method: method.id, confirm: true, off_session: true },
    { idempotencyKey: 'charge' },
  );
  expect(again.status).toBe('succeeded');
  const listed: string[] = [];
  for await (const one of stripe.paymentIntents.list({ customer, limit: 1 })) listed.push(one.id);
  expect(listed).toEqual([again.id, intent.id]);

  const refund = await stripe.refunds.create(
    { payment_intent: again.id, amount: 900 },
    { idempotencyKey: 'refund' },
  );
  const repeated = await stripe.refunds.create(
    { payment_intent: again.id, amount: 900 },
    { idempotencyKey: 'refund' },
  );
  expect(repeated.id).toBe(refund.id);
  expect((await stripe.refunds.list({ payment_intent: again.id })).data).toHaveLength(1);

  await stripe.paymentMethods.detach(method.id);
  await expect(stripe.paymentMethods.detach(method.id)).rejects.toThrow(
    Stripe.errors.StripeInvalidRequestError,
  );
  expect((await stripe.accounts.retrieveCurrent()).id).toMatch(/^acct_/);
});

test('the official client tells the kinds of errors apart', async () => {
  const { session: _session, ...who } = await bench.saved('0341');
  const charge = () =>
    stripe.paymentIntents.create(
      { amount: 1_900, currency: 'usd', ...who, confirm: true, off_session: true },
      { idempotencyKey: 'k' },
    );
  const declined = await charge().catch((error: unknown) => error);
  expect(declined).toBeInstanceOf(Stripe.errors.StripeCardError);
  expect(declined).toMatchObject({
    code: 'card_declined',
    decline_code: 'generic_decline',
    payment_intent: { status: 'requires_payment_method' },
  });
  await expect(stripe.customers.create({ email: 'a@example.com' }, { idempotencyKey: 'k' })).rejects.toThrow(
    Stripe.errors.StripeIdempotencyError,
  );
  const stranger = new Stripe('sk_test_wrong', {
    httpClient: Stripe.createFetchHttpClient((url, init) =>
      fetch(String(url).replace('https://api.stripe.com', bench.sandbox.stripe.baseUrl()), init),
    ),
  });
  await expect(stranger.balance.retrieve()).rejects.toThrow(Stripe.errors.StripeAuthenticationError);
  bench.sandbox.faults.add({ on: 'check', kind: '429' }, { on: 'check', kind: '500' });
  await expect(stripe.balance.retrieve()).rejects.toThrow(Stripe.errors.StripeRateLimitError);
  await expect(stripe.balance.retrieve()).rejects.toThrow(Stripe.errors.StripeAPIError);
});

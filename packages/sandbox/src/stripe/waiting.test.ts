import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type StripeBench, setupParams, startStripeBench } from '../testing/stripe-bench.ts';

let bench: StripeBench;
beforeEach(async () => {
  bench = await startStripeBench();
});
afterEach(() => bench.close());

const HOUR = 3_600_000;
const inSeconds = () => bench.clock.now().getTime() / 1000;

describe('money from a bank', () => {
  test('arrives after four days', async () => {
    const paid = await bench.paidSession({ card: 'bank' });
    expect(paid).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
      payment_intent: {
        status: 'processing',
        latest_charge: { status: 'pending', balance_transaction: null },
      },
    });
    bench.clock.advance(4 * 24 * HOUR);
    await bench.sandbox.deliverDue();
    expect((await bench.events()).slice(-3)).toEqual([
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.async_payment_succeeded',
    ]);
    expect((await bench.stripe('GET', `/v1/checkout/sessions/${paid.id}`)).body.payment_status).toBe('paid');
    expect(bench.sandbox.books('stripe').totals).toEqual({
      USD: { captured: 2_900n, refunded: 0n, fees: 114n },
    });
  });

  test('or does not', async () => {
    const paid = await bench.paidSession({ card: 'bank_fails' });
    const lever = await bench.control('captures/settle', {
      captureId: paid.payment_intent.latest_charge.id,
      status: 'DECLINED',
    });
    expect(lever.body.status).toBe('failed');
    expect((await bench.events()).slice(-3)).toEqual([
      'charge.failed',
      'payment_intent.payment_failed',
      'checkout.session.async_payment_failed',
    ]);
    const read = await bench.stripe('GET', `/v1/checkout/sessions/${paid.id}`, {
      expand: ['payment_intent'],
    });
    expect(read.body).toMatchObject({
      payment_status: 'unpaid',
      payment_intent: { status: 'requires_payment_method' },
    });
    expect(bench.sandbox.books().captures[0]).toMatchObject({ status: 'DECLINED', gateway: 'stripe' });
  });
});

describe('a card kept without a payment', () => {
  test('belongs to a new customer and can be charged', async () => {
    const { body } = await bench.stripe('POST', '/v1/checkout/sessions', setupParams());
    expect(body).toMatchObject({
      mode: 'setup',
      payment_status: 'no_payment_required',
      amount_total: null,
      currency: 'usd',
    });
    await bench.control('approve', { orderId: body.id, payer: { email: 'ada@example.com' } });
    const done = await bench.stripe('GET', `/v1/checkout/sessions/${body.id}`, {
      expand: ['setup_intent.payment_method'],
    });
    const { setup_intent: setup, customer } = done.body;
    expect(setup).toMatchObject({
      status: 'succeeded',
      metadata: { setup_id: 'pm_1' },
      customer,
      payment_method: { customer, card: { last4: '4242' } },
    });
    expect(await bench.events()).toEqual([
      'customer.created',
      'payment_method.attached',
      'setup_intent.succeeded',
      'checkout.session.completed',
    ]);
    expect((await bench.charge({ customer, payment_method: setup.payment_method.id })).body.status).toBe(
      'succeeded',
    );
    expect((await bench.stripe('GET', `/v1/setup_intents/${setup.id}`)).body.id).toBe(setup.id);
  });

  test('a declined card is not kept', async () => {
    const { body } = await bench.stripe('POST', '/v1/checkout/sessions', setupParams());
    expect((await bench.control('decline', { orderId: body.id })).body.outcome).toBe('refused');
    const { body: setup } = await bench.stripe('GET', `/v1/setup_intents/${body.setup_intent}`);
    expect(setup).toMatchObject({
      status: 'requires_payment_method',
      last_setup_error: { code: 'card_declined' },
      payment_method: null,
    });
  });
});

describe('the end of a checkout', () => {
  test('comes by the clock', async () => {
    const { body } = await bench.session({ expires_at: inSeconds() + 1_800 });
    expect(bench.sandbox.nextDeliveryAt()).toEqual(new Date((inSeconds() + 1_800) * 1000));
    bench.clock.advance(1_800_000);
    expect((await bench.control('approve', { orderId: body.id })).body).toMatchObject({
      outcome: 'not_open',
      status: 'expired',
    });
    expect((await bench.stripe('GET', `/v1/checkout/sessions/${body.id}`)).body).toMatchObject({
      status: 'expired',
      url: null,
    });
    await bench.sandbox.deliverDue();
    expect(await bench.events()).toEqual(['checkout.session.expired']);
  });

  test('comes by itself when nobody asks', async () => {
    await bench.session();
    bench.clock.advance(24 * HOUR);
    await bench.sandbox.deliverDue();
    expect(bench.received.map((one) => one.event.type)).toEqual(['checkout.session.expired']);
  });

  test('comes on demand, once, and takes what was tried along', async () => {
    const { body } = await bench.session();
    await bench.control('decline', { orderId: body.id });
    const ended = await bench.stripe('POST', `/v1/checkout/sessions/${body.id}/expire`);
    expect([ended.status, ended.body.status]).toEqual([200, 'expired']);
    expect((await bench.stripe('GET', `/v1/payment_intents/${ended.body.payment_intent}`)).body.status).toBe(
      'canceled',
    );
    const again = await bench.stripe('POST', `/v1/checkout/sessions/${body.id}/expire`);
    expect([again.status, again.body.error.message]).toEqual([
      400,
      expect.stringContaining('status of expired'),
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type StripeBench, startStripeBench } from '../testing/stripe-bench.ts';

let bench: StripeBench;
beforeEach(async () => {
  bench = await startStripeBench();
});
afterEach(() => bench.close());

const inSeconds = () => bench.clock.now().getTime() / 1000;

describe('a checkout that is paid', () => {
  test('is open and without a payment at first', async () => {
    const { status, body, headers } = await bench.session();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 2_900,
      currency: 'usd',
      customer: null,
      customer_email: 'ada@example.com',
      client_reference_id: 'pay_1',
      metadata: { payment_id: 'pay_1' },
      payment_intent: null,
      expires_at: inSeconds() + 86_400,
      livemode: false,
      url: `${bench.url}/stripe/pay/${body.id}`,
    });
    expect(body.id).toMatch(/^cs_test_/);
    expect(headers.get('request-id')).toMatch(/^req_/);
    expect(headers.get('stripe-version')).toBe('2026-10-28.endive');
  });

  test('has a payment, a charge with its fee, a customer and a card that was kept', async () => {
    const paid = await bench.paidSession();
    expect(paid).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      customer: { object: 'customer', email: 'ada@example.com' },
      payment_intent: {
        status: 'succeeded',
        amount: 2_900,
        amount_received: 2_900,
        metadata: { payment_id: 'pay_1' },
        setup_future_usage: 'off_session',
        latest_charge: {
          paid: true,
          captured: true,
          disputed: false,
          refunded: false,
          amount_refunded: 0,
          metadata: { payment_id: 'pay_1' },
          // 2900 × 2.9 % = 84.1, rounded 84, and 30.
          balance_transaction: { fee: 114, net: 2_786, amount: 2_900, type: 'charge' },
        },
        payment_method: { type: 'card', card: { brand: 'visa', last4: '4242' }, customer: paid.customer.id },
      },
    });
    expect(await bench.events()).toEqual([
      'customer.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'payment_method.attached',
      'checkout.session.completed',
    ]);
  });

  test('shows its lines only when asked', async () => {
    const { body } = await bench.session();
    expect(body.line_items).toBeUndefined();
    const asked = await bench.stripe('GET', `/v1/checkout/sessions/${body.id}`, { expand: ['line_items'] });
    expect(asked.body.line_items.data[0]).toMatchObject({
      description: 'One month',
      amount_total: 2_900,
      quantity: 1,
    });
    const wrong = await bench.stripe('GET', `/v1/checkout/sessions/${body.id}`, { expand: ['nothing'] });
    expect([wrong.status, wrong.body.error.type]).toEqual([400, 'invalid_request_error']);
  });

  test('keeps no card and needs no customer when it does not ask for them', async () => {
    const paid = await bench.paidSession({ customer_creation: undefined, payment_intent_data: undefined });
    expect(paid.customer).toBeNull();
    expect(paid.payment_intent.payment_method.customer).toBeNull();
  });

  test('is for a known customer when it names one', async () => {
    const { body: known } = await bench.stripe('POST', '/v1/customers', {
      email: 'bob@example.com',
      metadata: { customer_id: 'cus_1' },
    });
    const paid = await bench.paidSession({
      customer: known.id,
      customer_creation: undefined,
      customer_email: undefined,
    });
    expect(paid.customer).toMatchObject({ id: known.id, metadata: { customer_id: 'cus_1' } });
    const kept = await bench.stripe('GET', `/v1/customers/${known.id}/payment_methods`);
    expect(kept.body.data.map((one: { id: string }) => one.id)).toEqual([
      paid.payment_intent.payment_method.id,
    ]);
    expect(
      (await bench.stripe('GET', '/v1/checkout/sessions', { customer: known.id })).body.data,
    ).toHaveLength(1);
  });

  test('a declined card leaves it open, and the next one pays the same payment', async () => {
    const { body } = await bench.session();
    expect((await bench.control('decline', { orderId: body.id })).body).toMatchObject({
      outcome: 'refused',
      status: 'open',
    });
    const tried = await bench.stripe('GET', `/v1/checkout/sessions/${body.id}`, {
      expand: ['payment_intent'],
    });
    expect(tried.body.payment_intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined', decline_code: 'generic_decline', type: 'card_error' },
    });
    await bench.control('approve', { orderId: body.id });
    const paid = await bench.stripe('GET', `/v1/checkout/sessions/${body.id}`, {
      expand: ['payment_intent'],
    });
    expect(paid.body.payment_intent).toMatchObject({
      id: tried.body.payment_intent.id,
      status: 'succeeded',
      last_payment_error: null,
    });
    expect(bench.sandbox.books().captures).toHaveLength(1);
    expect((await bench.control('approve', { orderId: body.id })).body).toMatchObject({
      outcome: 'not_open',
    });
  });
});

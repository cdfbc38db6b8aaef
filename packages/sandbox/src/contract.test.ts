import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, chargeBody, orderBody, type Reply, startBench } from './testing/bench.ts';
import { loadSpec, type Spec } from './testing/openapi.ts';

const specs = {
  orders: loadSpec('checkout_orders_v2'),
  payments: loadSpec('payments_payment_v2'),
  vault: loadSpec('vault_payment_tokens_v3'),
  webhooks: loadSpec('notifications_webhooks_v1'),
};

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const pointerOf = (path: string) => path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');

/** Holds an answer against what the published description says about this status of this operation. */
function keeps(spec: Spec | null, operation: string, reply: Reply): void {
  if (!spec) return;
  const [method = '', path = ''] = operation.split(' ');
  const pointer = `/paths/${pointerOf(path)}/${method.toLowerCase()}/responses/${reply.status}/content/application~1json/schema`;
  expect(spec.problems(pointer, reply.body)).toEqual([]);
}

const CAPTURE = 'POST /v2/checkout/orders/{id}/capture';
const REFUND = 'POST /v2/payments/captures/{capture_id}/refund';
const whole = { prefer: 'return=representation' };

const create = (body: unknown, headers: Record<string, string> = {}) =>
  bench.call('POST', '/v2/checkout/orders', body, { 'paypal-request-id': crypto.randomUUID(), ...headers });

describe('orders as published', () => {
  test('made, read, captured, repeated, charged', async () => {
    keeps(specs.orders, 'POST /v2/checkout/orders', await create(orderBody()));
    const made = await create(orderBody({ vault: true, invoiceId: 'INV-1' }), whole);
    keeps(specs.orders, 'POST /v2/checkout/orders', made);
    const read = () => bench.call('GET', `/v2/checkout/orders/${made.body.id}`);
    keeps(specs.orders, 'GET /v2/checkout/orders/{id}', await read());
    await bench.control('approve', { orderId: made.body.id });
    const headers = { 'paypal-request-id': 'c1', ...whole };
    for (const status of [201, 200]) {
      const captured = await bench.call('POST', `/v2/checkout/orders/${made.body.id}/capture`, {}, headers);
      expect(captured.status).toBe(status);
      keeps(specs.orders, CAPTURE, captured);
    }
    keeps(specs.orders, 'GET /v2/checkout/orders/{id}', await read());
    const { tokenId } = await bench.paid({ vault: true });
    const charged = await create(chargeBody(tokenId));
    expect(charged.status).toBe(201);
    keeps(specs.orders, 'POST /v2/checkout/orders', charged);
  });

  test('refused', async () => {
    const missing = await create({ intent: 'CAPTURE' });
    expect(missing.status).toBe(400);
    keeps(specs.orders, 'POST /v2/checkout/orders', missing);
    const zero = await create(orderBody({ value: '0.00' }));
    expect(zero.status).toBe(422);
    keeps(specs.orders, 'POST /v2/checkout/orders', zero);
    const { body } = await create(orderBody());
    const early = await bench.call('POST', `/v2/checkout/orders/${body.id}/capture`, {});
    expect(early.status).toBe(422);
    keeps(specs.orders, CAPTURE, early);
    const declined = await bench.paid({ card: '0341' });
    expect(declined.reply.status).toBe(422);
    keeps(specs.orders, CAPTURE, declined.reply);
    const unknown = await bench.call('GET', '/v2/checkout/orders/NOPE');
    expect(unknown.status).toBe(404);
    keeps(specs.orders, 'GET /v2/checkout/orders/{id}', unknown);
    bench.sandbox.faults.add({ on: 'capture', kind: '500' });
    keeps(specs.orders, CAPTURE, await bench.call('POST', `/v2/checkout/orders/${body.id}/capture`, {}));
  });

  test('what the tests send is itself as published', () => {
    if (!specs.orders) return;
    expect(
      specs.orders.problems('/components/schemas/order_request', orderBody({ vault: true, invoiceId: 'I' })),
    ).toEqual([]);
    expect(specs.orders.problems('/components/schemas/order_request', chargeBody('abc'))).toEqual([]);
  });
});

test('payments as published', async () => {
  const { captureId } = await bench.paid({ customId: 'pay-9' });
  const path = `/v2/payments/captures/${captureId}`;
  keeps(specs.payments, 'GET /v2/payments/captures/{capture_id}', await bench.call('GET', path));
  const part = {
    amount: { currency_code: 'USD', value: '9.00' },
    invoice_id: 'CN',
    note_to_payer: 'n',
    custom_id: 'c',
  };
  const made = await bench.call('POST', `${path}/refund`, part, whole);
  expect(made.status).toBe(201);
  keeps(specs.payments, REFUND, made);
  keeps(
    specs.payments,
    'GET /v2/payments/refunds/{refund_id}',
    await bench.call('GET', `/v2/payments/refunds/${made.body.id}`),
  );
  const tooMuch = await bench.call('POST', `${path}/refund`, {
    amount: { currency_code: 'USD', value: '99.00' },
  });
  expect(tooMuch.status).toBe(422);
  keeps(specs.payments, REFUND, tooMuch);
  keeps(specs.payments, REFUND, await bench.call('POST', `${path}/refund`, {}));
  keeps(specs.payments, REFUND, await bench.call('POST', `${path}/refund`, {}));
  const pending = await bench.paid({ card: 'bank' });
  keeps(
    specs.payments,
    'GET /v2/payments/captures/{capture_id}',
    await bench.call('GET', `/v2/payments/captures/${pending.captureId}`),
  );
  const stranger = await bench.call('GET', path, undefined, { authorization: 'Bearer x' });
  keeps(specs.payments, 'GET /v2/payments/captures/{capture_id}', stranger);
});

test('ways to pay saved without a purchase as published', async () => {
  const context = { return_url: 'https://shop.example/a', cancel_url: 'https://shop.example/b' };
  const paypal = { usage_type: 'MERCHANT', description: 'Renewals', experience_context: context };
  const body = { customer: { merchant_customer_id: 'cus_1' }, payment_source: { paypal } };
  expect(specs.vault?.problems('/components/schemas/setup_token_request', body) ?? []).toEqual([]);
  const made = await bench.call('POST', '/v3/vault/setup-tokens', body, { 'paypal-request-id': 'st' });
  expect(made.status).toBe(201);
  keeps(specs.vault, 'POST /v3/vault/setup-tokens', made);
  const id = made.body.id!;
  const read = () => bench.call('GET', `/v3/vault/setup-tokens/${id}`);
  const keep = () =>
    bench.call('POST', '/v3/vault/payment-tokens', {
      payment_source: { token: { id, type: 'SETUP_TOKEN' } },
    });
  const early = await keep();
  expect(early.status).toBe(422);
  keeps(specs.vault, 'POST /v3/vault/payment-tokens', early);
  await bench.control('approve', { orderId: id });
  keeps(specs.vault, 'GET /v3/vault/setup-tokens/{id}', await read());
  const kept = await keep();
  expect(kept.status).toBe(201);
  keeps(specs.vault, 'POST /v3/vault/payment-tokens', kept);
  keeps(specs.vault, 'GET /v3/vault/setup-tokens/{id}', await read());
});

test('saved payment methods as published', async () => {
  const { tokenId } = await bench.paid({ vault: true });
  const found = await bench.call('GET', `/v3/vault/payment-tokens/${tokenId}`);
  expect(found.status).toBe(200);
  keeps(specs.vault, 'GET /v3/vault/payment-tokens/{id}', found);
  keeps(
    specs.vault,
    'GET /v3/vault/payment-tokens/{id}',
    await bench.call('GET', '/v3/vault/payment-tokens/nope'),
  );
});

test('events as published', async () => {
  const listed = await bench.call('GET', '/v1/notifications/webhooks-events?page_size=50');
  expect(listed.body.count).toBeGreaterThan(5);
  keeps(specs.webhooks, 'GET /v1/notifications/webhooks-events', listed);
  const id = listed.body.events?.[0]?.id;
  keeps(
    specs.webhooks,
    'GET /v1/notifications/webhooks-events/{event_id}',
    await bench.call('GET', `/v1/notifications/webhooks-events/${id}`),
  );
  await bench.sandbox.deliverDue();
  for (const { event } of bench.received) {
    expect(Object.keys(event)).toEqual([
      'id',
      'event_version',
      'create_time',
      'resource_type',
      'resource_version',
      'event_type',
      'summary',
      'resource',
      'links',
    ]);
    expect(specs.webhooks?.problems('/components/schemas/event', event) ?? []).toEqual([]);
  }
  const kinds = { capture: 'capture-2', refund: 'refund' } as Record<string, string>;
  for (const { event } of bench.received) {
    const schema = kinds[event.resource_type as string];
    if (schema)
      expect(specs.payments?.problems(`/components/schemas/${schema}`, event.resource) ?? []).toEqual([]);
  }
});

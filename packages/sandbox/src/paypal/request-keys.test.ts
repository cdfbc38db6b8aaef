import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bench, orderBody, startBench } from '../testing/bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const create = (key: string, body: unknown = orderBody()) =>
  bench.call('POST', '/v2/checkout/orders', body, { 'paypal-request-id': key });

test('a repeated key gives the same object with 200', async () => {
  const first = await create('a');
  const again = await create('a');
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toEqual(first.body);
});

test('a key is refused for another body and when it is too long', async () => {
  await create('a');
  const other = await create('a', orderBody({ value: '30.00' }));
  expect([other.status, other.body.details?.[0]?.issue]).toEqual([422, 'DUPLICATE_REQUEST_ID']);
  expect((await create('k'.repeat(109))).status).toBe(400);
});

test('a key of an order is forgotten after six hours, one of a refund after 45 days', async () => {
  const first = await create('a');
  const { captureId } = await bench.paid();
  const refund = () =>
    bench.call(
      'POST',
      `/v2/payments/captures/${captureId}/refund`,
      { amount: { currency_code: 'USD', value: '1.00' } },
      { 'paypal-request-id': 'a' },
    );
  const given = await refund();
  bench.clock.advance(6 * 3_600_000);
  expect((await create('a')).body.id).not.toBe(first.body.id);
  bench.clock.advance(39 * 86_400_000);
  await bench.signIn();
  expect((await refund()).body.id).toBe(given.body.id);
  bench.clock.advance(6 * 86_400_000);
  await bench.signIn();
  expect((await refund()).body.id).not.toBe(given.body.id);
});

test('a repeated capture takes the money once', async () => {
  const { orderId, captureId } = await bench.paid();
  const again = await bench.call(
    'POST',
    `/v2/checkout/orders/${orderId}/capture`,
    {},
    { 'paypal-request-id': `capture-${orderId}` },
  );
  expect(again.status).toBe(200);
  expect(again.body.purchase_units?.[0]?.payments?.captures?.[0]?.id).toBe(captureId);
  expect(bench.sandbox.books().captures).toHaveLength(1);
});

test('a twin that comes while the first is under way is told so', async () => {
  bench.sandbox.faults.add({ on: 'create_order', kind: 'slow', ms: 150 });
  const [first, twin] = await Promise.all([create('a'), create('a')]);
  const replies = [first, twin].sort((a, b) => a.status - b.status);
  expect(replies.map((reply) => reply.status)).toEqual([201, 409]);
  expect(replies[1]?.body.details?.[0]?.issue).toBe('PREVIOUS_REQUEST_IN_PROGRESS');
  expect((await create('a')).body.id).toBe(replies[0]?.body.id);
});

test('a refused call leaves its key free', async () => {
  expect((await create('a', orderBody({ currency: 'VND', value: '1' }))).status).toBe(422);
  expect((await create('a')).status).toBe(201);
});

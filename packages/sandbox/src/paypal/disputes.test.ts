import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bench, startBench } from '../testing/bench.ts';
import { loadSpec } from '../testing/openapi.ts';

const spec = loadSpec('customer_disputes_v1');

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const refund = async (captureId: string) => {
  const { status, body } = await bench.call('POST', `/v2/payments/captures/${captureId}/refund`, {});
  return [status, body.details?.[0]?.issue];
};

test('nothing can be given back while a buyer disputes, and again once the seller won', async () => {
  const { captureId } = await bench.paid({ customId: 'pay_9' });
  const { body: opened } = await bench.control('dispute', { captureId });
  expect(opened.status).toBe('OPEN');
  expect((await bench.control('dispute', { captureId })).body.disputeId).toBeNull();
  expect(await refund(captureId)).toEqual([422, 'TRANSACTION_DISPUTED']);
  expect((await bench.control('dispute/close', { captureId, won: true })).body.status).toBe('RESOLVED');
  expect((await bench.control('dispute/close', { captureId, won: true })).body.disputeId).toBeNull();
  expect(await refund(captureId)).toEqual([201, undefined]);
  await bench.sandbox.deliverDue();
  const told = bench.received.map((one) => one.event).filter((event) => event.resource_type === 'dispute');
  expect(told.map((event) => event.event_type)).toEqual([
    'CUSTOMER.DISPUTE.CREATED',
    'CUSTOMER.DISPUTE.RESOLVED',
  ]);
  expect(told[0]?.resource).toMatchObject({
    dispute_id: opened.disputeId,
    disputed_transactions: [{ seller_transaction_id: captureId, custom: 'pay_9' }],
    dispute_amount: { currency_code: 'USD', value: '29.00' },
  });
  for (const { resource } of told)
    expect(spec?.problems('/components/schemas/dispute', resource) ?? []).toEqual([]);
  const read = await bench.call('GET', `/v1/customer/disputes/${opened.disputeId}`);
  expect(read.body).toEqual(told[1]?.resource);
});

test('what a buyer won stays theirs', async () => {
  const { captureId } = await bench.paid();
  await bench.control('dispute', { captureId });
  await bench.control('dispute/close', { captureId, won: false });
  expect(await refund(captureId)).toEqual([422, 'TRANSACTION_DISPUTED']);
});

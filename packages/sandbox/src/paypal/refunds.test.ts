import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bench, type Reply, startBench } from '../testing/bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const refund = (captureId: string, value?: string, more: Record<string, unknown> = {}, currency = 'USD') =>
  bench.call('POST', `/v2/payments/captures/${captureId}/refund`, {
    ...(value ? { amount: { currency_code: currency, value } } : {}),
    ...more,
  });

const issue = async (reply: Promise<Reply>) => (await reply).body.details?.[0]?.issue;

test('parts add up to the whole and never beyond it', async () => {
  const { captureId } = await bench.paid({ customId: 'pay_1' });
  const first = await refund(captureId, '9.00', { invoice_id: 'CN-1', note_to_payer: 'Sorry' });
  expect([first.status, first.body.status]).toEqual([201, 'COMPLETED']);
  const whole = await bench.call('GET', `/v2/payments/refunds/${first.body.id}`);
  expect(whole.body).toMatchObject({
    amount: { currency_code: 'USD', value: '9.00' },
    invoice_id: 'CN-1',
    note_to_payer: 'Sorry',
    seller_payable_breakdown: {
      paypal_fee: { value: '0.00' },
      net_amount: { value: '9.00' },
      total_refunded_amount: { value: '9.00' },
    },
  });
  expect((await bench.call('GET', `/v2/payments/captures/${captureId}`)).body.status).toBe(
    'PARTIALLY_REFUNDED',
  );
  expect(await issue(refund(captureId, '20.01'))).toBe('REFUND_AMOUNT_EXCEEDED');
  expect(await issue(refund(captureId, '1.00', { invoice_id: 'CN-1' }))).toBe('DUPLICATE_INVOICE_ID');
  expect(await issue(refund(captureId, '1.00', {}, 'EUR'))).toBe('REFUND_CAPTURE_CURRENCY_MISMATCH');
  expect(await issue(refund(captureId, '0.00'))).toBe('CANNOT_BE_ZERO_OR_NEGATIVE');
  expect(await issue(refund(captureId, '1.00', { amuont: 1 }))).toBe('NOT_SUPPORTED');
  const rest = await refund(captureId);
  expect((await bench.call('GET', `/v2/payments/refunds/${rest.body.id}`)).body.amount?.value).toBe('20.00');
  expect((await bench.call('GET', `/v2/payments/captures/${captureId}`)).body.status).toBe('REFUNDED');
  expect(await issue(refund(captureId))).toBe('CAPTURE_FULLY_REFUNDED');
  expect(bench.sandbox.books().totals.USD).toEqual({ captured: 2900n, refunded: 2900n, fees: 150n });
});

test('the window closes after 180 days', async () => {
  const { captureId } = await bench.paid();
  bench.clock.advance(180 * 86_400_000);
  await bench.signIn();
  expect((await refund(captureId, '1.00')).status).toBe(201);
  bench.clock.advance(1);
  expect(await issue(refund(captureId, '1.00'))).toBe('REFUND_TIME_LIMIT_EXCEEDED');
});

test('a refund made by hand at the gateway is told like any other', async () => {
  const { captureId } = await bench.paid();
  const made = await bench.control('refund', { captureId, minor: '500' });
  await bench.sandbox.deliverDue();
  const event = bench.received.find((one) => one.event.event_type === 'PAYMENT.CAPTURE.REFUNDED')?.event;
  expect(event).toMatchObject({
    resource_type: 'refund',
    resource: { id: made.body.refundId, amount: { value: '5.00' } },
  });
  expect(event?.resource?.links).toContainEqual({
    href: `${bench.url}/v2/payments/captures/${captureId}`,
    rel: 'up',
    method: 'GET',
  });
});

test('money that came from a bank goes back later', async () => {
  const { captureId } = await bench.paid({ card: 'bank' });
  await bench.control('captures/settle', { captureId });
  const made = await refund(captureId);
  expect(made.body.status).toBe('PENDING');
  expect(bench.sandbox.books().totals.USD?.refunded).toBe(0n);
  bench.clock.advance(4 * 86_400_000);
  await bench.sandbox.deliverDue();
  expect(bench.sandbox.books().totals.USD?.refunded).toBe(2900n);
});

test('what does not exist is not found', async () => {
  expect((await refund('NOPE')).status).toBe(404);
  expect((await bench.call('GET', '/v2/payments/captures/NOPE')).status).toBe(404);
  expect((await bench.call('GET', '/v2/payments/refunds/NOPE')).status).toBe(404);
  expect((await bench.call('GET', '/v2/nothing')).status).toBe(404);
});

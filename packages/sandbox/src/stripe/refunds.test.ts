import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type StripeBench, type StripeJson, startStripeBench } from '../testing/stripe-bench.ts';

let bench: StripeBench;
beforeEach(async () => {
  bench = await startStripeBench();
});
afterEach(() => bench.close());

const DAY = 86_400_000;
const refund = (params: Record<string, string | number | { refund_id: string }>) =>
  bench.stripe('POST', '/v1/refunds', params);
const chargeOf = async (paid: StripeJson) =>
  (await bench.stripe('GET', `/v1/charges/${paid.payment_intent.latest_charge.id}`)).body;

describe('money goes back', () => {
  test('in parts until nothing is left', async () => {
    const paid = await bench.paidSession();
    const first = await refund({
      payment_intent: paid.payment_intent.id,
      amount: 900,
      reason: 'requested_by_customer',
      metadata: { refund_id: 'ref_1' },
    });
    expect(first.body).toMatchObject({
      object: 'refund',
      status: 'succeeded',
      amount: 900,
      metadata: { refund_id: 'ref_1' },
      payment_intent: paid.payment_intent.id,
    });
    expect(await chargeOf(paid)).toMatchObject({ amount_refunded: 900, refunded: false });
    const tooMuch = await refund({ charge: paid.payment_intent.latest_charge.id, amount: 2_001 });
    expect([tooMuch.status, tooMuch.body.error]).toEqual([
      400,
      expect.objectContaining({
        param: 'amount',
        message: 'Refund amount ($20.01) is greater than unrefunded amount on charge ($20.00)',
      }),
    ]);
    expect((await refund({ charge: paid.payment_intent.latest_charge.id })).body.amount).toBe(2_000);
    expect(await chargeOf(paid)).toMatchObject({ amount_refunded: 2_900, refunded: true });
    const again = await refund({ payment_intent: paid.payment_intent.id });
    expect([again.status, again.body.error.code]).toEqual([400, 'charge_already_refunded']);
    expect((await bench.events()).slice(-4)).toEqual([
      'refund.created',
      'charge.refunded',
      'refund.created',
      'charge.refunded',
    ]);
    expect(bench.sandbox.books().totals).toEqual({ USD: { captured: 2_900n, refunded: 2_900n, fees: 114n } });
    expect(bench.sandbox.books().refunds.map((one) => [one.customId, one.minor])).toEqual([
      ['ref_1', 900n],
      [null, 2_000n],
    ]);
    const listed = await bench.stripe('GET', '/v1/refunds', { payment_intent: paid.payment_intent.id });
    expect(listed.body.data.map((one: { amount: number }) => one.amount)).toEqual([2_000, 900]);
    expect((await bench.stripe('GET', `/v1/refunds/${first.body.id}`)).body.id).toBe(first.body.id);
  });

  test('by the seller’s own hand', async () => {
    const paid = await bench.paidSession();
    await bench.control('refund', { captureId: paid.payment_intent.id, minor: '100' });
    await bench.control('refund', { captureId: paid.payment_intent.latest_charge.id });
    expect(await chargeOf(paid)).toMatchObject({ refunded: true });
    expect((await bench.control('refund', { captureId: paid.payment_intent.id })).status).toBe(422);
    expect((await bench.control('refund', { captureId: 'ch_none' })).status).toBe(404);
  });

  test('later, when it is pending', async () => {
    const paid = await bench.paidSession();
    await bench.control('refunds/next', { outcome: 'pending' });
    const { body } = await refund({ payment_intent: paid.payment_intent.id });
    expect(body.status).toBe('pending');
    expect(bench.sandbox.books().totals.USD?.refunded).toBe(0n);
    bench.clock.advance(4 * DAY);
    await bench.sandbox.deliverDue();
    expect((await bench.stripe('GET', `/v1/refunds/${body.id}`)).body.status).toBe('succeeded');
    expect((await bench.events()).at(-1)).toBe('refund.updated');
    expect(bench.sandbox.books().totals.USD?.refunded).toBe(2_900n);
  });

  test('or not at all, and the charge has it again', async () => {
    const paid = await bench.paidSession({ card: '5126' });
    const { body } = await refund({ payment_intent: paid.payment_intent.id });
    expect(await chargeOf(paid)).toMatchObject({ refunded: true });
    bench.clock.advance(4 * DAY);
    await bench.sandbox.deliverDue();
    expect((await bench.stripe('GET', `/v1/refunds/${body.id}`)).body).toMatchObject({
      status: 'failed',
      failure_reason: 'lost_or_stolen_card',
    });
    expect(await chargeOf(paid)).toMatchObject({ refunded: false, amount_refunded: 0 });
    expect((await bench.events()).slice(-2)).toEqual(['refund.updated', 'refund.failed']);
    expect(bench.sandbox.books().refunds[0]?.status).toBe('FAILED');
  });

  test('a lever fails one that had succeeded', async () => {
    const paid = await bench.paidSession();
    const { body } = await refund({ payment_intent: paid.payment_intent.id });
    expect((await bench.control('refunds/settle', { refundId: body.id, status: 'failed' })).body.status).toBe(
      'failed',
    );
    expect((await refund({ payment_intent: paid.payment_intent.id })).status).toBe(200);
  });
});

test('nothing goes back of what never came, or is not named', async () => {
  const waiting = await bench.paidSession({ card: 'bank' });
  expect((await refund({ payment_intent: waiting.payment_intent.id })).status).toBe(400);
  expect((await refund({ payment_intent: 'pi_none' })).body.error.code).toBe('resource_missing');
  expect((await refund({ charge: 'ch_none' })).body.error.code).toBe('resource_missing');
  expect((await refund({ amount: 100 })).body.error.code).toBe('parameter_missing');
  const paid = await bench.paidSession();
  const more = await refund({ payment_intent: paid.payment_intent.id, amount: 2_901 });
  expect(more.body.error.message).toBe('Refund amount ($29.01) is greater than charge amount ($29.00)');
});

test('a disputed charge cannot be refunded until the dispute is won', async () => {
  const paid = await bench.paidSession();
  const captureId = paid.payment_intent.latest_charge.id;
  const { body: opened } = await bench.control('dispute', { captureId });
  expect(opened.status).toBe('needs_response');
  expect(await chargeOf(paid)).toMatchObject({ disputed: true });
  const refused = await refund({ charge: captureId });
  expect([refused.status, refused.body.error.code]).toEqual([400, 'charge_disputed']);
  expect((await bench.stripe('GET', `/v1/disputes/${opened.disputeId}`)).body).toMatchObject({
    charge: captureId,
    amount: 2_900,
  });
  expect((await bench.control('dispute', { captureId })).body.disputeId).toBeNull();
  expect((await bench.control('dispute/close', { captureId, won: true })).body.status).toBe('won');
  expect((await refund({ charge: captureId })).status).toBe(200);
  const lost = await bench.paidSession();
  await bench.control('dispute', { captureId: lost.payment_intent.id });
  await bench.control('dispute/close', { captureId: lost.payment_intent.id, won: false });
  expect((await refund({ payment_intent: lost.payment_intent.id })).body.error.code).toBe('charge_disputed');
  const types = (await bench.events()).filter((type) => type.startsWith('charge.dispute'));
  expect(types).toEqual([
    'charge.dispute.created',
    'charge.dispute.closed',
    'charge.dispute.created',
    'charge.dispute.closed',
  ]);
});

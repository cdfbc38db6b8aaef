import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Bench, chargeBody, startBench } from '../testing/bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.close());

const capture = (orderId: string, key = crypto.randomUUID() as string) =>
  bench.call('POST', `/v2/checkout/orders/${orderId}/capture`, {}, { 'paypal-request-id': key });

const eventTypes = () => bench.received.map((one) => one.event.event_type);

describe('taking the money', () => {
  test('happens once, after the approval, and shows the fee of the example tariff', async () => {
    const orderId = (await bench.order({ customId: 'pay_7', invoiceId: 'INV-7' })).body.id!;
    expect((await capture(orderId)).body.details?.[0]?.issue).toBe('ORDER_NOT_APPROVED');
    await bench.control('approve', { orderId });
    const reply = await capture(orderId);
    expect([reply.status, reply.body.status]).toEqual([201, 'COMPLETED']);
    const made = reply.body.purchase_units![0]!.payments!.captures![0]!;
    expect(made).toMatchObject({
      status: 'COMPLETED',
      custom_id: 'pay_7',
      invoice_id: 'INV-7',
      final_capture: true,
    });
    expect(made.seller_receivable_breakdown).toEqual({
      gross_amount: { currency_code: 'USD', value: '29.00' },
      // 29.00 × 3.49 % = 1.0121 → 1.01, plus 0.49
      paypal_fee: { currency_code: 'USD', value: '1.50' },
      net_amount: { currency_code: 'USD', value: '27.50' },
    });
    expect((await capture(orderId)).body.details?.[0]?.issue).toBe('ORDER_ALREADY_CAPTURED');
    const alone = await bench.call('GET', `/v2/payments/captures/${made.id}`);
    expect(alone.body.supplementary_data).toEqual({ related_ids: { order_id: orderId } });
    expect(bench.sandbox.books().byCustomId).toEqual({
      pay_7: { USD: { captured: 2900n, refunded: 0n, fees: 150n } },
    });
  });

  test('an invoice id that was paid cannot be paid again; one that was not paid can', async () => {
    const unpaid = await bench.order({ invoiceId: 'INV-1' });
    await bench.control('approve', { orderId: unpaid.body.id });
    await bench.paid({ invoiceId: 'INV-1' });
    expect((await bench.order({ invoiceId: 'INV-1' })).body.details?.[0]?.issue).toBe('DUPLICATE_INVOICE_ID');
    expect((await capture(unpaid.body.id!)).body.details?.[0]?.issue).toBe('DUPLICATE_INVOICE_ID');
  });

  test('several units give several captures', async () => {
    const units = ['a', 'b'].map((reference_id) => ({
      reference_id,
      amount: { currency_code: 'EUR', value: '5.00' },
    }));
    const order = await bench.call('POST', '/v2/checkout/orders', {
      intent: 'CAPTURE',
      purchase_units: units,
    });
    await bench.control('approve', { orderId: order.body.id });
    await capture(order.body.id!);
    expect(bench.sandbox.books().captures).toHaveLength(2);
    expect(bench.sandbox.books().totals.EUR?.captured).toBe(1000n);
  });

  test('a card declined at capture sends the buyer back to choose another', async () => {
    const { reply, orderId } = await bench.paid({ card: '5200 0000 0000 0341' });
    expect([reply.status, reply.body.details?.[0]?.issue]).toEqual([422, 'INSTRUMENT_DECLINED']);
    expect(reply.body.links).toContainEqual({
      href: `${bench.url}/paypal/checkoutnow?token=${orderId}`,
      rel: 'payer-action',
      method: 'GET',
    });
    expect((await capture(orderId)).body.details?.[0]?.issue).toBe('ORDER_NOT_APPROVED');
    await bench.control('approve', { orderId, payer: { card: '4242424242424242' } });
    expect((await capture(orderId)).status).toBe(201);
  });
});

describe('money from a bank', () => {
  test('is pending, cannot be given back, and arrives four days later', async () => {
    const { captureId, reply } = await bench.paid({ card: 'bank' });
    const pending = reply.body.purchase_units![0]!.payments!.captures![0]!;
    expect(pending).toMatchObject({ status: 'PENDING', status_details: { reason: 'ECHECK' } });
    expect(pending.seller_receivable_breakdown).toBeUndefined();
    expect(bench.sandbox.books().totals).toEqual({});
    const refund = await bench.call('POST', `/v2/payments/captures/${captureId}/refund`, {});
    expect(refund.body.details?.[0]?.issue).toBe('PENDING_CAPTURE');
    await bench.sandbox.deliverDue();
    expect(bench.sandbox.nextDeliveryAt()).toEqual(new Date('2026-11-25T09:00:00Z'));
    bench.clock.set(new Date('2026-11-25T09:00:00Z'));
    await bench.sandbox.deliverDue();
    expect(eventTypes()).toEqual([
      'CHECKOUT.ORDER.APPROVED',
      'PAYMENT.CAPTURE.PENDING',
      'CHECKOUT.ORDER.COMPLETED',
      'PAYMENT.CAPTURE.COMPLETED',
    ]);
    expect(bench.sandbox.books().totals.USD?.captured).toBe(2900n);
  });

  test('may be denied in the end', async () => {
    const { captureId } = await bench.paid({ card: 'bank' });
    await bench.control('captures/settle', { captureId, status: 'DECLINED' });
    await bench.sandbox.deliverDue();
    expect(eventTypes()).toContain('PAYMENT.CAPTURE.DENIED');
    const refund = await bench.call('POST', `/v2/payments/captures/${captureId}/refund`, {});
    expect(refund.body.details?.[0]?.issue).toBe('REFUND_NOT_ALLOWED');
  });
});

describe('saved payment methods', () => {
  const charge = (tokenId: string, key = crypto.randomUUID() as string) =>
    bench.call('POST', '/v2/checkout/orders', chargeBody(tokenId, { customId: 'renewal' }), {
      'paypal-request-id': key,
    });

  test('are kept on success and charged at once', async () => {
    const { tokenId } = await bench.paid({ vault: true });
    const token = await bench.call('GET', `/v3/vault/payment-tokens/${tokenId}`);
    expect(token.body.payment_source?.paypal?.payer_id).toBe('QYR5Z8XDVJNXQ');
    const reply = await charge(tokenId, 'charge-1');
    expect([reply.status, reply.body.status]).toEqual([201, 'COMPLETED']);
    expect(reply.body.purchase_units?.[0]?.payments?.captures?.[0]?.status).toBe('COMPLETED');
    const again = await charge(tokenId, 'charge-1');
    expect([again.status, again.body]).toEqual([200, reply.body]);
    expect(bench.sandbox.books().byCustomId.renewal?.USD?.captured).toBe(2900n);
  });

  test('are gone after removal, which may be repeated', async () => {
    const { tokenId } = await bench.paid({ vault: true });
    for (const _twice of [1, 2]) {
      expect((await bench.call('DELETE', `/v3/vault/payment-tokens/${tokenId}`)).status).toBe(204);
    }
    expect((await bench.call('GET', `/v3/vault/payment-tokens/${tokenId}`)).status).toBe(404);
    expect((await charge(tokenId)).body.details?.[0]?.issue).toBe('TOKEN_ID_NOT_FOUND');
  });

  test('may be declined later: the card that pays once, or any by control', async () => {
    const once = await bench.paid({ vault: true, card: '9995' });
    expect((await charge(once.tokenId)).body.details?.[0]?.issue).toBe('INSTRUMENT_DECLINED');
    const good = await bench.paid({ vault: true });
    await bench.control('vault/decline', { tokenId: good.tokenId });
    expect((await charge(good.tokenId)).body.details?.[0]?.issue).toBe('INSTRUMENT_DECLINED');
    await bench.control('vault/decline', { tokenId: good.tokenId, decline: false });
    expect((await charge(good.tokenId)).status).toBe(201);
  });

  test('may become known by the event only', async () => {
    await bench.control('vault/async', { async: true });
    const { tokenId, reply } = await bench.paid({ vault: true });
    expect(tokenId).toBe('');
    expect(reply.body.payment_source?.paypal?.attributes?.vault?.status).toBe('APPROVED');
    await bench.sandbox.deliverDue();
    const vaulted = bench.received.find((one) => one.event.event_type === 'VAULT.PAYMENT-TOKEN.CREATED');
    expect((await charge(vaulted!.event.resource!.id!)).status).toBe(201);
  });
});

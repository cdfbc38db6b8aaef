import { money } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import { failed, paid, request, sentForm, session, sessions, withStub } from './testing/answers.ts';

const usd = (amount: bigint) => money(amount, 'USD');
const create = `POST ${sessions}`;
const read = `GET ${sessions}/cs_1`;
describe('creating an order', () => {
  it('sends our ids, the exact amount and where to come back', async () => {
    await withStub({ [create]: { status: 200, body: session() } }, async (gateway, stub) => {
      expect(await gateway.createOrder(request)).toEqual({
        kind: 'ok',
        value: {
          id: 'cs_1',
          state: 'created',
          total: usd(99_500n),
          paymentId: 'pay_1',
          approvalUrl: 'https://pay.example/cs_1',
          expiresAt: new Date(1_795_686_400_000),
          captures: [],
          savedMethod: null,
        },
      });
      expect(sentForm(stub)).toEqual({
        mode: 'payment',
        'line_items[0][quantity]': '1',
        'line_items[0][price_data][currency]': 'usd',
        'line_items[0][price_data][unit_amount]': '99500',
        'line_items[0][price_data][product_data][name]': 'Team, yearly',
        client_reference_id: 'pay_1',
        'metadata[payment_id]': 'pay_1',
        'metadata[reference]': 'att_1',
        'payment_intent_data[description]': 'Team, yearly',
        'payment_intent_data[metadata][payment_id]': 'pay_1',
        'payment_intent_data[metadata][reference]': 'att_1',
        success_url: 'https://shop.example/success',
        cancel_url: 'https://shop.example/cancel',
      });
    });
  });

  it('asks for the method to be kept, names buyer and seller, and cuts a long description', async () => {
    await withStub({ [create]: { status: 200, body: session() } }, async (gateway, stub) => {
      const description = 'x'.repeat(2000);
      const named = { buyerEmail: 'ada@example.com', brand: 'Mekong Demo Ltd', description };
      await gateway.createOrder({ ...request, ...named, saveMethod: true });
      const form = sentForm(stub);
      expect(form).toMatchObject({
        customer_creation: 'always',
        'payment_intent_data[setup_future_usage]': 'off_session',
        customer_email: 'ada@example.com',
        'branding_settings[display_name]': 'Mekong Demo Ltd',
      });
      expect(form['line_items[0][price_data][product_data][name]']).toHaveLength(250);
      expect(form['payment_intent_data[description]']).toHaveLength(1000);
    });
  });

  it('refuses amounts that Stripe cannot take without asking it', async () => {
    await withStub({}, async (gateway, stub) => {
      const refused = { kind: 'rejected', code: 'AMOUNT_NOT_SUPPORTED' };
      const amount = money(5_124n, 'KWD');
      expect(await gateway.createOrder({ ...request, total: amount })).toMatchObject(refused);
      const charged = { ...request, methodToken: 'cus_1/pm_1', total: amount };
      expect(await gateway.chargeSaved(charged)).toMatchObject(refused);
      const refund = { captureId: 'pi_1', refundId: 'ref_1', idempotencyKey: 'k', amount };
      expect(await gateway.refund(refund)).toMatchObject(refused);
      expect(stub.requests).toEqual([]);
    });
  });

  it.each([
    [failed(400, { code: 'url_invalid' }), { kind: 'rejected', code: 'URL_INVALID', debugId: 'req_1' }],
    [failed(400, { type: 'idempotency_error' }), { kind: 'rejected', code: 'IDEMPOTENCY_ERROR' }],
    [failed(500, { type: 'api_error' }), { kind: 'unknown', code: 'HTTP_500', recorded: true }],
    [
      { status: 200, body: {} },
      { kind: 'unknown', code: 'GARBAGE', recorded: true },
    ],
  ])('with answer %j is %j', async (answer, expected) => {
    const outcome = await withStub({ [create]: answer }, (gateway) => gateway.createOrder(request));
    expect(outcome).toMatchObject(expected);
  });
});

describe('capturing an order', () => {
  const capture = { orderId: 'cs_1', idempotencyKey: 'k' };
  it.each([
    [paid(), { kind: 'ok', value: { id: 'pi_1', state: 'completed' } }],
    [paid({ status: 'processing' }), { kind: 'pending', value: { state: 'pending' } }],
    [
      paid({ status: 'requires_payment_method', last_payment_error: {} }),
      { kind: 'declined', code: 'CAPTURE_DECLINED' },
    ],
    [session(), { kind: 'rejected', code: 'ORDER_NOT_APPROVED' }],
    [session({ status: 'expired' }), { kind: 'rejected', code: 'ORDER_NOT_APPROVED' }],
    [{}, { kind: 'unknown', code: 'GARBAGE' }],
  ])('%# only tells what was taken', async (body, expected) => {
    await withStub({ [read]: { status: 200, body } }, async (gateway, stub) => {
      expect(await gateway.captureOrder(capture)).toMatchObject(expected);
      expect(stub.requests.map(({ method }) => method)).toEqual(['GET']);
    });
  });

  it('that does not exist is rejected', async () => {
    const outcome = await withStub({ [read]: failed(404, {}) }, (gateway) => gateway.captureOrder(capture));
    expect(outcome).toMatchObject({ kind: 'rejected', code: 'RESOURCE_MISSING' });
  });
});

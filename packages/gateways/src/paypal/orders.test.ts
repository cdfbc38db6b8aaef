import { money } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import { order, orders, request, sentBody, usd, withStub } from './testing/answers.ts';

describe('creating an order', () => {
  const created = { status: 201, body: order({ status: 'PAYER_ACTION_REQUIRED', links: [] }) };
  const post = `POST ${orders}`;

  it('sends our ids, the exact amount and where to come back', async () => {
    await withStub({ [post]: created }, async (gateway, stub) => {
      await gateway.createOrder(request);
      expect(stub.requests.at(-1)?.headers).toMatchObject({
        'paypal-request-id': 'key-1',
        prefer: 'return=representation',
      });
      expect(sentBody(stub)).toEqual({
        intent: 'CAPTURE',
        purchase_units: [
          { custom_id: 'pay_1', invoice_id: 'att_1', description: 'Team, yearly', amount: usd('995.00') },
        ],
        payment_source: {
          paypal: {
            experience_context: {
              return_url: 'https://shop.example/success',
              cancel_url: 'https://shop.example/cancel',
              user_action: 'PAY_NOW',
              shipping_preference: 'NO_SHIPPING',
            },
          },
        },
      });
    });
  });

  it('asks for the method to be kept, names the buyer and cuts a long description', async () => {
    await withStub({ [post]: created }, async (gateway, stub) => {
      const description = 'x'.repeat(200);
      await gateway.createOrder({ ...request, saveMethod: true, buyerEmail: 'ada@example.com', description });
      const { payment_source, purchase_units } = sentBody(stub);
      expect(payment_source.paypal.attributes.vault).toEqual({
        store_in_vault: 'ON_SUCCESS',
        usage_type: 'MERCHANT',
        permit_multiple_payment_tokens: true,
      });
      expect(payment_source.paypal.email_address).toBe('ada@example.com');
      expect(purchase_units[0].description).toHaveLength(127);
    });
  });

  it.each([
    ['PAYER_ACTION_REQUIRED', 'payer-action', 'created', 'https://pay.example/'],
    ['CREATED', 'approve', 'created', 'https://pay.example/'],
    ['SAVED', 'self', 'created', null],
    ['APPROVED', 'payer-action', 'approved', null],
    ['VOIDED', 'approve', 'canceled', null],
  ])('reads %s with link %s as %s', async (status, rel, state, approvalUrl) => {
    const body = order({ status, links: [{ rel, href: 'https://pay.example/' }] });
    const outcome = await withStub({ [post]: { status: 201, body } }, (gateway) =>
      gateway.createOrder(request),
    );
    const expiresAt = new Date('2026-11-21T11:00:00Z');
    expect(outcome).toMatchObject({
      kind: 'ok',
      value: { id: 'O1', state, approvalUrl, expiresAt, captures: [] },
    });
  });

  it('names the seller, cut to what PayPal takes', async () => {
    await withStub({ [post]: created }, async (gateway, stub) => {
      await gateway.createOrder({ ...request, brand: 'M'.repeat(200) });
      const experience = { brand_name: 'M'.repeat(127) };
      expect(sentBody(stub)).toMatchObject({
        payment_source: { paypal: { experience_context: experience } },
      });
    });
  });

  it.each([
    ['an unknown status', order({ status: 'DREAMING' })],
    ['no id', order({ id: undefined })],
    ['no amount', order({ purchase_units: [] })],
    ['an amount too fine', order({ purchase_units: [{ amount: usd('1.005') }] })],
    ['a list', []],
  ])('is unknown after an answer with %s', async (_name, body) => {
    const outcome = await withStub({ [post]: { status: 201, body } }, (gateway) =>
      gateway.createOrder(request),
    );
    expect(outcome).toMatchObject({ kind: 'unknown', code: 'GARBAGE' });
  });

  it('refuses amounts that PayPal cannot take without asking it', async () => {
    await withStub({}, async (gateway, stub) => {
      const refused = { kind: 'rejected', code: 'CURRENCY_NOT_SUPPORTED' };
      const amount = money(100_000n, 'VND');
      expect(await gateway.createOrder({ ...request, total: amount })).toMatchObject(refused);
      const charge = { ...request, methodToken: 'tok', total: amount };
      expect(await gateway.chargeSaved(charge)).toMatchObject(refused);
      const refund = { captureId: 'C1', refundId: 'ref_1', idempotencyKey: 'k', amount };
      expect(await gateway.refund(refund)).toMatchObject(refused);
      expect(stub.requests).toEqual([]);
    });
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type StripeBench, type sessionParams, startStripeBench } from '../testing/stripe-bench.ts';

let bench: StripeBench;
beforeEach(async () => {
  bench = await startStripeBench();
});
afterEach(() => bench.close());

const inSeconds = () => bench.clock.now().getTime() / 1000;

describe('what is refused', () => {
  const refusal = async (changes: Parameters<typeof sessionParams>[0]) => {
    const { status, body } = await bench.session(changes);
    return [status, body.error.code, body.error.param];
  };
  const line = (price: object, quantity = 1) => [
    { quantity, price_data: { currency: 'usd', unit_amount: 2_900, product_data: { name: 'x' }, ...price } },
  ];

  test('a form that is not as it should be', async () => {
    expect(await refusal({ success_url: undefined })).toEqual([400, 'parameter_missing', 'success_url']);
    expect(await refusal({ line_items: undefined })).toEqual([400, 'parameter_missing', 'line_items']);
    expect(await refusal({ sucess_url: 'x' })).toEqual([400, 'parameter_unknown', 'sucess_url']);
    expect(await refusal({ payment_method_types: ['card'] })).toEqual([
      400,
      'parameter_unknown',
      'payment_method_types',
    ]);
    expect(await refusal({ success_url: 'shop' })).toEqual([400, 'url_invalid', 'success_url']);
    expect(await refusal({ customer_email: 'ada' })).toEqual([400, 'email_invalid', 'customer_email']);
    expect(await refusal({ line_items: line({ unit_amount: '29.00' }) })).toEqual([
      400,
      'parameter_invalid_integer',
      'line_items[0][price_data][unit_amount]',
    ]);
    expect(await refusal({ metadata: { a: 'x'.repeat(501) } })).toEqual([400, undefined, 'metadata[a]']);
  });

  test('what makes no sense', async () => {
    expect(await refusal({ expires_at: inSeconds() + 1_799 })).toEqual([400, undefined, 'expires_at']);
    expect(await refusal({ expires_at: inSeconds() + 86_401 })).toEqual([400, undefined, 'expires_at']);
    expect(await refusal({ line_items: line({ currency: 'xxx' }) })).toEqual([
      400,
      undefined,
      'line_items[0][price_data][currency]',
    ]);
    expect(await refusal({ customer: 'cus_nobody' })).toEqual([400, undefined, 'customer']);
    expect(
      await refusal({ customer: 'cus_nobody', customer_email: undefined, customer_creation: undefined }),
    ).toEqual([400, 'resource_missing', 'customer']);
  });

  test.each([
    ['usd', 49, 50],
    ['eur', 49, 50],
    ['gbp', 29, 30],
    ['jpy', 49, 50],
    ['vnd', 13_499, 13_500],
    ['hkd', 399, 400],
  ])('in %s, %i is too small and %i is enough', async (currency, small, enough) => {
    expect(await refusal({ line_items: line({ currency, unit_amount: small }) })).toEqual([
      400,
      'amount_too_small',
      undefined,
    ]);
    const { body } = await bench.session({ line_items: line({ currency, unit_amount: enough }) });
    expect(body.amount_total).toBe(enough);
  });

  test('three decimals end in 0, and nothing has more than eight digits', async () => {
    expect((await refusal({ line_items: line({ currency: 'kwd', unit_amount: 5_124 }) }))[1]).toBe(
      'parameter_invalid_integer',
    );
    expect((await refusal({ line_items: line({ unit_amount: 100_000_000 }) }))[1]).toBe('amount_too_large');
  });

  test('unknown ids and addresses', async () => {
    const unknown = await bench.stripe('GET', '/v1/checkout/sessions/cs_test_nothing');
    expect([unknown.status, unknown.body.error.code]).toEqual([404, 'resource_missing']);
    const nowhere = await bench.stripe('GET', '/v1/nothing');
    expect([nowhere.status, nowhere.body.error.message]).toEqual([
      404,
      expect.stringContaining('Unrecognized request URL'),
    ]);
  });

  test('a wrong key, none, and another version', async () => {
    const wrong = await bench.stripe(
      'GET',
      '/v1/account',
      {},
      { authorization: 'Bearer sk_test_wrong_key_1234' },
    );
    expect([wrong.status, wrong.body.error.type]).toEqual([401, 'invalid_request_error']);
    expect(wrong.body.error.message).not.toContain('wrong_key');
    expect((await bench.stripe('GET', '/v1/account', {}, { authorization: '' })).status).toBe(401);
    expect((await bench.stripe('GET', '/v1/account', {}, { 'stripe-version': '2023-08-16' })).status).toBe(
      400,
    );
    const basic = Buffer.from(`${bench.sandbox.stripe.secretKey}:`).toString('base64');
    const right = await bench.stripe('GET', '/v1/account', {}, { authorization: `Basic ${basic}` });
    expect(right.body).toMatchObject({ object: 'account', charges_enabled: true });
    expect((await bench.stripe('GET', '/v1/balance')).body.pending[0]).toMatchObject({
      amount: 0,
      currency: 'usd',
    });
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, fetchToken, orderBody, type Reply, startBench } from '../testing/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const issueOf = (reply: Reply) => reply.body.details?.[0]?.issue;

const create = (
  body: unknown,
  headers: Record<string, string> = { 'paypal-request-id': crypto.randomUUID() },
) => bench.call('POST', '/v2/checkout/orders', body, headers);

const amount = (value: string, currency = 'USD') => ({ currency_code: currency, value });

function withUnit(changes: Record<string, unknown>): Record<string, unknown> {
  return { ...orderBody(), purchase_units: [{ amount: amount('10.00'), ...changes }] };
}

describe('who may call', () => {
  test('wrong credentials get no token', async () => {
    const wrong = await fetchToken(bench.url, bench.sandbox.paypal.clientId, 'guess');
    expect(wrong.status).toBe(401);
    expect(wrong.body.error).toBe('invalid_client');
    const grant = await fetchToken(
      bench.url,
      bench.sandbox.paypal.clientId,
      bench.sandbox.paypal.clientSecret,
      'password',
    );
    expect([grant.status, grant.body.error]).toEqual([400, 'unsupported_grant_type']);
  });

  test('a call needs a known token that has not expired', async () => {
    const stranger = await bench.call('GET', '/v2/checkout/orders/X', undefined, {
      authorization: 'Bearer x',
    });
    expect([stranger.status, stranger.body.name]).toEqual([401, 'AUTHENTICATION_FAILURE']);
    bench.clock.advance(32_401_000);
    expect((await bench.order()).status).toBe(401);
    await bench.signIn();
    expect((await bench.order()).status).toBe(201);
  });
});

describe('making an order', () => {
  test('answers briefly with the address that the buyer goes to', async () => {
    const reply = await bench.order();
    expect(reply.status).toBe(201);
    expect(Object.keys(reply.body).sort()).toEqual(['id', 'links', 'payment_source', 'status']);
    expect(reply.body.status).toBe('PAYER_ACTION_REQUIRED');
    expect(reply.body.links).toContainEqual({
      href: `${bench.url}/paypal/checkoutnow?token=${reply.body.id}`,
      rel: 'payer-action',
      method: 'GET',
    });
  });

  test('the older form without a payment source is approved by a link of another name', async () => {
    const { payment_source: _source, ...legacy } = orderBody();
    const reply = await create(legacy, {});
    expect(reply.body.status).toBe('CREATED');
    expect(reply.body.links?.map((link) => link.rel)).toEqual(['self', 'approve', 'capture']);
  });

  test('gives the whole order when asked to, and when read', async () => {
    const reply = await create(orderBody(), {
      'paypal-request-id': 'whole',
      prefer: 'return=representation',
    });
    expect(reply.body.purchase_units?.[0]).toMatchObject({ custom_id: 'pay_1', amount: amount('29.00') });
    const read = await bench.call('GET', `/v2/checkout/orders/${reply.body.id}`);
    expect(read.body).toEqual(reply.body);
  });

  test.each([
    ['an unknown field', withUnit({ amout: 1 }), 'NOT_SUPPORTED'],
    [
      'an unknown payment source',
      { ...orderBody(), payment_source: { card: {} } },
      'MISSING_REQUIRED_PARAMETER',
    ],
    ['no amount', { ...orderBody(), purchase_units: [{}] }, 'MISSING_REQUIRED_PARAMETER'],
    ['no units', { ...orderBody(), purchase_units: [] }, 'INVALID_ARRAY_MIN_ITEMS'],
    ['an overlong custom id', withUnit({ custom_id: 'x'.repeat(128) }), 'INVALID_STRING_LENGTH'],
    [
      'a number for an amount',
      withUnit({ amount: { currency_code: 'USD', value: 10 } }),
      'INVALID_PARAMETER_SYNTAX',
    ],
    ['an unknown intent', { ...orderBody(), intent: 'STEAL' }, 'INVALID_PARAMETER_VALUE'],
    ['a body that is not JSON', '{"intent":', 'MALFORMED_REQUEST_JSON'],
  ])('refuses %s with 400', async (_what, body, issue) => {
    const reply = await create(body);
    expect([reply.status, reply.body.name, issueOf(reply)]).toEqual([400, 'INVALID_REQUEST', issue]);
  });

  test.each([
    ['VND', withUnit({ amount: amount('100000', 'VND') }), 'CURRENCY_NOT_SUPPORTED'],
    ['decimals of yen', withUnit({ amount: amount('100.50', 'JPY') }), 'DECIMALS_NOT_SUPPORTED'],
    ['three decimals', withUnit({ amount: amount('1.005') }), 'DECIMAL_PRECISION'],
    ['nothing', withUnit({ amount: amount('0.00') }), 'CANNOT_BE_ZERO_OR_NEGATIVE'],
    ['less than nothing', withUnit({ amount: amount('-1.00') }), 'CANNOT_BE_ZERO_OR_NEGATIVE'],
    [
      'a wrong sum',
      withUnit({ amount: { ...amount('10.00'), breakdown: { item_total: amount('9.00') } } }),
      'AMOUNT_MISMATCH',
    ],
    [
      'items without their total',
      withUnit({ items: [{ name: 'a', quantity: '1', unit_amount: amount('10.00') }] }),
      'ITEM_TOTAL_REQUIRED',
    ],
    [
      'items that do not add up',
      withUnit({
        amount: { ...amount('10.00'), breakdown: { item_total: amount('10.00') } },
        items: [{ name: 'a', quantity: '2', unit_amount: amount('4.00') }],
      }),
      'ITEM_TOTAL_MISMATCH',
    ],
    [
      'tax of items without its total',
      withUnit({
        amount: { ...amount('10.00'), breakdown: { item_total: amount('10.00') } },
        items: [{ name: 'a', quantity: '1', unit_amount: amount('10.00'), tax: amount('1.00') }],
      }),
      'TAX_TOTAL_REQUIRED',
    ],
    [
      'two currencies',
      withUnit({ amount: { ...amount('10.00'), breakdown: { item_total: amount('10.00', 'EUR') } } }),
      'MULTI_CURRENCY_ORDER',
    ],
    [
      'two units of one name',
      { ...orderBody(), purchase_units: [1, 2].map(() => ({ reference_id: 'a', amount: amount('1.00') })) },
      'DUPLICATE_REFERENCE_ID',
    ],
    [
      'two units without names',
      { ...orderBody(), purchase_units: [1, 2].map(() => ({ amount: amount('1.00') })) },
      'REFERENCE_ID_REQUIRED',
    ],
    ['an authorization', { ...orderBody(), intent: 'AUTHORIZE' }, 'AUTH_CAPTURE_NOT_ENABLED'],
  ])('refuses %s with 422', async (_what, body, issue) => {
    const reply = await create(body);
    expect([reply.status, reply.body.name, issueOf(reply)]).toEqual([422, 'UNPROCESSABLE_ENTITY', issue]);
    expect(reply.body.debug_id).toMatch(/^[0-9a-f]{13}$/);
  });

  test('a payment source needs a request id, and every body its type', async () => {
    expect(issueOf(await create(orderBody(), {}))).toBe('PAYPAL_REQUEST_ID_REQUIRED');
    expect(
      (await create(orderBody(), { 'content-type': 'text/plain', 'paypal-request-id': 'a' })).status,
    ).toBe(415);
  });

  test('amounts without decimals are taken and kept as they are', async () => {
    const { reply } = await bench.paid({ currency: 'JPY', value: '5000' });
    expect(reply.body.purchase_units?.[0]?.payments?.captures?.[0]?.seller_receivable_breakdown).toEqual({
      gross_amount: amount('5000', 'JPY'),
      // 5000 × 3.49 % = 174.5 → 175, plus 49
      paypal_fee: amount('224', 'JPY'),
      net_amount: amount('4776', 'JPY'),
    });
  });
});

test('an unknown order and an expired one are not found; an expired one cannot be captured', async () => {
  expect((await bench.call('GET', '/v2/checkout/orders/__proto__')).status).toBe(404);
  const { body } = await bench.order();
  await bench.control('approve', { orderId: body.id });
  bench.clock.advance(3 * 3_600_000 + 1);
  expect((await bench.call('GET', `/v2/checkout/orders/${body.id}`)).status).toBe(404);
  const capture = await bench.call('POST', `/v2/checkout/orders/${body.id}/capture`, {});
  expect([capture.status, issueOf(capture)]).toEqual([422, 'ORDER_EXPIRED']);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSpec } from '../testing/openapi.ts';
import {
  type Params,
  type StripeBench,
  type StripeJson,
  sessionParams,
  setupParams,
  startStripeBench,
} from '../testing/stripe-bench.ts';
import { membersOf } from '../testing/typings.ts';
import { decodeForm } from './form.ts';

const answers = loadSpec('spec3-2023-08-16', 'stripe');
const requests = loadSpec('stripe-node-23.1.0.request-schemas', 'stripe', true);

let bench: StripeBench;
beforeAll(async () => {
  bench = await startStripeBench();
});
afterAll(() => bench.close());

/** What has moved since the published description: [where in an object, why]. */
const MOVED: [RegExp, string][] = [
  [/\/ui_mode must be equal/, 'dahlia renamed `hosted` to `hosted_page`'],
  [/\/capture_method must be equal/, '`automatic_async` came in 2023-10'],
];

/** Which kind of object each `object` is: its schema then, its typings now. */
const KINDS: Record<string, [schema: string, file: string, name: string]> = {
  'checkout.session': ['checkout.session', 'Checkout/Sessions', 'Session'],
  payment_intent: ['payment_intent', 'PaymentIntents', 'PaymentIntent'],
  charge: ['charge', 'Charges', 'Charge'],
  refund: ['refund', 'Refunds', 'Refund'],
  customer: ['customer', 'Customers', 'Customer'],
  payment_method: ['payment_method', 'PaymentMethods', 'PaymentMethod'],
  setup_intent: ['setup_intent', 'SetupIntents', 'SetupIntent'],
  balance_transaction: ['balance_transaction', 'BalanceTransactions', 'BalanceTransaction'],
  dispute: ['dispute', 'Disputes', 'Dispute'],
  account: ['account', 'Accounts', 'Account'],
  balance: ['balance', 'Balance', 'Balance'],
  item: ['item', 'LineItems', 'LineItem'],
};

/** Holds an object, and all in it, against the published description and the typings of the pinned version. */
function keeps(object: StripeJson): void {
  const [schema, file, name] = KINDS[object.object]!;
  const problems = answers?.problems(`/components/schemas/${schema}`, object) ?? [];
  expect(problems.filter((problem) => !MOVED.some(([pattern]) => pattern.test(problem)))).toEqual([]);
  const { always, all } = membersOf(file, name);
  const given = Object.keys(object);
  expect({ of: object.object, missing: always.filter((one) => !given.includes(one)) }).toEqual({
    of: object.object,
    missing: [],
  });
  expect({ of: object.object, foreign: given.filter((one) => !all.includes(one)) }).toEqual({
    of: object.object,
    foreign: [],
  });
  for (const inner of Object.values(object)) if (isObject(inner)) keeps(inner);
}

const isObject = (value: StripeJson): boolean => typeof value?.object === 'string' && value.object in KINDS;

const read = async (path: string, params: Params = {}) => {
  const { status, body } = await bench.stripe('GET', path, params);
  expect(status).toBe(200);
  return body;
};

const EXPAND = [
  'payment_intent.latest_charge.balance_transaction',
  'payment_intent.payment_method',
  'setup_intent.payment_method',
  'customer',
  'line_items',
];

describe('answers are as published', () => {
  test.each([undefined, '0341', 'bank', '5126'])('a checkout and all in it, paid with %s', async (card) => {
    const { body } = await bench.session();
    keeps(body);
    await bench.control('decline', { orderId: body.id });
    keeps(await read(`/v1/checkout/sessions/${body.id}`, { expand: EXPAND }));
    await bench.control('approve', { orderId: body.id, ...(card ? { payer: { card } } : {}) });
    const paid = await read(`/v1/checkout/sessions/${body.id}`, { expand: EXPAND });
    keeps(paid);
    keeps(paid.line_items.data[0]);
    expect(paid.payment_intent.latest_charge.object).toBe('charge');
  });

  test('a bank debit in euros', async () => {
    const price_data = { currency: 'eur', unit_amount: 900, product_data: { name: 'x' } };
    const paid = await bench.paidSession({ card: 'bank', line_items: [{ quantity: 1, price_data }] });
    expect(paid.payment_intent.payment_method.type).toBe('sepa_debit');
    keeps(paid);
  });

  test('a card that is kept, and one that is refused', async () => {
    const { body } = await bench.stripe('POST', '/v1/checkout/sessions', setupParams());
    keeps(body);
    await bench.control('decline', { orderId: body.id });
    keeps(await read(`/v1/setup_intents/${body.setup_intent}`));
    await bench.control('approve', { orderId: body.id });
    const done = await read(`/v1/checkout/sessions/${body.id}`, { expand: EXPAND });
    keeps(done);
    keeps((await read(`/v1/customers/${done.customer.id}/payment_methods`)).data[0]);
  });

  test('a charge, a decline, a canceled payment', async () => {
    const { session: _session, ...who } = await bench.saved();
    keeps((await bench.charge(who)).body);
    await bench.control('vault/decline', { tokenId: who.payment_method });
    const { body } = await bench.charge(who);
    keeps(body.error.payment_intent);
    keeps(await read(`/v1/charges/${body.error.charge}`));
    expect(
      answers
        ?.problems('/components/schemas/error', body)
        .filter((one) => !MOVED.some(([p]) => p.test(one))) ?? [],
    ).toEqual([]);
    keeps((await bench.stripe('POST', `/v1/payment_intents/${body.error.payment_intent.id}/cancel`)).body);
  });

  test('refunds of every kind, a dispute', async () => {
    const paid = await bench.paidSession();
    const refund = async () =>
      (await bench.stripe('POST', '/v1/refunds', { payment_intent: paid.payment_intent.id, amount: 100 }))
        .body;
    keeps(await refund());
    await bench.control('refunds/next', { outcome: 'fails' });
    const failing = await refund();
    keeps(failing);
    await bench.control('refunds/settle', { refundId: failing.id, status: 'failed' });
    keeps(await read(`/v1/refunds/${failing.id}`, { expand: ['charge', 'balance_transaction'] }));
    const { body } = await bench.control('dispute', { captureId: paid.payment_intent.id });
    keeps(await read(`/v1/disputes/${body.disputeId}`));
    for (const one of (await read('/v1/disputes')).data) keeps(one);
  });

  test('the account and its balance', async () => {
    keeps(await read('/v1/account'));
    keeps(await read('/v1/balance'));
    keeps((await bench.stripe('POST', '/v1/customers', { email: 'a@example.com' })).body);
  });

  test('refusals', async () => {
    for (const path of ['/v1/refunds/re_none', '/v1/nothing', '/v1/checkout/sessions/cs_none']) {
      const { body } = await bench.stripe('GET', path);
      expect(answers?.problems('/components/schemas/error', body) ?? []).toEqual([]);
    }
  });

  test('every event, with what it tells of', async () => {
    const list = await read('/v1/events', { limit: 100 });
    expect(list.data.length).toBeGreaterThan(30);
    const { always, all } = membersOf('Events', 'EventBase');
    for (const event of list.data) {
      expect(answers?.problems('/components/schemas/event', event) ?? []).toEqual([]);
      expect(always.filter((one) => !(one in event))).toEqual([]);
      expect(Object.keys(event).filter((one) => !all.includes(one))).toEqual([]);
      expect(event.api_version).toBe('2026-10-28.endive');
      keeps(event.data.object);
    }
  });
});

test('what the tests send is itself as the pinned version takes it', () => {
  if (!requests) return;
  const problems = (name: string, params: Params) =>
    requests.problems(`/definitions/${name}`, JSON.parse(JSON.stringify(params)));
  expect(problems('Checkout.SessionCreateParams', sessionParams())).toEqual([]);
  expect(problems('Checkout.SessionCreateParams', setupParams())).toEqual([]);
  expect(
    problems('Checkout.SessionCreateParams', { ...sessionParams(), payment_method_types: ['card'] }),
  ).not.toEqual([]);
});

test('brackets nest, numbers make lists, contradictions are refused', () => {
  expect(
    JSON.parse(
      JSON.stringify(decodeForm('a=1&b[c]=2&d[]=3&d[]=4&e[1][f]=6&e[0][f]=5&__proto__=x&m[toString]=y')),
    ),
  ).toEqual({
    a: '1',
    b: { c: '2' },
    d: ['3', '4'],
    e: [{ f: '5' }, { f: '6' }],
    ['__proto__']: 'x',
    m: { toString: 'y' },
  });
  for (const wrong of ['a=1&a[b]=2', 'a[b]=2&a=1', 'a[b=1', 'a[b]c=1'])
    expect(() => decodeForm(wrong)).toThrow();
});

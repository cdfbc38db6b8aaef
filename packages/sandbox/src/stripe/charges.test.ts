import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type StripeBench, startStripeBench } from '../testing/stripe-bench.ts';

let bench: StripeBench;
beforeEach(async () => {
  bench = await startStripeBench();
});
afterEach(() => bench.close());

describe('a saved card is charged', () => {
  test('with its fee in the answer when asked', async () => {
    const { session: _session, ...who } = await bench.saved();
    const { status, body } = await bench.charge(who, { expand: ['latest_charge.balance_transaction'] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      object: 'payment_intent',
      status: 'succeeded',
      amount: 1_900,
      customer: who.customer,
      payment_method: who.payment_method,
      metadata: { payment_id: 'pay_2' },
      // 1900 × 2.9 % = 55.1, rounded 55, and 30.
      latest_charge: { amount: 1_900, balance_transaction: { fee: 85, net: 1_815 } },
    });
    const charge = await bench.stripe('GET', `/v1/charges/${body.latest_charge.id}`, {
      expand: ['payment_intent'],
    });
    expect(charge.body.payment_intent.id).toBe(body.id);
    expect(
      (await bench.stripe('GET', `/v1/balance_transactions/${charge.body.balance_transaction}`)).body.source,
    ).toBe(charge.body.id);
    expect(bench.sandbox.books('stripe').byCustomId.pay_2).toEqual({
      USD: { captured: 1_900n, refunded: 0n, fees: 85n },
    });
    expect(bench.sandbox.books('paypal').captures).toEqual([]);
  });

  test.each([
    ['4000000000000341', 'card_declined', 'generic_decline'],
    ['4000002500003155', 'authentication_required', 'authentication_required'],
  ])('a card %s pays today and is refused later: %s', async (card, code, declineCode) => {
    const { session, ...who } = await bench.saved(card);
    expect(session.payment_status).toBe('paid');
    const { status, body } = await bench.charge(who);
    expect(status).toBe(402);
    expect(body.error).toMatchObject({
      type: 'card_error',
      code,
      decline_code: declineCode,
      charge: expect.stringMatching(/^ch_/),
      payment_intent: {
        status: 'requires_payment_method',
        payment_method: null,
        last_payment_error: { code },
      },
      payment_method: { id: who.payment_method },
    });
    expect((await bench.events()).slice(-2)).toEqual(['charge.failed', 'payment_intent.payment_failed']);
    expect(bench.sandbox.books().captures).toHaveLength(1);
  });

  test('a card that wants consent asks for it while the buyer is there', async () => {
    const { session: _session, ...who } = await bench.saved('3155');
    const { status, body } = await bench.charge(who, { off_session: undefined });
    expect([status, body.status, body.next_action.type]).toEqual([200, 'requires_action', 'redirect_to_url']);
    const strict = await bench.charge(who, { off_session: undefined, error_on_requires_action: true });
    expect([strict.status, strict.body.error.code]).toEqual([402, 'authentication_required']);
  });

  test('a lever declines a good card, for a reason, and lets it pay again', async () => {
    const { session: _session, ...who } = await bench.saved();
    await bench.control('vault/decline', { tokenId: who.payment_method, code: 'insufficient_funds' });
    expect((await bench.charge(who)).body.error).toMatchObject({
      code: 'card_declined',
      decline_code: 'insufficient_funds',
    });
    await bench.control('vault/decline', { tokenId: who.payment_method, decline: false });
    expect((await bench.charge(who)).status).toBe(200);
  });
});

describe('what cannot be charged', () => {
  const refusal = async (who: { customer: string; payment_method: string }, changes = {}) => {
    const { status, body } = await bench.charge(who, changes);
    return [status, body.error.code, body.error.param];
  };

  test('a card of nobody, of somebody else, or one that was removed', async () => {
    const { session: _one, ...who } = await bench.saved();
    const { session: _two, ...other } = await bench.saved();
    expect(await refusal({ ...who, payment_method: 'pm_none' })).toEqual([
      400,
      'resource_missing',
      'payment_method',
    ]);
    expect(await refusal({ ...who, customer: other.customer })).toEqual([
      400,
      'resource_missing',
      'payment_method',
    ]);
    expect(await refusal(who, { customer: undefined })).toEqual([400, undefined, 'payment_method']);
    const removed = await bench.stripe('POST', `/v1/payment_methods/${who.payment_method}/detach`);
    expect([removed.status, removed.body.customer]).toEqual([200, null]);
    expect(await refusal(who)).toEqual([400, undefined, undefined]);
    const again = await bench.stripe('POST', `/v1/payment_methods/${who.payment_method}/detach`);
    expect([again.status, again.body.error.message]).toEqual([400, expect.stringContaining('not attached')]);
    expect((await bench.events()).at(-1)).toBe('payment_method.detached');
    expect((await bench.stripe('POST', '/v1/payment_methods/pm_none/detach')).status).toBe(404);
  });

  test('too little, a currency that is none, nothing to pay with', async () => {
    const { session: _session, ...who } = await bench.saved();
    expect(await refusal(who, { amount: 49 })).toEqual([400, 'amount_too_small', 'amount']);
    expect(await refusal(who, { currency: 'xyz' })).toEqual([400, undefined, 'currency']);
    expect(await refusal({ ...who, payment_method: '' })).toEqual([
      400,
      'parameter_invalid_empty',
      'payment_method',
    ]);
    const lost = await bench.stripe('POST', '/v1/payment_intents', {
      amount: 100,
      currency: 'usd',
      confirm: true,
    });
    expect(lost.body.error.code).toBe('payment_intent_unexpected_state');
  });
});

test('payments of a customer are listed by time, newest first, in pages', async () => {
  const { session, ...who } = await bench.saved();
  bench.clock.advance(60_000);
  const since = bench.clock.now().getTime() / 1000;
  const made: string[] = [];
  for (const amount of [100, 200, 300]) made.push((await bench.charge(who, { amount })).body.id);
  const list = async (params: object) => {
    const { body } = await bench.stripe('GET', '/v1/payment_intents', { customer: who.customer, ...params });
    return { ids: body.data.map((one: { id: string }) => one.id), more: body.has_more };
  };
  expect(await list({ created: { gte: since } })).toEqual({ ids: made.toReversed(), more: false });
  expect(await list({ created: { lt: since } })).toEqual({ ids: [session.payment_intent.id], more: false });
  expect(await list({ limit: 2 })).toEqual({ ids: [made[2], made[1]], more: true });
  expect((await list({ starting_after: made[1] })).ids).toEqual([made[0], session.payment_intent.id]);
  expect((await list({ ending_before: made[0], limit: 1 })).ids).toEqual([made[1]]);
  const expanded = await bench.stripe('GET', '/v1/payment_intents', {
    expand: ['data.latest_charge'],
    limit: 1,
  });
  expect(expanded.body.data[0].latest_charge.amount).toBe(300);
  const nobody = await bench.stripe('GET', '/v1/payment_intents', { customer: 'cus_none' });
  expect([nobody.status, nobody.body.error.code]).toEqual([400, 'resource_missing']);
});

test('a payment that nobody paid can be canceled, a paid one not', async () => {
  const { session: _session, ...who } = await bench.saved();
  const open = await bench.charge(who, { confirm: undefined, off_session: undefined });
  expect(open.body.status).toBe('requires_confirmation');
  const canceled = await bench.stripe('POST', `/v1/payment_intents/${open.body.id}/cancel`, {
    cancellation_reason: 'abandoned',
  });
  expect(canceled.body).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
  const paid = await bench.charge(who);
  const late = await bench.stripe('POST', `/v1/payment_intents/${paid.body.id}/cancel`);
  expect([late.status, late.body.error.code, late.body.error.payment_intent.status]).toEqual([
    400,
    'payment_intent_unexpected_state',
    'succeeded',
  ]);
  expect((await bench.events()).filter((type) => type === 'payment_intent.canceled')).toHaveLength(1);
});

test('currencies without decimals have a fee that makes sense', async () => {
  const { session: _session, ...who } = await bench.saved();
  const feeOf = async (amount: number, currency: string) =>
    (await bench.charge(who, { amount, currency, expand: ['latest_charge.balance_transaction'] })).body
      .latest_charge.balance_transaction.fee;
  // 1000 × 2.9 % = 29, and three fifths of 50.
  expect(await feeOf(1_000, 'jpy')).toBe(59);
  // 500000 × 2.9 % = 14500, and three fifths of 13500.
  expect(await feeOf(500_000, 'vnd')).toBe(22_600);
  // 50 × 2.9 % = 1.45, rounded 1; 1050 × 2.9 % = 30.45, rounded 30; 1500 × 2.9 % = 43.5, rounded 44; and 30.
  expect([await feeOf(50, 'eur'), await feeOf(1_050, 'eur'), await feeOf(1_500, 'eur')]).toEqual([
    31, 60, 74,
  ]);
});

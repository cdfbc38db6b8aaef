import { money } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import {
  booked,
  card,
  charge,
  failed,
  intent,
  intents,
  paid,
  sentQuery,
  session,
  sessions,
  withStub,
} from './testing/answers.ts';

const usd = (amount: bigint) => money(amount, 'USD');
const read = `GET ${sessions}/cs_1`;
const fetchOrder = (body: object) =>
  withStub({ [read]: { status: 200, body } }, (gateway) => gateway.fetchOrder('cs_1'));

describe('reading an order', () => {
  it('asks for everything that it reads', async () => {
    await withStub({ [read]: { status: 200, body: session() } }, async (gateway, stub) => {
      await gateway.fetchOrder('cs_1');
      expect(sentQuery(stub)).toEqual({
        'expand[0]': 'payment_intent.latest_charge.balance_transaction',
        'expand[1]': 'payment_intent.payment_method',
      });
    });
  });

  it('shows the capture of a paid one', async () => {
    expect(await fetchOrder(paid())).toEqual({
      kind: 'found',
      value: {
        id: 'cs_1',
        state: 'completed',
        total: usd(99_500n),
        paymentId: 'pay_1',
        approvalUrl: null,
        expiresAt: null,
        captures: [
          {
            id: 'pi_1',
            orderId: 'cs_1',
            state: 'completed',
            amount: usd(99_500n),
            fee: usd(2_916n),
            paymentId: 'pay_1',
            refunded: usd(0n),
            disputed: false,
            createdAt: new Date(1_795_600_000_000),
          },
        ],
        savedMethod: null,
      },
    });
  });

  it.each([
    [
      'an open one, whatever was tried',
      session({ payment_intent: intent({ status: 'requires_action' }) }),
      'created',
    ],
    [
      'an open one after a refused card',
      session({ payment_intent: intent({ status: 'requires_payment_method', last_payment_error: {} }) }),
      'created',
    ],
    ['an expired one', session({ status: 'expired', url: null }), 'canceled'],
  ])('shows no capture of %s', async (_name, body, state) => {
    expect(await fetchOrder(body)).toMatchObject({ kind: 'found', value: { state, captures: [] } });
  });

  it.each([
    [
      'a transfer on its way',
      { status: 'processing', latest_charge: charge({ balance_transaction: null }) },
      'pending',
    ],
    [
      'one that was refused',
      { status: 'requires_payment_method', last_payment_error: { code: 'x' } },
      'declined',
    ],
    ['one that was canceled', { status: 'canceled', latest_charge: null }, 'failed'],
  ])('shows %s as its state', async (_name, changes, state) => {
    const found = await fetchOrder(paid(changes));
    expect(found).toMatchObject({ value: { state: 'completed', captures: [{ state }] } });
  });

  it.each([
    [1_000, 'partially_refunded'],
    [99_500, 'refunded'],
  ])('shows %s refunded', async (amount_refunded, state) => {
    const found = await fetchOrder(paid({ latest_charge: charge({ amount_refunded }) }));
    const refunded = usd(BigInt(amount_refunded));
    expect(found).toMatchObject({ value: { captures: [{ state, refunded, disputed: false }] } });
  });

  it.each([
    // 25.00 of 880.00 euro: 995.00 × 25 ÷ 880 = 28.267… dollars.
    [
      'as a share, where Stripe pays out in euro',
      { currency: 'eur', amount: 88_000, fee: 2_500 },
      usd(2_827n),
    ],
    ['not at all, where nothing was booked', { currency: 'eur', amount: 0, fee: 2_500 }, null],
  ])('tells the fee %s', async (_name, changes, fee) => {
    const latest_charge = charge({ balance_transaction: booked(changes) });
    expect(await fetchOrder(paid({ latest_charge }))).toMatchObject({ value: { captures: [{ fee }] } });
  });

  it.each([[null], ['txn_1'], [undefined]])('does not guess a fee from %j', async (balance_transaction) => {
    const latest_charge = charge({ balance_transaction });
    expect(await fetchOrder(paid({ latest_charge }))).toMatchObject({ value: { captures: [{ fee: null }] } });
  });

  const kept = { setup_future_usage: 'off_session' };
  it.each([
    [card(), 'card', 'Visa •••• 4242'],
    [card({ card: { brand: 'amex', last4: '0005' } }), 'card', 'American Express •••• 0005'],
    [card({ card: { brand: 'new_brand', last4: '0005' } }), 'card', 'New brand •••• 0005'],
    [
      card({ type: 'sepa_debit', card: undefined, sepa_debit: { last4: '3000' } }),
      'card',
      'Sepa debit •••• 3000',
    ],
    [card({ type: 'link', card: undefined, link: {} }), 'card', 'Link'],
    [card({ type: 'paypal', card: undefined, paypal: {} }), 'paypal', 'Paypal'],
  ])('names the kept method %j', async (payment_method, kind, label) => {
    const found = await fetchOrder(paid({ ...kept, payment_method }));
    expect(found).toMatchObject({ value: { savedMethod: { token: 'cus_1/pm_1', kind, label } } });
  });

  it.each([
    ['was not asked for', {}],
    ['has been detached', { ...kept, payment_method: card({ customer: null }) }],
    ['belongs to nobody', { ...kept, customer: null }],
    ['is not known', { ...kept, payment_method: null }],
    ['has not paid yet', { ...kept, status: 'processing' }],
  ])('names no method that %s', async (_name, changes) => {
    expect(await fetchOrder(paid(changes))).toMatchObject({ kind: 'found', value: { savedMethod: null } });
  });

  it.each([
    ['no status', session({ status: null })],
    ['an unknown status', session({ status: 'dreaming' })],
    ['an unknown status of its payment', paid({ status: 'dreaming' })],
    ['its payment not written out', session({ status: 'complete', payment_intent: 'pi_1' })],
    ['no amount', session({ amount_total: null })],
    ['no time', session({ expires_at: 'soon' })],
  ])('with %s knows nothing', async (_name, body) => {
    expect(await fetchOrder(body)).toMatchObject({ kind: 'unknown', code: 'GARBAGE' });
  });

  it.each([
    [failed(404, { code: 'resource_missing' }), { kind: 'absent' }],
    [failed(401, {}), { kind: 'unknown', code: 'INVALID_API_KEY' }],
    [
      { status: 429, headers: { 'retry-after': '3' } },
      { kind: 'unknown', retryAfterSeconds: 3 },
    ],
    [{ status: 500 }, { kind: 'unknown', code: 'HTTP_500' }],
  ])('with answer %j is %j', async (answer, expected) => {
    const found = await withStub({ [read]: answer }, (gateway) => gateway.fetchOrder('cs_1'));
    expect(found).toMatchObject(expected);
  });
});

describe('an order that is a charge', () => {
  it.each([
    [{}, 'completed', [{ id: 'pi_1', orderId: 'pi_1', state: 'completed' }]],
    [{ status: 'processing' }, 'completed', [{ state: 'pending' }]],
    [{ status: 'requires_payment_method', last_payment_error: {} }, 'canceled', [{ state: 'declined' }]],
    [{ status: 'canceled' }, 'canceled', [{ state: 'failed' }]],
    [{ status: 'requires_action' }, 'created', []],
  ])('%j is %s', async (changes, state, captures) => {
    const answer = { status: 200, body: intent(changes) };
    const found = await withStub({ [`GET ${intents}/pi_1`]: answer }, (gateway) =>
      gateway.fetchOrder('pi_1'),
    );
    expect(found).toMatchObject({
      kind: 'found',
      value: { id: 'pi_1', state, paymentId: 'pay_1', captures },
    });
  });
});

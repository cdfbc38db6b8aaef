import { money } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import type { StubAnswer } from '../testing/stub-server.ts';
import {
  card,
  failed,
  intent,
  intents,
  list,
  request,
  sentForm,
  sentQuery,
  sessions,
  withStub,
} from './testing/answers.ts';

describe('charging a saved method', () => {
  const saved = { ...request, methodToken: 'cus_1/pm_1' };
  const chargeWith = (answer: StubAnswer) =>
    withStub({ [`POST ${intents}`]: answer }, (gateway) => gateway.chargeSaved(saved));

  it('says that the buyer is away and must not be waited for', async () => {
    await withStub({ [`POST ${intents}`]: { status: 200, body: intent() } }, async (gateway, stub) => {
      const value = { id: 'pi_1', orderId: 'pi_1', state: 'completed', fee: money(2_916n, 'USD') };
      expect(await gateway.chargeSaved(saved)).toMatchObject({ kind: 'ok', value });
      expect(stub.requests.at(-1)?.headers['idempotency-key']).toBe('key-1');
      expect(sentForm(stub)).toEqual({
        amount: '99500',
        currency: 'usd',
        customer: 'cus_1',
        payment_method: 'pm_1',
        confirm: 'true',
        off_session: 'true',
        error_on_requires_action: 'true',
        'automatic_payment_methods[enabled]': 'true',
        'automatic_payment_methods[allow_redirects]': 'never',
        description: 'Team, yearly',
        'metadata[payment_id]': 'pay_1',
        'metadata[reference]': 'att_1',
        'expand[0]': 'latest_charge.balance_transaction',
      });
    });
  });

  const cardError = (error: object) => failed(402, { type: 'card_error', ...error });
  it.each<[string, StubAnswer, object]>([
    [
      'the bank’s own word',
      cardError({ code: 'card_declined', decline_code: 'insufficient_funds' }),
      { code: 'INSUFFICIENT_FUNDS' },
    ],
    ['Stripe’s word', cardError({ code: 'expired_card' }), { code: 'EXPIRED_CARD' }],
    [
      'a wish to see the buyer',
      cardError({ code: 'authentication_required', decline_code: 'authentication_required' }),
      { code: 'AUTHENTICATION_REQUIRED' },
    ],
    [
      'a payment that waits',
      { status: 200, body: intent({ status: 'requires_action' }) },
      { code: 'AUTHENTICATION_REQUIRED' },
    ],
    [
      'a payment that failed',
      {
        status: 200,
        body: intent({ status: 'requires_payment_method', last_payment_error: { code: 'card_declined' } }),
      },
      { code: 'CARD_DECLINED' },
    ],
    [
      'a payment that was canceled',
      { status: 200, body: intent({ status: 'canceled' }) },
      { code: 'CHARGE_FAILED' },
    ],
  ])('is declined with %s', async (_name, answer, expected) => {
    expect(await chargeWith(answer)).toMatchObject({ kind: 'declined', ...expected });
  });

  it.each<[StubAnswer, object]>([
    [
      { status: 200, body: intent({ status: 'processing' }) },
      { kind: 'pending', value: { state: 'pending' } },
    ],
    [
      failed(400, { code: 'amount_too_small', param: 'amount' }),
      { kind: 'rejected', code: 'AMOUNT_TOO_SMALL' },
    ],
    [failed(409, { type: 'idempotency_error' }), { kind: 'unknown', code: 'REQUEST_IN_PROGRESS' }],
    [
      { status: 200, body: {} },
      { kind: 'unknown', code: 'GARBAGE', recorded: true },
    ],
    [{ status: 503 }, { kind: 'unknown', code: 'HTTP_503', recorded: true }],
  ])('%j is %j', async (answer, expected) => {
    expect(await chargeWith(answer)).toMatchObject(expected);
  });

  const refused = failed(400, { message: 'It may not be used again.' });
  it.each<[string, StubAnswer, StubAnswer, object]>([
    [
      'that was detached',
      refused,
      { status: 200, body: card({ customer: null }) },
      { kind: 'declined', code: 'METHOD_GONE', message: 'It may not be used again.', debugId: 'req_1' },
    ],
    ['that never was', failed(404, {}), failed(404, {}), { kind: 'declined', code: 'METHOD_GONE' }],
    [
      'that is there',
      refused,
      { status: 200, body: card() },
      { kind: 'rejected', code: 'INVALID_REQUEST_ERROR' },
    ],
    ['that is not told', refused, { status: 500 }, { kind: 'rejected' }],
  ])('refused without a code is asked about its method: one %s', async (_name, answer, method, expected) => {
    const answers = { [`POST ${intents}`]: answer, 'GET /v1/payment_methods/pm_1': method };
    expect(await withStub(answers, (gateway) => gateway.chargeSaved(saved))).toMatchObject(expected);
  });

  it.each(['', 'tok', 'cus_1/', '/pm_1', 'a/b/c'])(
    'rejects the token %j, asking nobody',
    async (methodToken) => {
      await withStub({}, async (gateway, stub) => {
        expect(await gateway.chargeSaved({ ...saved, methodToken })).toMatchObject({ kind: 'rejected' });
        expect(stub.requests).toEqual([]);
      });
    },
  );
});

describe('reading a capture back', () => {
  const one = `GET ${intents}/pi_1`;
  const found: StubAnswer = { status: 200, body: intent() };
  const fetchWith = (answers: Record<string, StubAnswer>) =>
    withStub(answers, (gateway) => gateway.fetchCapture('pi_1'));

  it('names the session that it was made by', async () => {
    const answers = { [one]: found, [`GET ${sessions}`]: { status: 200, body: list([{ id: 'cs_1' }]) } };
    await withStub(answers, async (gateway, stub) => {
      const value = { id: 'pi_1', orderId: 'cs_1' };
      expect(await gateway.fetchCapture('pi_1')).toMatchObject({ kind: 'found', value });
      expect(sentQuery(stub)).toEqual({ payment_intent: 'pi_1', limit: '1' });
    });
  });

  it.each<[string, Record<string, StubAnswer>, object]>([
    [
      'of a charge',
      { [`GET ${sessions}`]: { status: 200, body: list([]) } },
      { kind: 'found', value: { orderId: 'pi_1' } },
    ],
    ['that does not exist', { [one]: failed(404, {}) }, { kind: 'absent' }],
    ['that Stripe does not tell', { [one]: { status: 500 } }, { kind: 'unknown', code: 'HTTP_500' }],
    ['whose sessions it does not tell', { [`GET ${sessions}`]: { status: 500 } }, { kind: 'unknown' }],
    ['whose sessions it refuses', { [`GET ${sessions}`]: failed(404, {}) }, { kind: 'unknown' }],
    [
      'that was not tried yet',
      {
        [one]: { status: 200, body: intent({ status: 'requires_payment_method' }) },
        [`GET ${sessions}`]: { status: 200, body: list([]) },
      },
      { kind: 'unknown', code: 'GARBAGE' },
    ],
  ])('%s', async (_name, answers, expected) => {
    expect(await fetchWith({ [one]: found, ...answers })).toMatchObject(expected);
  });
});

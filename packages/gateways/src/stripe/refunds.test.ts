import { money } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import type { StubAnswer } from '../testing/stub-server.ts';
import { failed, sentForm, withStub } from './testing/answers.ts';

const refund = (changes: object = {}) => ({
  id: 're_1',
  status: 'succeeded',
  amount: 2_000,
  currency: 'usd',
  payment_intent: 'pi_1',
  metadata: { refund_id: 'ref_1' },
  ...changes,
});

const request = {
  captureId: 'pi_1',
  refundId: 'ref_1',
  idempotencyKey: 'key-1',
  amount: money(2_000n, 'USD'),
  note: 'As agreed',
};

const refundWith = (answer: StubAnswer) =>
  withStub({ 'POST /v1/refunds': answer }, (gateway) => gateway.refund(request));

describe('a refund', () => {
  it('names the payment, the amount and us', async () => {
    await withStub({ 'POST /v1/refunds': { status: 200, body: refund() } }, async (gateway, stub) => {
      const value = {
        id: 're_1',
        captureId: 'pi_1',
        state: 'completed',
        amount: request.amount,
        refundId: 'ref_1',
      };
      expect(await gateway.refund({ ...request, note: 'x'.repeat(600) })).toEqual({ kind: 'ok', value });
      expect(stub.requests.at(-1)?.headers['idempotency-key']).toBe('key-1');
      expect(sentForm(stub)).toEqual({
        payment_intent: 'pi_1',
        amount: '2000',
        'metadata[refund_id]': 'ref_1',
        'metadata[note]': 'x'.repeat(500),
      });
      const { note, ...silent } = request;
      await gateway.refund(silent);
      expect(sentForm(stub)).not.toHaveProperty('metadata[note]');
    });
  });

  it.each([
    ['pending', { kind: 'pending', value: { state: 'pending' } }],
    ['requires_action', { kind: 'pending', value: { state: 'pending' } }],
    ['failed', { kind: 'declined', code: 'REFUND_FAILED' }],
    ['canceled', { kind: 'declined', code: 'REFUND_CANCELED' }],
    ['dreaming', { kind: 'unknown', code: 'GARBAGE' }],
  ])('answered %s is %j', async (status, expected) => {
    expect(await refundWith({ status: 200, body: refund({ status }) })).toMatchObject(expected);
  });

  it.each<[StubAnswer, object]>([
    [failed(400, { code: 'charge_already_refunded' }), { kind: 'rejected', code: 'CAPTURE_FULLY_REFUNDED' }],
    [failed(400, { param: 'amount' }), { kind: 'rejected', code: 'REFUND_AMOUNT_EXCEEDED' }],
    [failed(400, { code: 'charge_disputed' }), { kind: 'declined', code: 'TRANSACTION_DISPUTED' }],
    [
      failed(400, { code: 'balance_insufficient' }),
      { kind: 'declined', code: 'REFUND_FAILED_INSUFFICIENT_FUNDS' },
    ],
    [failed(404, { code: 'resource_missing' }), { kind: 'rejected', code: 'RESOURCE_MISSING' }],
    [{ status: 500 }, { kind: 'unknown', recorded: true }],
    [
      { status: 200, body: refund({ payment_intent: null }) },
      { kind: 'unknown', code: 'GARBAGE' },
    ],
  ])('with answer %j is %j', async (answer, expected) => {
    expect(await refundWith(answer)).toMatchObject(expected);
  });

  it.each<[StubAnswer, object]>([
    [
      { status: 200, body: refund() },
      { kind: 'found', value: { id: 're_1', state: 'completed' } },
    ],
    [failed(404, {}), { kind: 'absent' }],
    [{ status: 500 }, { kind: 'unknown' }],
  ])('looked up with answer %j is %j', async (answer, expected) => {
    const found = await withStub({ 'GET /v1/refunds/re_1': answer }, (gateway) =>
      gateway.fetchRefund('re_1'),
    );
    expect(found).toMatchObject(expected);
  });
});

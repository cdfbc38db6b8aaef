import { money } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import type { StubAnswer } from '../testing/stub-server.ts';
import { capture, captured, issue, orders, withStub } from './testing/answers.ts';

describe('capturing', () => {
  const post = `POST ${orders}/O1/capture`;
  const captureWith = (answers: Record<string, StubAnswer>) =>
    withStub(answers, (gateway) => gateway.captureOrder({ orderId: 'O1', idempotencyKey: 'key-2' }));

  it.each([
    ['COMPLETED', { kind: 'ok', value: { state: 'completed' } }],
    ['PENDING', { kind: 'pending', value: { state: 'pending' } }],
    ['REFUNDED', { kind: 'ok', value: { state: 'refunded', refunded: money(99_500n, 'USD') } }],
    ['DECLINED', { kind: 'declined', code: 'CAPTURE_DECLINED' }],
    ['FAILED', { kind: 'declined', code: 'CAPTURE_FAILED' }],
    ['LOST', { kind: 'unknown', code: 'GARBAGE' }],
  ])('that ends %s', async (status, expected) => {
    for (const answered of [200, 201]) {
      const body = captured(capture({ status }));
      expect(await captureWith({ [post]: { status: answered, body } })).toMatchObject(expected);
    }
  });

  it('counts the capture that took the money, not one that failed before it', async () => {
    const body = captured(capture({ id: 'C0', status: 'DECLINED' }), capture({ id: 'C1' }));
    expect(await captureWith({ [post]: { status: 201, body } })).toMatchObject({
      kind: 'ok',
      value: { id: 'C1' },
    });
  });

  it('takes what PayPal leaves out from the order and the clock', async () => {
    const body = captured(capture({ custom_id: undefined, create_time: undefined }));
    expect(await captureWith({ [post]: { status: 201, body } })).toMatchObject({
      value: { paymentId: 'pay_1', createdAt: new Date('2026-11-21T10:00:00Z'), fee: null },
    });
  });

  it('is unknown when the order holds no capture', async () => {
    expect(await captureWith({ [post]: { status: 201, body: captured() } })).toMatchObject({
      code: 'NO_CAPTURE',
    });
  });

  it.each<[string, StubAnswer, object]>([
    ['its capture', { status: 200, body: captured(capture()) }, { kind: 'ok', value: { id: 'C1' } }],
    ['nothing readable', { status: 500 }, { kind: 'unknown' }],
    ['no order', issue('INVALID_RESOURCE_ID', 404), { kind: 'unknown', code: 'ORDER_ALREADY_CAPTURED' }],
  ])('of an order captured before finds %s', async (_name, found, expected) => {
    const answers = { [post]: issue('ORDER_ALREADY_CAPTURED'), [`GET ${orders}/O1`]: found };
    expect(await captureWith(answers)).toMatchObject(expected);
  });

  it.each([
    ['INSTRUMENT_DECLINED', 'declined'],
    ['TRANSACTION_REFUSED', 'declined'],
    ['PAYER_CANNOT_PAY', 'declined'],
    ['ORDER_EXPIRED', 'declined'],
    ['ORDER_NOT_APPROVED', 'rejected'],
    ['DUPLICATE_INVOICE_ID', 'rejected'],
    ['INVALID_RESOURCE_ID', 'rejected'],
    ['ORDER_COMPLETION_IN_PROGRESS', 'unknown'],
  ])('refused with %s is %s', async (code, kind) => {
    expect(await captureWith({ [post]: issue(code) })).toMatchObject({ kind, code, debugId: 'd1' });
  });

  it('that needs the buyer again says so in the word that all gateways share', async () => {
    const expected = { kind: 'declined', code: 'AUTHENTICATION_REQUIRED', debugId: 'd1' };
    expect(await captureWith({ [post]: issue('PAYER_ACTION_REQUIRED') })).toMatchObject(expected);
  });
});

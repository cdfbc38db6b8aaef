import { money } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import type { StubAnswer } from '../testing/stub-server.ts';
import { capture, captured, issue, order, orders, sentBody, usd, withStub } from './testing/answers.ts';

describe('refunding', () => {
  const post = 'POST /v2/payments/captures/C1/refund';
  const refund = { captureId: 'C1', refundId: 'ref_1', idempotencyKey: 'key-3', amount: money(500n, 'USD') };
  const given = (changes: object = {}) => ({
    id: 'R1',
    status: 'COMPLETED',
    amount: usd('5.00'),
    custom_id: 'ref_1',
    links: [{ rel: 'up', href: 'https://x/v2/payments/captures/C1' }],
    ...changes,
  });

  it('sends the amount, our id and a note that fits', async () => {
    await withStub({ [post]: { status: 201, body: given() } }, async (gateway, stub) => {
      await gateway.refund({ ...refund, note: 'n'.repeat(300) });
      expect(sentBody(stub)).toEqual({
        amount: usd('5.00'),
        custom_id: 'ref_1',
        note_to_payer: 'n'.repeat(255),
      });
      await gateway.refund({ ...refund, note: '' });
      expect(sentBody(stub)).not.toHaveProperty('note_to_payer');
    });
  });

  it.each<[string, StubAnswer, object]>([
    ['done', { status: 201, body: given({ links: [] }) }, { kind: 'ok', value: { captureId: 'C1' } }],
    ['on its way', { status: 201, body: given({ status: 'PENDING' }) }, { kind: 'pending' }],
    [
      'failed',
      { status: 201, body: given({ status: 'FAILED' }) },
      { kind: 'declined', code: 'REFUND_FAILED' },
    ],
    ['canceled', { status: 200, body: given({ status: 'CANCELLED' }) }, { code: 'REFUND_CANCELED' }],
    ['disputed', issue('TRANSACTION_DISPUTED'), { kind: 'declined' }],
    ['too late', issue('REFUND_TIME_LIMIT_EXCEEDED'), { kind: 'declined' }],
    ['too much', issue('REFUND_AMOUNT_EXCEEDED'), { kind: 'rejected' }],
    ['in progress', issue('PREVIOUS_REQUEST_IN_PROGRESS', 409), { kind: 'unknown' }],
  ])('that is %s', async (_name, answer, expected) => {
    const outcome = await withStub({ [post]: answer }, (gateway) => gateway.refund(refund));
    expect(outcome).toMatchObject(expected);
  });

  it('reads a refund back only when it names its capture', async () => {
    const get = 'GET /v2/payments/refunds/R1';
    const read = (body: object) =>
      withStub({ [get]: { status: 200, body } }, (gateway) => gateway.fetchRefund('R1'));
    expect(await read(given())).toMatchObject({
      kind: 'found',
      value: { captureId: 'C1', refundId: 'ref_1' },
    });
    expect(await read(given({ links: [] }))).toMatchObject({ kind: 'unknown', code: 'GARBAGE' });
  });
});

describe('reading a capture back', () => {
  const get = 'GET /v2/payments/captures/C1';
  const up = (href: string) => [{ rel: 'up', href }];
  const links = up('https://x/v2/checkout/orders/O1');
  const refunds = [
    { status: 'COMPLETED', amount: usd('1.00'), links: up('https://x/v2/payments/captures/C1') },
    { status: 'PENDING', amount: usd('2.00'), links: up('https://x/v2/payments/captures/C1') },
    { status: 'FAILED', amount: usd('4.00'), links: up('https://x/v2/payments/captures/C1') },
    { status: 'COMPLETED', amount: usd('8.00'), links: up('https://x/v2/payments/captures/C2') },
  ];
  const part = capture({ status: 'PARTIALLY_REFUNDED', links });
  const fetchWith = (body: object, found: StubAnswer = null) =>
    withStub({ [get]: { status: 200, body }, [`GET ${orders}/O1`]: found }, (gateway) =>
      gateway.fetchCapture('C1'),
    );

  it('finds its order by id or link', async () => {
    const related = capture({ supplementary_data: { related_ids: { order_id: 'O1' } } });
    expect(await fetchWith(related)).toMatchObject({ value: { orderId: 'O1' } });
    expect(await fetchWith(capture({ links }))).toMatchObject({ value: { orderId: 'O1' } });
    expect(await fetchWith(capture())).toMatchObject({ kind: 'unknown', code: 'GARBAGE' });
  });

  it('adds up what was given back', async () => {
    const body = order({}, { captures: [part], refunds });
    expect(await fetchWith(part, { status: 200, body })).toMatchObject({
      value: { refunded: money(300n, 'USD') },
    });
  });

  it.each<[string, StubAnswer]>([
    ['does not answer', null],
    ['is gone', issue('INVALID_RESOURCE_ID', 404)],
    ['lists no refund', { status: 200, body: order({}, { captures: [part] }) }],
    ['lists another capture', { status: 200, body: captured(capture({ id: 'C9' })) }],
  ])('does not guess when its order %s', async (_name, found) => {
    expect(await fetchWith(part, found)).toMatchObject({ kind: 'unknown' });
  });

  it.each<[StubAnswer, object]>([
    [issue('INVALID_RESOURCE_ID', 404), { kind: 'absent' }],
    [{ status: 404, text: 'nginx' }, { kind: 'unknown' }],
    [issue('NOT_AUTHORIZED', 403), { kind: 'unknown', code: 'NOT_AUTHORIZED' }],
    [
      { status: 429, headers: { 'retry-after': '5' } },
      { kind: 'unknown', retryAfterSeconds: 5 },
    ],
  ])('%j is %j', async (answer, expected) => {
    const lookup = await withStub({ [get]: answer }, (gateway) => gateway.fetchCapture('C1'));
    expect(lookup).toMatchObject(expected);
  });
});

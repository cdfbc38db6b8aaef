import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSpecs, specsFolder } from '../contract/specs.ts';
import { readEvent } from './events.ts';
import { createPayPalGateway } from './index.ts';
import { testGateway } from './testing/gateway.ts';

const event = (type: string, resource: unknown) =>
  readEvent(
    Buffer.from(
      JSON.stringify({ id: 'WH-1', create_time: '2026-11-21T10:00:00Z', event_type: type, resource }),
    ),
  );

const up = (href: string) => [
  { rel: 'self', href: 'https://x/v2/payments/refunds/R1' },
  { rel: 'up', href },
];

describe('an event', () => {
  it.each([
    ['CHECKOUT.ORDER.APPROVED', { id: 'O1', purchase_units: [{ custom_id: 'pay_1' }] }, 'order:O1', 'pay_1'],
    ['CHECKOUT.ORDER.COMPLETED', { id: 'O1' }, 'order:O1', null],
    ['CHECKOUT.ORDER.COMPLETED', {}, 'none', null],
    ['CHECKOUT.PAYMENT-APPROVAL.REVERSED', { order_id: 'O1' }, 'order:O1', null],
    ['PAYMENT.CAPTURE.COMPLETED', { id: 'C1', custom_id: 'pay_1' }, 'capture:C1', 'pay_1'],
    [
      'PAYMENT.CAPTURE.PENDING',
      { id: 'C1', supplementary_data: { related_ids: { order_id: 'O1' } } },
      'order:O1',
      null,
    ],
    ['PAYMENT.CAPTURE.DENIED', { id: 'C1' }, 'capture:C1', null],
    ['PAYMENT.CAPTURE.DECLINED', { id: 'C1' }, 'capture:C1', null],
    [
      'PAYMENT.CAPTURE.REFUNDED',
      { id: 'R1', custom_id: 'ref_1', links: up('https://x/v2/payments/captures/C1') },
      'capture:C1',
      null,
    ],
    [
      'PAYMENT.CAPTURE.REVERSED',
      { id: 'R1', supplementary_data: { related_ids: { capture_id: 'C2' } } },
      'capture:C2',
      null,
    ],
    [
      'PAYMENT.REFUND.FAILED',
      { id: 'R1', supplementary_data: { related_ids: { order_id: 'O1' } } },
      'order:O1',
      null,
    ],
    ['PAYMENT.CAPTURE.REFUNDED', { id: 'R1', links: up('https://x/v2/checkout/orders/O1') }, 'none', null],
    ['PAYMENT.CAPTURE.REFUNDED', { id: 'R1' }, 'none', null],
    ['VAULT.PAYMENT-TOKEN.CREATED', { id: 'tok' }, 'none', null],
    ['PAYMENT.SALE.COMPLETED', { id: 'S1' }, 'none', null],
    ['CUSTOMER.DISPUTE.CREATED', null, 'none', null],
    [
      'CUSTOMER.DISPUTE.CREATED',
      { dispute_id: 'PP-1', disputed_transactions: [{ seller_transaction_id: 'C1', custom: 'pay_1' }] },
      'capture:C1',
      'pay_1',
    ],
  ])('%s %j is about %s', (type, resource, subject, paymentId) => {
    expect(event(type, resource)).toMatchObject({ dedupeKey: 'WH-1', type, subject, paymentId });
  });

  it.each([
    'not json',
    'null',
    '[]',
    '{}',
    '{"id":1,"event_type":"A","create_time":"2026-11-21T10:00:00Z"}',
    '{"id":"WH","create_time":"2026-11-21T10:00:00Z"}',
    '{"id":"WH","event_type":"A"}',
    '{"id":"WH","event_type":"A","create_time":"some day"}',
  ])('is none: %s', (text) => {
    expect(readEvent(Buffer.from(text))).toBeNull();
  });
});

interface Sample {
  headers: Record<string, string>;
  webhook_id: string;
  raw_body: string;
}

const folder = findSpecs('samples', 'paypal');
if (folder === null) {
  console.warn(`SPECS MISSING in ${specsFolder}: skipped, no real delivery of PayPal was tried`);
}

describe.skipIf(folder === null)('a real signed delivery, whose certificate is gone', () => {
  it.each([
    ['sdk-php-PAYMENTS.PAYMENT.CREATED.delivery.json', 'PAYMENTS.PAYMENT.CREATED'],
    ['sdk-python-PAYMENT.SALE.COMPLETED.delivery.json', 'PAYMENT.SALE.COMPLETED'],
  ])('is read, and never verified: %s', async (file, type) => {
    const sample = JSON.parse(readFileSync(join(folder ?? '', file), 'utf8')) as Sample;
    const rawBody = Buffer.from(sample.raw_body);
    expect(readEvent(rawBody)).toMatchObject({
      type,
      subject: 'none',
      dedupeKey: expect.stringMatching(/^WH-/),
    });

    const { gateway, clock } = testGateway('http://127.0.0.1:9');
    const delivery = { headers: sample.headers, rawBody };
    const stale = { kind: 'forged', reason: 'transmission is older than three days' };
    expect(await gateway.verify(delivery)).toEqual(stale);
    expect(clock.now().getFullYear()).toBe(2026);
    expect(await onItsDay(sample)).toMatchObject({ kind: 'unverifiable' });
  });
});

function onItsDay(sample: Sample) {
  const sentAt = new Date(sample.headers['paypal-transmission-time'] ?? '');
  const { connection, deps } = testGateway('http://127.0.0.1:9');
  const gateway = createPayPalGateway(
    { ...deps, now: () => sentAt },
    { ...connection, webhookId: sample.webhook_id },
  );
  return gateway.verify({ headers: sample.headers, rawBody: Buffer.from(sample.raw_body) });
}

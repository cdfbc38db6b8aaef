import { describe, expect, it } from 'vitest';
import { pageOf } from './staff-page.ts';

describe('pageOf', () => {
  it.each([
    ['payment_hold', 'pay_1', {}, '/admin/payments/pay_1'],
    ['no_gateway', 'live', {}, '/admin/gateways'],
    ['gateway_keys_refused', 'gwc_1', {}, '/admin/gateways'],
    ['events_unlisted', 'stripe:live', {}, '/admin/gateways'],
    ['refund_unclear', 're_1', { paymentId: 'pay_1' }, '/admin/payments/pay_1'],
    ['dead_letter', 'whe_1', {}, null],
  ])('%s about %s', (kind, object, detail, page) => {
    expect(pageOf({ kind, object, detail })).toBe(page);
  });
});

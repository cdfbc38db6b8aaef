import { describe, expect, test } from 'vitest';
import { policiesSchema, sellerSchema } from './setting.ts';

describe('every setting has a default', () => {
  test('the seller’s, so that a demo can write invoices', () => {
    expect(sellerSchema.parse({})).toMatchObject({
      name: 'Mekong Demo Ltd',
      zone: 'Asia/Ho_Chi_Minh',
      currency: 'USD',
      taxCode: null,
    });
  });

  test('the policies’', () => {
    expect(policiesSchema.parse({})).toEqual({
      licenseGraceDays: 14,
      licenseActivations: 3,
      licenseDays: 365,
      unappliedMoney: 'refund',
      bankTransferDays: 14,
      invoiceDueDays: 14,
      refundWindowDays: null,
      refundEndsAccess: 'full',
      refundOnCancelDays: null,
    });
  });
});

test.each([
  { zone: 'Saigon' },
  { currency: 'usd' },
  { currency: 'XXZ' },
  { country: 'Vietnam' },
  { name: '' },
  { email: 'billing' },
  { colour: 'blue' },
])('a seller with %j is refused', (wrong) => {
  expect(sellerSchema.safeParse(wrong).success).toBe(false);
});

test.each([
  { licenseGraceDays: -1 },
  { licenseGraceDays: 1.5 },
  { licenseDays: 0 },
  { unappliedMoney: 'keep' },
  { graceDays: 14 },
])('policies with %j are refused', (wrong) => {
  expect(policiesSchema.safeParse(wrong).success).toBe(false);
});

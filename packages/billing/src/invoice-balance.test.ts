import { describe, expect, it } from 'vitest';
import { invoiceBalance } from './invoice-balance.ts';

const moved = (changes: Partial<Parameters<typeof invoiceBalance>[0]>) =>
  invoiceBalance({
    total: 10_000n,
    credited: 0n,
    creditUsed: 0n,
    creditGiven: 0n,
    paid: 0n,
    refunded: 0n,
    ...changes,
  });

describe('the balance of an invoice', () => {
  it('is what was charged until something moves', () => expect(moved({})).toBe(10_000n));

  it('is zero after pay 100, adjust −10: 100 − 10 + 10 − 100', () =>
    expect(moved({ paid: 10_000n, credited: 1_000n, creditGiven: 1_000n })).toBe(0n));

  it('stays zero when a credit note is paid back: 100 − 40 − 100 + 40', () =>
    expect(moved({ paid: 10_000n, credited: 4_000n, refunded: 4_000n })).toBe(0n));

  it('falls by part payments and by credit used: 100 − 30 − 25', () =>
    expect(moved({ paid: 3_000n, creditUsed: 2_500n })).toBe(4_500n));
});

import { describe, expect, it } from 'vitest';
import { licenseTone, outcomeOf, paymentTone, subscriptionTone, wordFor } from './states.ts';

describe('outcomeOf', () => {
  it.each([
    ['open', 'settling'],
    ['processing', 'settling'],
    ['completed', 'paid'],
    ['failed', 'declined'],
    ['canceled', 'canceled'],
    ['expired', 'expired'],
  ] as const)('%s is told as %s', (state, outcome) => {
    expect(outcomeOf({ state, payment: null })).toBe(outcome);
  });

  it('tells held money as under review until the purchase completes', () => {
    const payment = { id: 'pay_1', state: 'succeeded', hold: 'mismatch' } as const;
    expect(outcomeOf({ state: 'processing', payment })).toBe('review');
    expect(outcomeOf({ state: 'failed', payment })).toBe('review');
    expect(outcomeOf({ state: 'completed', payment })).toBe('paid');
  });
});

describe('tones', () => {
  it('warns of a subscription that ends', () => {
    expect(subscriptionTone({ state: 'active', cancelAt: null })).toBe('success');
    expect(subscriptionTone({ state: 'active', cancelAt: '2027-11-21T00:00:00Z' })).toBe('warning');
  });

  it('never shows held money or a revoked license as good', () => {
    expect(paymentTone({ state: 'succeeded', hold: 'mismatch' })).toBe('warning');
    expect(licenseTone({ state: 'revoked', status: 'VALID' })).toBe('danger');
  });

  it('shows an unknown state as it came', () => {
    expect(wordFor({ a: 'A' }, 'b')).toBe('b');
  });
});

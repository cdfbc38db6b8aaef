import { describe, expect, it } from 'vitest';
import { isSignedVisitor, signVisitor } from './internal-signature.ts';

describe('visitor signature', () => {
  const value = signVisitor(1000, '203.0.113.7', 'secret');

  it('has the three parts of the contract, also for IPv6', () => {
    expect(value).toMatch(/^1000\.203\.0\.113\.7\.[0-9a-f]{64}$/);
    expect(isSignedVisitor(signVisitor(1000, '2001:db8::1', 'secret'), 1000, 'secret')).toBe(true);
  });

  it('is good for a minute either way', () => {
    expect(isSignedVisitor(value, 1060, 'secret')).toBe(true);
    expect(isSignedVisitor(value, 940, 'secret')).toBe(true);
    expect(isSignedVisitor(value, 1061, 'secret')).toBe(false);
  });

  it.each([null, '', 'x', '1000.1.1.1.1', value.replace('203', '204'), `${value}0`, value.slice(0, -1)])(
    'refuses %j',
    (forged) => {
      expect(isSignedVisitor(forged, 1000, 'secret')).toBe(false);
    },
  );

  it('refuses another secret', () => {
    expect(isSignedVisitor(value, 1000, 'other')).toBe(false);
  });
});

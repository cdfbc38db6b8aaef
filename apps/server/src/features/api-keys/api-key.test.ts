import { describe, expect, test } from 'vitest';
import { type ApiKey, CUSTOMER_KEY_SCOPES, HOUSE_KEY_SCOPES, kindOf, stateOf, succeed } from './api-key.ts';

const NOW = new Date('2025-03-03T05:00:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

const key = (change: Partial<ApiKey> = {}): ApiKey => ({
  id: 'key_1',
  customerId: 'cus_1',
  mode: 'test',
  name: 'a program',
  scopes: ['licenses:read'],
  lastFour: 'wxyz',
  createdAt: at(-24),
  createdBy: 'user:usr_1',
  expiresAt: null,
  retiresAt: null,
  rotatedFrom: null,
  lastUsedAt: null,
  revokedAt: null,
  ...change,
});

describe('a key', () => {
  test.each([
    ['active', {}],
    ['active', { expiresAt: at(1) }],
    ['expired', { expiresAt: at(0) }],
    ['expired', { expiresAt: at(-1) }],
    ['retiring', { retiresAt: at(1) }],
    ['expired', { retiresAt: at(0) }],
    ['expired', { retiresAt: at(1), expiresAt: at(-1) }],
    ['revoked', { revokedAt: at(-1) }],
    ['revoked', { revokedAt: at(-1), expiresAt: at(-2), retiresAt: at(1) }],
  ] as const)('is %s with %o', (state, change) => {
    expect(stateOf(key(change), NOW)).toBe(state);
  });

  test('is of a customer, or of the house', () => {
    expect([kindOf({ customerId: 'cus_1' }), kindOf({ customerId: null })]).toEqual(['customer', 'house']);
  });

  test('is succeeded by one that lives as long as it was made to', () => {
    expect(succeed(key(), 24, NOW)).toEqual({ retiresAt: at(24), expiresAt: null });
    // Made 24 hours ago for 72: the next one gets 72 from now.
    expect(succeed(key({ expiresAt: at(48) }), 0, NOW)).toEqual({ retiresAt: NOW, expiresAt: at(72) });
  });

  test('is not succeeded once it is over, or twice', () => {
    for (const change of [{ revokedAt: NOW }, { expiresAt: NOW }, { retiresAt: at(5) }, { retiresAt: NOW }])
      expect(succeed(key(change), 1, NOW)).toBeNull();
  });

  test('never makes keys of its own kind', () => {
    expect(CUSTOMER_KEY_SCOPES).not.toContain('api-keys:write');
    expect(CUSTOMER_KEY_SCOPES).not.toContain('customers:read');
    expect(HOUSE_KEY_SCOPES).not.toContain('house-keys:write');
    expect(HOUSE_KEY_SCOPES).toContain('customers:write');
  });
});

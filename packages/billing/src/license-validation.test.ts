import { describe, expect, test } from 'vitest';
import {
  type Binding,
  type LicenseClaim,
  type LicenseFacts,
  licenseCodes,
  validateLicense,
} from './license-validation.ts';
import { type SubscriptionState, subscriptionStates } from './subscription-state.ts';

const zone = 'Asia/Ho_Chi_Minh';
const expiresAt = new Date('2027-01-25T17:00:00Z');
const graceEnd = new Date('2027-02-08T17:00:00Z');
const now = new Date('2026-06-01T00:00:00Z');
const license: LicenseFacts = { expiresAt, suspendedAt: null, revokedAt: null, subscription: null };
const before = (instant: Date) => new Date(instant.getTime() - 1);

function codeOf(change: Partial<LicenseFacts>, at = now, graceDays?: number) {
  const answer = validateLicense({ license: { ...license, ...change }, now: at, zone, graceDays });
  expect(answer.valid).toBe(answer.code === 'VALID');
  return answer.code;
}

test('no row: NOT_FOUND', () => {
  expect(validateLicense({ license: null, now, zone })).toEqual({ valid: false, code: 'NOT_FOUND' });
});

test('valid to the end of grace, not an instant longer', () => {
  expect(codeOf({})).toBe('VALID');
  expect(codeOf({}, expiresAt)).toBe('VALID');
  expect(codeOf({}, before(graceEnd))).toBe('VALID');
  expect(codeOf({}, graceEnd)).toBe('EXPIRED');
});

test('grace is a policy: none at all, or a month', () => {
  expect(codeOf({}, before(expiresAt), 0)).toBe('VALID');
  expect(codeOf({}, expiresAt, 0)).toBe('EXPIRED');
  expect(codeOf({}, graceEnd, 30)).toBe('VALID');
});

describe('the subscription behind it', () => {
  const running = new Date('2026-07-01T00:00:00Z');
  const over = new Date('2026-05-01T00:00:00Z');
  const expected: Record<SubscriptionState, [running: string, over: string]> = {
    active: ['VALID', 'VALID'],
    past_due: ['VALID', 'VALID'],
    canceled: ['VALID', 'EXPIRED'],
    incomplete: ['SUSPENDED', 'SUSPENDED'],
    trialing: ['SUSPENDED', 'SUSPENDED'],
    unpaid: ['SUSPENDED', 'SUSPENDED'],
    paused: ['SUSPENDED', 'SUSPENDED'],
  };

  test.each(subscriptionStates)('%s', (state) => {
    const codes = [running, over].map((paidUntil) => codeOf({ subscription: { state, paidUntil } }));
    expect(codes).toEqual(expected[state]);
  });

  test('canceled holds until the paid period ends, half open', () => {
    const subscription = { state: 'canceled', paidUntil: running } as const;
    expect(codeOf({ subscription }, before(running))).toBe('VALID');
    expect(codeOf({ subscription }, running)).toBe('EXPIRED');
  });
});

describe('an installation that says where it runs', () => {
  const bound = (fingerprint: string, domain: string | null = null): Binding => ({ fingerprint, domain });
  const there = [bound('mac'), bound('server', 'shop.example')];
  const ask = (
    claim: Partial<LicenseClaim>,
    { activations = there, limit = 2 as number | null, change = {} as Partial<LicenseFacts> } = {},
  ) => {
    const bindings = { claim: { fingerprint: null, domain: null, ...claim }, activations, limit };
    return validateLicense({ license: { ...license, ...change }, now, zone, bindings }).code;
  };

  test.each<[string, Partial<LicenseClaim>, string]>([
    ['a bound machine', { fingerprint: 'mac' }, 'VALID'],
    ['a bound machine without a domain, under any', { fingerprint: 'mac', domain: 'a.example' }, 'VALID'],
    ['a machine under its domain', { fingerprint: 'server', domain: 'shop.example' }, 'VALID'],
    ['a machine under another domain', { fingerprint: 'server', domain: 'b.example' }, 'DOMAIN_MISMATCH'],
    ['a machine that hides its domain', { fingerprint: 'server' }, 'DOMAIN_MISMATCH'],
    ['another machine', { fingerprint: 'thief' }, 'FINGERPRINT_MISMATCH'],
    [
      'another machine under a bound domain',
      { fingerprint: 'thief', domain: 'shop.example' },
      'FINGERPRINT_MISMATCH',
    ],
    ['a bound domain alone', { domain: 'shop.example' }, 'VALID'],
    ['another domain alone', { domain: 'b.example' }, 'DOMAIN_MISMATCH'],
    ['nothing at all', {}, 'VALID'],
  ])('%s', (_what, claim, expected) => {
    expect(ask(claim)).toBe(expected);
  });

  test('NOT_ACTIVATED while nothing is bound', () => {
    for (const claim of [{ fingerprint: 'mac' }, { domain: 'shop.example' }])
      expect(ask(claim, { activations: [] })).toBe('NOT_ACTIVATED');
    expect(ask({}, { activations: [] })).toBe('VALID');
  });

  test('TOO_MANY_ACTIVATIONS for the youngest once the limit has shrunk', () => {
    expect(ask({ fingerprint: 'mac' }, { limit: 1 })).toBe('VALID');
    expect(ask({ fingerprint: 'server', domain: 'shop.example' }, { limit: 1 })).toBe('TOO_MANY_ACTIVATIONS');
    expect(ask({ fingerprint: 'server', domain: 'shop.example' }, { limit: null })).toBe('VALID');
  });

  test('the license itself comes first', () => {
    expect(ask({ fingerprint: 'thief' }, { change: { revokedAt: now } })).toBe('REVOKED');
    expect(ask({ fingerprint: 'thief' }, { change: { suspendedAt: now } })).toBe('SUSPENDED');
    const bindings = { claim: { fingerprint: 'mac', domain: null }, activations: there, limit: 2 };
    expect(validateLicense({ license: null, now, zone, bindings }).code).toBe('NOT_FOUND');
  });
});

describe('precedence', () => {
  test('SUSPENDED before EXPIRED before REVOKED', () => {
    const [suspendedAt, revokedAt] = [now, now];
    expect(codeOf({ revokedAt })).toBe('REVOKED');
    expect(codeOf({ revokedAt }, graceEnd)).toBe('EXPIRED');
    expect(codeOf({ revokedAt, suspendedAt }, graceEnd)).toBe('SUSPENDED');
    expect(codeOf({ suspendedAt })).toBe('SUSPENDED');
  });

  test('is this order', () => {
    expect(licenseCodes).toEqual([
      'VALID',
      'NOT_FOUND',
      'SUSPENDED',
      'EXPIRED',
      'REVOKED',
      'FINGERPRINT_MISMATCH',
      'DOMAIN_MISMATCH',
      'NOT_ACTIVATED',
      'TOO_MANY_ACTIVATIONS',
      'HEARTBEAT_DEAD',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hashLicenseKey,
  type LicenseKeyInput,
  makeLicenseKey,
  normalizeLicenseKey,
  parseLicenseKey,
  verifyChecksum,
} from './license-key.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const secret = 'a secret for tests, long enough';
const secrets = new Map([[1, secret]]);
const input: LicenseKeyInput = {
  prefix: 'AGY',
  tenant: 'tenant123',
  day: '2026-01-25',
  counter: 0,
  secretVersion: 1,
  secret,
};

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const inputs = fc.record({
  prefix: fc.stringMatching(/^[A-Z0-9]{1,6}$/),
  tenant: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('-')),
  day: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  counter: fc.nat(9),
  secretVersion: fc.constant(1),
  secret: fc.constant(secret),
});

describe('making', () => {
  test('has the printed shape', () => {
    expect(makeLicenseKey(input)).toMatch(/^AGY-tenant123-20260125-[0-9a-f]{8}$/);
  });

  test('is the same every time, so that it can be shown again from its row', () => {
    expect(makeLicenseKey(input)).toBe(makeLicenseKey({ ...input }));
    // HMAC-SHA256 as other tools compute it: customers hold keys made this way, so it may never change.
    expect(makeLicenseKey(input)).toBe('AGY-tenant123-20260125-c01090e0');
  });

  test('counter, secret and its version all change it', () => {
    const variants: LicenseKeyInput[] = [
      input,
      { ...input, counter: 1 },
      { ...input, secretVersion: 2 },
      { ...input, secret: `${secret}!` },
    ];
    expect(new Set(variants.map(makeLicenseKey)).size).toBe(4);
  });

  test.each<[string, Partial<LicenseKeyInput>]>([
    ['a lower-case prefix', { prefix: 'agy' }],
    ['a dash in the prefix', { prefix: 'A-B' }],
    ['an empty tenant', { tenant: '' }],
    ['an upper-case tenant', { tenant: 'Tenant' }],
    ['a tenant that ends in a dash', { tenant: 'tenant-' }],
    ['a line break in the tenant', { tenant: 'a\nb' }],
    ['a day that does not exist', { day: '2026-02-30' }],
    ['a day in another format', { day: '20260125' }],
    ['a counter beyond 9999', { counter: 10_000 }],
    ['a negative counter', { counter: -1 }],
    ['a broken counter', { counter: 0.5 }],
    ['a broken version', { secretVersion: 1.5 }],
    ['a short secret', { secret: 'short' }],
  ])('%s is refused', (_, change) => {
    expect(() => makeLicenseKey({ ...input, ...change })).toThrow(RangeError);
  });
});

describe('reading', () => {
  test('the example of the documentation', () => {
    expect(parseLicenseKey('AGY-tenant123-20260125-a3f8c9d2')).toEqual({
      prefix: 'AGY',
      tenant: 'tenant123',
      day: '2026-01-25',
      checksum: 'a3f8c9d2',
    });
  });

  test('a tenant may look like a date and a checksum itself', () => {
    expect(parseLicenseKey('AGY-a-20250101-aaaaaaaa-20260125-a3f8c9d2')).toMatchObject({
      tenant: 'a-20250101-aaaaaaaa',
      day: '2026-01-25',
    });
  });

  test.each([
    '',
    'AGY',
    'AGY-tenant123-20260125',
    'AGY-tenant123-20260125-a3f8c9d',
    'AGY-tenant123-20260125-a3f8c9d2a',
    'AGY-tenant123-20260125-g3f8c9d2',
    'AGY-tenant123-20261325-a3f8c9d2',
    'AGY-tenant123-20260230-a3f8c9d2',
    'AGY--20260125-a3f8c9d2',
    'AGY-ten ant-20260125-a3f8c9d2',
    '-tenant-20260125-a3f8c9d2',
  ])('%j is no key', (text) => {
    expect(parseLicenseKey(text)).toBeNull();
    expect(verifyChecksum(text, secrets)).toBeNull();
  });

  test('gives back what went in, dashes in the tenant or not', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const key = makeLicenseKey(given);
        const { prefix, tenant, day, counter, secretVersion } = given;
        expect(parseLicenseKey(key)).toMatchObject({ prefix, tenant, day });
        expect(verifyChecksum(key, secrets)).toEqual({ counter, secretVersion });
      }),
    );
  });

  test('typed in another case or with spaces around it is the same key', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const key = makeLicenseKey(given);
        for (const typed of [key.toUpperCase(), key.toLowerCase(), `  ${key}\n`]) {
          expect(normalizeLicenseKey(typed)).toBe(key);
          expect(hashLicenseKey(typed)).toBe(hashLicenseKey(key));
          expect(parseLicenseKey(typed)).toEqual(parseLicenseKey(key));
        }
      }),
    );
  });
});

describe('the checksum', () => {
  test('one changed character fails', () => {
    fc.assert(
      fc.property(inputs, fc.nat(), fc.constantFrom(...'0123456789abcdefxyz-'), (given, place, character) => {
        const key = makeLicenseKey(given);
        const index = place % key.length;
        const changed = key.slice(0, index) + character + key.slice(index + 1);
        fc.pre(normalizeLicenseKey(changed) !== key);
        expect(verifyChecksum(changed, secrets)).toBeNull();
      }),
    );
  });

  test('finds the secret version among several, the counter only as far as it looks', () => {
    const old = 'an older secret, retired last year';
    const key = makeLicenseKey({ ...input, secret: old, secretVersion: 1, counter: 12 });
    const both = new Map([
      [2, secret],
      [1, old],
    ]);
    expect(verifyChecksum(key, both)).toBeNull();
    expect(verifyChecksum(key, both, 12)).toEqual({ counter: 12, secretVersion: 1 });
    expect(verifyChecksum(key, new Map([[1, secret]]), 12)).toBeNull();
  });
});

test('the stored hash is SHA-256 in hex and holds nothing of the key', () => {
  const hash = hashLicenseKey('AGY-tenant123-20260125-a3f8c9d2');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hashLicenseKey('no dash')).not.toBe(hash);
});

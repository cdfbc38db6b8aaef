import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeLicenseKey, parseLicenseKey } from './license-key.ts';
import { customerSlug, withSuffix } from './slug.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

test.each([
  ['Tenant 123', 'tenant-123'],
  ['Công ty TNHH Đường Sắt Việt Nam', 'cong-ty-tnhh-duong-sat-viet-nam'],
  ['Nguyễn Thị Thuỷ', 'nguyen-thi-thuy'],
  ['ĐẶNG PHƯỚC LỘC', 'dang-phuoc-loc'],
  ['Straße & Søn Æther Łódź', 'strasse-son-aether-lodz'],
  ['--Acme,  Inc.--', 'acme-inc'],
  ['anna.b+test@example.com', 'anna-b-test'],
  ['Acme @ Home', 'acme-home'],
  ['①②③', '123'],
  ['a'.repeat(60), 'a'.repeat(40)],
  [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
])('%s → %s', (text, slug) => {
  expect(customerSlug(text)).toBe(slug);
});

test('the next candidate is taken where a name leaves nothing', () => {
  expect(customerSlug('株式会社', 'tanaka@example.com')).toBe('tanaka');
  expect(customerSlug('', '!!!', '@example.com')).toBe('customer');
  expect(customerSlug()).toBe('customer');
});

test('a suffix keeps within the length', () => {
  expect(withSuffix('acme', 2)).toBe('acme-2');
  expect(withSuffix('a'.repeat(40), 12)).toBe(`${'a'.repeat(37)}-12`);
  expect(withSuffix(`${'a'.repeat(37)}-bb`, 2)).toBe(`${'a'.repeat(37)}-2`);
});

test('any text gives a slug that fits into a license key', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.emailAddress());
  fc.assert(
    fc.property(anything, fc.nat(10_000), (text, n) => {
      for (const slug of [customerSlug(text), withSuffix(customerSlug(text), n)]) {
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(40);
        expect(customerSlug(slug)).toBe(slug);
        const parts = { prefix: 'AGY', tenant: slug, day: '2026-01-25' };
        const key = makeLicenseKey({
          ...parts,
          counter: 0,
          secretVersion: 1,
          secret: 'sixteen bytes or more',
        });
        expect(parseLicenseKey(key)).toMatchObject(parts);
      }
    }),
  );
});

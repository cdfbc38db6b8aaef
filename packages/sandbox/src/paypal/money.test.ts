import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMoney, exampleFee, toMinor, toWire } from './money.ts';

describe('amounts', () => {
  test('written and read again are the same', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 16n }),
        fc.constantFrom('USD', 'EUR', 'JPY', 'HUF', 'TWD'),
        (minor, currency) => {
          const wire = toWire(currency, minor);
          expect(checkMoney(wire, '/amount', false)).toBeNull();
          expect(toMinor(wire)).toBe(minor);
        },
      ),
    );
  });

  test.each([
    ['USD', 5n, '0.05'],
    ['USD', 2900n, '29.00'],
    ['USD', -100n, '-1.00'],
    ['JPY', 2900n, '2900'],
  ])('%s %d is %s', (currency, minor, value) => {
    expect(toWire(currency, minor)).toEqual({ currency_code: currency, value });
  });

  test.each([
    ['10', 1000n],
    ['10.5', 1050n],
    ['.5', 50n],
    ['007.10', 710n],
  ])('%s dollars are read as %d cents', (value, minor) => {
    expect(toMinor({ currency_code: 'USD', value })).toBe(minor);
  });

  test('too large a value is refused', () => {
    expect(checkMoney({ currency_code: 'USD', value: '1000000000000000.00' }, '/a', false)?.issue).toBe(
      'MAX_VALUE_EXCEEDED',
    );
  });
});

test('the example fee is never more than the payment', () => {
  expect(exampleFee(2900n)).toBe(150n);
  expect(exampleFee(10n)).toBe(10n);
});

import { expect, test } from 'vitest';
import { currencies, isCurrency, minorUnits } from './currency.ts';

test.each([
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [2, 'USD EUR GBP SGD THB IDR HUF TWD CNY XCG SLE ZWG'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
])('%i digits: %s', (digits, codes) => {
  for (const code of codes.split(' ')) expect([code, minorUnits(code)]).toEqual([code, digits]);
});

test('no code stands twice or is misspelled', () => {
  expect(new Set(currencies).size).toBe(currencies.length);
  expect(currencies.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  expect([...currencies].sort()).toEqual(currencies);
});

test('every currency that this runtime can name is known, but for withdrawn ones and what cannot be paid in', () => {
  const notOurs = 'ANG BGN CUC HRK SLL XDR XSU ZWL'.split(' ');
  const missing = Intl.supportedValuesOf('currency').filter((code) => !isCurrency(code));
  expect(missing.filter((code) => !notOurs.includes(code))).toEqual([]);
});

test.each(['', 'usd', 'XXX', 'XAU', 'BGN', 'US', 'USDT', '__proto__'])('%j is no currency', (code) => {
  expect(isCurrency(code)).toBe(false);
  expect(() => minorUnits(code)).toThrow(RangeError);
});

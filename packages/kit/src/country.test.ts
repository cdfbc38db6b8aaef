import { expect, test } from 'vitest';
import { countries, countryName, isCountry } from './country.ts';

test('249 codes, each once and in order', () => {
  expect(countries).toHaveLength(249);
  expect(countries.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  expect([...new Set(countries)].sort()).toEqual(countries);
});

test('every one has a name in both languages', () => {
  for (const language of ['en', 'vi']) {
    for (const code of countries) expect(countryName(code, language)).not.toBe(code);
  }
});

test.each([
  ['VN', 'en', 'Vietnam'],
  ['VN', 'vi', 'Việt Nam'],
  ['DE', 'vi', 'Đức'],
  ['XX', 'en', 'XX'],
])('%s in %s is %s', (code, language, name) => {
  expect(countryName(code, language)).toBe(name);
});

test.each(['', 'vn', 'VNM', 'UK', 'EU', 'XX', 'ZZ', '__proto__'])('%j is no country', (code) => {
  expect(isCountry(code)).toBe(false);
});

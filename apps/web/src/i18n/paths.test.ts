import { describe, expect, test } from 'vitest';
import { languageAt, pathIn, plainPath } from './paths.ts';

describe('pathIn', () => {
  test.each([
    ['vi', '/pricing', '/vi/pricing'],
    ['vi', '/', '/vi'],
    ['vi', '/?plan=team', '/vi?plan=team'],
    ['vi', '/#features', '/vi#features'],
    ['vi', '/dashboard?tab=a#limits', '/vi/dashboard?tab=a#limits'],
    ['vi', '/vi/pricing', '/vi/pricing'],
    ['vi', '/vietnam', '/vi/vietnam'],
    ['en', '/pricing', '/pricing'],
    ['en', '/vi/pricing', '/pricing'],
    ['en', '/vi', '/'],
    ['en', '/vi?x=1', '/?x=1'],
    ['unknown', '/vi/pricing', '/pricing'],
  ])('in %s %s is %s', (language, path, wanted) => expect(pathIn(language, path)).toBe(wanted));

  test.each([
    'https://pay.example/x',
    '//other',
    'mailto:a@b.c',
    '#content',
    '/api/docs',
    '/sandbox/paypal',
    '?a=1',
  ])('leaves %s alone', (path) => expect(pathIn('vi', path)).toBe(path));
});

test('an address says its language, and English has none', () => {
  expect(['/vi', '/vi/pricing', '/vi?x=1', '/', '/vietnam', '/en/x'].map(languageAt)).toEqual([
    'vi',
    'vi',
    'vi',
    'en',
    'en',
    'en',
  ]);
  expect(['/en', '/en/pricing', '/pricing'].map(plainPath)).toEqual(['/', '/pricing', '/pricing']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOfKey, isKeyText, lastFourOf, looksLikeKey, newKeyText } from './key-text.ts';

const CASES = Number(process.env.MEKONG_CASES ?? 100);
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

describe('the text of a key', () => {
  test.each([
    ['customer', 'test', /^ck_test_[0-9A-Za-z]{42}$/],
    ['customer', 'live', /^ck_live_[0-9A-Za-z]{42}$/],
    ['house', 'test', /^mk_test_[0-9A-Za-z]{42}$/],
    ['house', 'live', /^mk_live_[0-9A-Za-z]{42}$/],
  ] as const)('says whose and of which mode it is: %s, %s', (kind, mode, shape) => {
    const text = newKeyText(kind, mode);
    expect(text).toMatch(shape);
    expect([isKeyText(text), looksLikeKey(text), lastFourOf(text)]).toEqual([true, true, text.slice(46)]);
  });

  test('is never made twice, and uses every character', () => {
    const texts = Array.from({ length: 1_000 }, () => newKeyText('house', 'live'));
    expect(new Set(texts).size).toBe(1_000);
    const used = new Set(texts.flatMap((text) => [...text.slice(8, 44)]));
    expect([...used].sort().join('')).toBe([...BASE62].sort().join(''));
  });

  test('is told from the same with any one character mistyped, left out, doubled or swapped', () => {
    const text = newKeyText('customer', 'live');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), fc.constantFrom(...BASE62), (at, other) => {
        const before = text.slice(0, at);
        const after = text.slice(at + 1);
        const wrong = [before + other + after, before + after, text.slice(0, at + 1) + text.slice(at)];
        const next = text[at + 1];
        if (next) wrong.push(before + next + text[at] + text.slice(at + 2));
        for (const one of wrong) expect(isKeyText(one)).toBe(one === text);
      }),
      { numRuns: CASES },
    );
  });

  test('is not what only looks so', () => {
    for (const text of [
      '',
      'mk_live_',
      `mk_live_${'0'.repeat(42)}`,
      `pk_live_${'a'.repeat(42)}`,
      `${newKeyText('house', 'test')}\n`,
    ])
      expect(isKeyText(text)).toBe(false);
    expect(['mk_live_x', 'ck_test_', 'eyJ.a.b', ' mk_live_x', 'mk_prod_x'].map(looksLikeKey)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('is stored as SHA-256', () => {
    expect(hashOfKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

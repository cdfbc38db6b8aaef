import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableData } from './clean.ts';

test.each([
  ['Nguyễn Thị Ngọc Ánh', 'Nguyễn Thị Ngọc Ánh'],
  // Decomposed, as some keyboards write it.
  ['Việt Nam'.normalize('NFD'), 'Việt Nam'],
  ['a\u0000b\u0007c\uFEFFd', 'a b c d'],
  // Half of a character.
  ['a\uD800b', 'a\uFFFDb'],
  // Would turn the rest of the line around.
  ['Ltd\u202Efdp.', 'Ltd fdp.'],
  ['1\u202F234\u2009–\u20095', '1 234 – 5'],
  ['995,00\u00A0US$', '995,00\u00A0US$'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

test('a word that fits no line may be broken, and is the same word', () => {
  const printed = printable('W'.repeat(100));
  expect(printed.split('\u200B').map(({ length }) => length)).toEqual([20, 20, 20, 20, 20, 0]);
  expect(printed.replaceAll('\u200B', '')).toBe('W'.repeat(100));
});

test('whatever was typed, what is left is well formed and without controls', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const printed = printable(text);
      expect(printed.isWellFormed()).toBe(true);
      expect(printed).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
      expect(JSON.parse(JSON.stringify(printed))).toBe(printed);
    }),
  );
});

test('texts are found however deep; the rest stays', () => {
  const data = { a: ['x\u0001', { b: 'y\u0001' }], n: 1, no: null, yes: true };
  expect(printableData(data)).toEqual({ a: ['x ', { b: 'y ' }], n: 1, no: null, yes: true });
});

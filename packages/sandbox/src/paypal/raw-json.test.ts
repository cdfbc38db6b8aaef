import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutField } from './raw-json.ts';

test('the bytes of a field come out as they went in', () => {
  fc.assert(
    fc.property(fc.json(), fc.jsonValue(), fc.constantFrom('', ' ', '\n\t '), (wanted, other, space) => {
      const text = `{"before":${JSON.stringify(other)},${space}"wanted"${space}:${space}${wanted.trim()}${space},"after":"}],{"}`;
      expect(cutField(Buffer.from(text), 'wanted')?.toString('utf8')).toBe(wanted.trim());
      expect(cutField(Buffer.from(text), 'missing')).toBeNull();
    }),
  );
});

test('numbers keep their form', () => {
  expect(cutField(Buffer.from('{"a":{"n":1.0,"e":{}}}'), 'a')?.toString()).toBe('{"n":1.0,"e":{}}');
});

import { describe, expect, it } from 'vitest';
import { assertStorable, isStorableJson } from './storable.ts';

describe('a JSON document', () => {
  it.each([
    [{ a: '\0' }],
    [{ a: 'x\\\0' }],
    [{ '\0': 1 }],
    [{ a: [{ b: '\ud800' }] }],
    [{ a: 'x\ude00' }],
    [{ a: '\ude00\ud83d' }],
  ])('that holds a character that is none cannot be stored: %j', (value) => {
    expect(isStorableJson(JSON.stringify(value))).toBe(false);
  });

  it.each([
    ['{}'],
    [JSON.stringify({ a: '\\u0000', b: 'x\\\\u0000', c: '\u0001', d: 'Đức 😀' })],
    ['{"a":"\\ud83d\\ude00"}'],
    ['{"a":"\\u0000'],
  ])('of any other kind is not refused here: %s', (json) => {
    expect(isStorableJson(json)).toBe(true);
  });

  it('nested deeper than the stack is refused, and ends nothing', () => {
    expect(isStorableJson(`${'['.repeat(500_000)}"\\u0000"${']'.repeat(500_000)}`)).toBe(false);
  });
});

it('a part of an address is refused by its name', () => {
  expect(() => assertStorable('params', { id: 'a\0' })).toThrow(
    expect.objectContaining({
      code: 'INVALID_INPUT',
      details: [{ field: 'params.id', message: expect.any(String) }],
    }),
  );
  for (const parts of [undefined, null, {}, { id: 'a' }])
    expect(() => assertStorable('query', parts)).not.toThrow();
});

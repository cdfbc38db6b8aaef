import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IdKind, idPrefixes, idTime, isId, newId, parseId, uuidv7 } from './ids.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const kinds = Object.keys(idPrefixes) as IdKind[];
const times = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const at = new Date('2026-01-25T10:00:00.123Z');

test('no two kinds share a prefix', () => {
  const prefixes = Object.values(idPrefixes);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  expect(prefixes.every((prefix) => /^[a-z]{2,4}$/.test(prefix))).toBe(true);
});

test('an id is its prefix and 26 lower-case Crockford characters', () => {
  expect(newId('subscription', at)).toMatch(/^sub_[0-9a-hjkmnp-tv-z]{26}$/);
  expect(newId('customer', new Date(0))).toMatch(/^cus_0{10}[0-9a-z]{16}$/);
  expect(newId('customer', new Date(2 ** 48 - 1))).toMatch(/^cus_7z{9}/);
});

test('what was made can be read back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), times, (kind, time) => {
      const id = newId(kind, new Date(time));
      expect(parseId(id)).toEqual({ kind, at: new Date(time) });
      expect(idTime(id).getTime()).toBe(time);
      expect(isId(kind, id)).toBe(true);
    }),
  );
});

test('sorting by id sorts by time', () => {
  fc.assert(
    fc.property(times, times, (a, b) => {
      fc.pre(a !== b);
      expect(newId('invoice', new Date(a)) < newId('invoice', new Date(b))).toBe(a < b);
      expect(uuidv7(new Date(a)) < uuidv7(new Date(b))).toBe(a < b);
    }),
  );
});

test('ten thousand of one millisecond are all different, in the order in which they were made', () => {
  for (const make of [() => newId('payment', at), () => uuidv7(at)]) {
    const made = Array.from({ length: 10_000 }, make);
    expect(new Set(made).size).toBe(10_000);
    expect([...made].sort()).toEqual(made);
  }
});

test.each([
  '',
  'sub',
  'sub_',
  'nope_01kfs2q4kv0000000000000000',
  'sub_01KFS2Q4KV0000000000000000',
  'sub_01kfs2q4kv000000000000000',
  'sub_01kfs2q4kv00000000000000000',
  'sub_01kfs2q4kv000000000000000u',
  'sub_81kfs2q4kv0000000000000000',
  'sub_01kfs2q4kv0000000000000000_x',
  ' sub_01kfs2q4kv0000000000000000',
])('%j is no id', (text) => {
  expect(parseId(text)).toBeNull();
  expect(isId('subscription', text)).toBe(false);
  expect(() => idTime(text)).toThrow(RangeError);
});

test('an id of another kind is not taken', () => {
  expect(isId('customer', newId('user', at))).toBe(false);
});

test('times that do not fit are refused', () => {
  for (const time of [-1, 2 ** 48, Number.NaN]) {
    expect(() => newId('user', new Date(time))).toThrow(RangeError);
    expect(() => uuidv7(new Date(time))).toThrow(RangeError);
  }
});

test('uuidv7 carries version, variant and time', () => {
  fc.assert(
    fc.property(times, (time) => {
      const uuid = uuidv7(new Date(time));
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)).toBe(time);
    }),
  );
});

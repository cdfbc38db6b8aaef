import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, intersection, milliseconds, overlaps, type Period, period, seconds } from './period.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const of = (start: number, end: number): Period => period(new Date(start), new Date(end));
const periods = fc
  .tuple(fc.nat(50), fc.integer({ min: 1, max: 50 }))
  .map(([start, length]) => of(start, start + length));

test('the start is inside, the end is not', () => {
  const day = of(1000, 2000);
  expect([999, 1000, 1999, 2000].map((time) => contains(day, new Date(time)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('an empty or reversed period is refused', () => {
  expect(() => of(5, 5)).toThrow(RangeError);
  expect(() => of(6, 5)).toThrow(RangeError);
  expect(() => of(Number.NaN, 5)).toThrow(RangeError);
});

test('periods that only touch share nothing', () => {
  expect(overlaps(of(0, 5), of(5, 9))).toBe(false);
  expect(intersection(of(0, 5), of(5, 9))).toBeNull();
  expect(intersection(of(0, 6), of(5, 9))).toEqual(of(5, 6));
});

test('length in milliseconds and whole seconds', () => {
  expect(milliseconds(of(0, 2999))).toBe(2999);
  expect(seconds(of(0, 2999))).toBe(2);
});

test('an instant is in the intersection exactly when it is in both', () => {
  fc.assert(
    fc.property(periods, periods, fc.nat(110), (a, b, time) => {
      const instant = new Date(time);
      const both = intersection(a, b);
      expect(both !== null && contains(both, instant)).toBe(contains(a, instant) && contains(b, instant));
      expect(overlaps(a, b)).toBe(both !== null);
      expect(intersection(b, a)).toEqual(both);
    }),
  );
});

test('neighbours cover every instant once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100), { minLength: 3 }), fc.nat(100), (cuts, time) => {
      const edges = cuts.sort((a, b) => a - b);
      const chain = edges.slice(1).map((end, index) => of(edges[index]!, end));
      const covered = edges[0]! <= time && time < edges.at(-1)!;
      expect(chain.filter((part) => contains(part, new Date(time))).length).toBe(covered ? 1 : 0);
    }),
  );
});

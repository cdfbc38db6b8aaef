import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextLook } from './next-look.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const CREATED = new Date('2025-03-03T05:00:00Z');
const after = (seconds: number) => new Date(CREATED.getTime() + seconds * 1000);
const waitAt = (seconds: number) =>
  (nextLook(CREATED, after(seconds)).getTime() - after(seconds).getTime()) / 1000;

describe('the next look at something that is not decided', () => {
  test.each([
    [0, 10],
    [40, 10],
    [60, 15],
    [3_600, 900],
    [86_400, 21_600],
    [30 * 86_400, 21_600],
  ])('%i s old: in %i s', (age, wait) => {
    expect(waitAt(age)).toBe(wait);
  });

  test('lies between 10 s and 6 h ahead, and the older the thing, the later', () => {
    const age = fc.integer({ min: 0, max: 400 * 86_400 });
    fc.assert(
      fc.property(age, age, (one, other) => {
        const [young, old] = [Math.min(one, other), Math.max(one, other)];
        expect(waitAt(young)).toBeGreaterThanOrEqual(10);
        expect(waitAt(old)).toBeLessThanOrEqual(6 * 3_600);
        expect(waitAt(young)).toBeLessThanOrEqual(waitAt(old));
      }),
    );
  });

  test('within the first hour it is looked at often, and not hundreds of times', () => {
    let looks = 0;
    for (let at = after(0); at < after(3_600); at = nextLook(CREATED, at)) looks += 1;
    expect(looks).toBeGreaterThan(15);
    expect(looks).toBeLessThan(30);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextTick } from './schedules.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const schedule = (every: string | number) => ({ name: 'nightly', every, run: async () => {} });
const tick = (every: string | number, from: string) =>
  nextTick(schedule(every), new Date(from)).toISOString();

describe('the next tick', () => {
  test.each([
    ['17 3 * * *', '2025-03-03T03:16:59Z', '2025-03-03T03:17:00.000Z'],
    ['17 3 * * *', '2025-03-03T03:17:00Z', '2025-03-04T03:17:00.000Z'],
    ['0 0 1 * *', '2025-12-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
    ['0 0 29 2 *', '2025-03-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['*/15 * * * *', '2025-03-03T05:07:30Z', '2025-03-03T05:15:00.000Z'],
    [30, '2025-03-03T05:00:00.250Z', '2025-03-03T05:00:30.250Z'],
  ])('of %s after %s is %s', (every, from, next) => {
    expect(tick(every, from)).toBe(next);
  });

  test('is read in UTC: a night with a changed clock is a night like any other', () => {
    expect(tick('30 2 * * *', '2025-03-30T00:00:00Z')).toBe('2025-03-30T02:30:00.000Z');
    expect(tick('30 2 * * *', '2025-10-26T02:30:00Z')).toBe('2025-10-27T02:30:00.000Z');
  });

  test('an expression that never comes is an error that names its schedule', () => {
    expect(() => tick('0 0 30 2 *', '2025-03-03T05:00:00Z')).toThrow('nightly');
  });

  test('always lies ahead', () => {
    const from = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        from,
        fc.constantFrom<string | number>('* * * * *', '17 3 * * *', 1, 3_600),
        (at, every) => {
          expect(nextTick(schedule(every), at).getTime()).toBeGreaterThan(at.getTime());
        },
      ),
    );
  });
});

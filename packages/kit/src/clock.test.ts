import { expect, test } from 'vitest';
import { movableClock, systemClock } from './clock.ts';

const start = new Date('2026-01-25T10:00:00Z');

test('stands still until moved, and moves forward', () => {
  const clock = movableClock(start);
  expect(clock.now()).toEqual(start);
  clock.advance(1500);
  expect(clock.now().toISOString()).toBe('2026-01-25T10:00:01.500Z');
  clock.set(new Date('2026-02-01T00:00:00Z'));
  clock.set(new Date('2026-02-01T00:00:00Z'));
  expect(clock.now().toISOString()).toBe('2026-02-01T00:00:00.000Z');
});

test('never goes backwards, and a refused move changes nothing', () => {
  const clock = movableClock(start);
  expect(() => clock.set(new Date(start.getTime() - 1))).toThrow(RangeError);
  expect(() => clock.advance(-1)).toThrow(RangeError);
  expect(clock.now()).toEqual(start);
});

test('refuses what is no instant', () => {
  expect(() => movableClock(new Date('nonsense'))).toThrow(RangeError);
  expect(() => movableClock(start).advance(0.5)).toThrow(RangeError);
});

test('a caller cannot move it through the date that it was given', () => {
  const clock = movableClock(start);
  clock.now().setUTCFullYear(1999);
  expect(clock.now()).toEqual(start);
});

test('the system clock gives the time of the machine', () => {
  const before = Date.now();
  const now = systemClock.now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

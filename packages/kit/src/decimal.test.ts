import { expect, it } from 'vitest';
import { sumExact, timesExact } from './decimal.ts';

it('multiplies without losing a digit', () => {
  expect(timesExact('0.0004', '65000')).toBe('26');
  expect(timesExact('0.000000000001', '0.000000000001')).toBe('0.000000000000000000000001');
});

it('adds without losing a digit', () => {
  expect(sumExact(['0.1', '0.2'])).toBe('0.3');
  expect(sumExact(['1e21', '0.000001'])).toBe('1000000000000000000000.000001');
  expect(sumExact([])).toBe('0');
});

import { expect, it } from 'vitest';
import { maskedKey } from './masked-key.ts';

it('keeps the shape, the prefix and the last four', () => {
  expect(maskedKey('AGY-TEAM-8F3K-77QX-9ZL2')).toBe('AGY-••••-••••-••••-9ZL2');
  expect(maskedKey('ABCDEFGH')).toBe('••••EFGH');
});

import { describe, expect, it } from 'vitest';
import { safeNextPath, withNext } from './next-path.ts';

describe('safeNextPath', () => {
  it.each(['/dashboard', '/checkout?plan=team&interval=year', '/a#b'])('keeps %s', (path) => {
    expect(safeNextPath(path, '/x')).toBe(path);
  });

  it.each([
    null,
    undefined,
    '',
    'dashboard',
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    '/..//evil.test',
    'javascript:alert(1)',
  ])('refuses %j', (path) => {
    expect(safeNextPath(path, '/x')).toBe('/x');
  });

  it('survives the round trip through the address', () => {
    const url = new URL(withNext('/signup', '/checkout?plan=team&interval=year'), 'http://here.test');
    expect(safeNextPath(url.searchParams.get('next'), '/x')).toBe('/checkout?plan=team&interval=year');
  });
});

import { describe, expect, it } from 'vitest';
import { signInternal, verifyInternal } from './internal.ts';

const now = new Date('2026-11-21T09:00:00Z');
const secret = 'secret';
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('the header of our own pages', () => {
  it.each(['203.0.113.7', '2001:db8::1', '::ffff:10.0.0.1'])(
    'carries the visitor’s address %s',
    (address) => {
      expect(verifyInternal(signInternal(address, secret, now), secret, now)).toBe(address);
    },
  );

  it('is good for a minute either way', () => {
    const header = signInternal('203.0.113.7', secret, now);
    expect([-60, 60].map((seconds) => verifyInternal(header, secret, later(seconds)))).not.toContain(null);
    expect([-61, 61].map((seconds) => verifyInternal(header, secret, later(seconds)))).toEqual([null, null]);
  });

  it('is not believed when anything about it is wrong', () => {
    const header = signInternal('203.0.113.7', secret, now);
    const wrong = [
      header.replace('203', '204'),
      `${header.slice(0, -1)}${header.endsWith('0') ? '1' : '0'}`,
      header.slice(0, -2),
      signInternal('203.0.113.7', 'other', now),
      signInternal('not an address', secret, now),
      '',
      undefined,
      [header],
    ];
    for (const value of wrong) expect(verifyInternal(value, secret, now)).toBeNull();
  });
});

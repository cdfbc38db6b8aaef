import { describe, expect, it } from 'vitest';
import { formatDay, formatPeriod, formatTime } from './dates.ts';

// 00:30 of the 22nd in Vietnam (UTC+7), still the 21st in UTC.
const late = '2026-11-21T17:30:00.000Z';
const zone = 'Asia/Ho_Chi_Minh';

describe('a day', () => {
  it('is the one of the zone', () => {
    expect([formatDay(late, 'en'), formatDay(late, 'en', zone)]).toEqual(['Nov 21, 2026', 'Nov 22, 2026']);
    expect([formatDay(late, 'vi'), formatDay(late, 'vi', zone)]).toEqual(['21/11/2026', '22/11/2026']);
  });

  it('that is civil is itself in every zone', () => {
    expect(formatDay('2026-11-21', 'vi', 'America/Los_Angeles')).toBe('21/11/2026');
  });

  it('begins and ends a period', () => {
    const end = '2027-11-21T17:00:00.000Z';
    expect(formatPeriod(late, end, 'vi', zone)).toMatch(/^22\/11\/2026\s*[-–]\s*22\/11\/2027$/);
    expect(formatPeriod(late, null, 'vi', zone)).toBeNull();
  });
});

it('a time says its zone', () => {
  expect(formatTime(late, 'en').replace(/\s/g, ' ')).toBe('5:30 PM UTC');
  expect(formatTime(late, 'vi', zone)).toBe('00:30 GMT+7');
});

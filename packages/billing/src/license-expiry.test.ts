import { civilDate, endOfDay } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { licenseExpiry, renewedExpiry } from './license-expiry.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const zone = 'Asia/Ho_Chi_Minh';
const at = (text: string) => new Date(text);

describe('licenseExpiry', () => {
  test('without a subscription: 365 days, to the end of the day in the zone of the seller', () => {
    expect(licenseExpiry({ issuedAt: at('2026-01-25T10:00:00Z'), paidUntil: null, zone })).toEqual({
      expiresAt: at('2027-01-25T17:00:00Z'),
      expiresOn: '2027-01-25',
    });
  });

  test('a paid year with a 29 February is longer than 365 days, and counts', () => {
    const issuedAt = at('2027-03-01T10:00:00Z');
    expect(licenseExpiry({ issuedAt, paidUntil: null, zone }).expiresOn).toBe('2028-02-29');
    expect(licenseExpiry({ issuedAt, paidUntil: at('2028-03-01T10:00:00Z'), zone }).expiresOn).toBe(
      '2028-03-01',
    );
  });

  test('a paid month does not shorten it; days asked for may', () => {
    const issuedAt = at('2026-01-25T10:00:00Z');
    const paidUntil = at('2026-02-25T10:00:00Z');
    expect(licenseExpiry({ issuedAt, paidUntil, zone }).expiresOn).toBe('2027-01-25');
    expect(licenseExpiry({ issuedAt, paidUntil, zone, durationDays: 30 }).expiresOn).toBe('2026-02-25');
    expect(licenseExpiry({ issuedAt, paidUntil, zone, durationDays: 90 }).expiresOn).toBe('2026-04-25');
  });

  test('each renewal moves it on by the same rule', () => {
    const issuedAt = at('2026-01-25T10:00:00Z');
    expect(licenseExpiry({ issuedAt, paidUntil: at('2028-01-25T10:00:00Z'), zone }).expiresOn).toBe(
      '2028-01-25',
    );
  });

  test('a period that ends at midnight ends with the day before', () => {
    const paidUntil = at('2028-01-25T17:00:00Z');
    expect(licenseExpiry({ issuedAt: at('2027-01-25T17:00:00Z'), paidUntil, zone, durationDays: 1 })).toEqual(
      {
        expiresAt: paidUntil,
        expiresOn: '2028-01-25',
      },
    );
  });
});

describe('renewedExpiry', () => {
  const expiresAt = at('2027-01-25T17:00:00Z');

  test('early: added to the expiry', () => {
    expect(renewedExpiry({ expiresAt, now: at('2026-12-01T00:00:00Z'), zone }).expiresOn).toBe('2028-01-25');
    expect(renewedExpiry({ expiresAt, now: new Date(expiresAt.getTime() - 1), zone }).expiresOn).toBe(
      '2028-01-25',
    );
  });

  test('lapsed: added to now', () => {
    expect(renewedExpiry({ expiresAt, now: expiresAt, zone }).expiresOn).toBe('2028-01-26');
    expect(
      renewedExpiry({ expiresAt, now: at('2027-06-01T00:00:00Z'), zone, durationDays: 30 }).expiresOn,
    ).toBe('2027-07-01');
  });
});

test('an expiry is the end of a day, never before what was asked for or paid, and never earned by renewing twice', () => {
  const instants = fc.date({ min: at('2020-01-01'), max: at('2060-01-01'), noInvalidDate: true });
  const zones = fc.constantFrom(zone, 'UTC', 'America/New_York', 'Africa/Cairo', 'America/St_Johns');
  fc.assert(
    fc.property(
      instants,
      instants,
      zones,
      fc.integer({ min: 1, max: 800 }),
      (issuedAt, paidUntil, place, days) => {
        const { expiresAt, expiresOn } = licenseExpiry({
          issuedAt,
          paidUntil,
          zone: place,
          durationDays: days,
        });
        const last = new Date(expiresAt.getTime() - 1);
        expect(endOfDay(last, place)).toEqual(expiresAt);
        expect(civilDate(last, place)).toBe(expiresOn);
        expect(expiresAt >= paidUntil && expiresAt > issuedAt).toBe(true);
        const renewed = renewedExpiry({ expiresAt, now: issuedAt, zone: place, durationDays: days });
        expect(renewed.expiresAt > expiresAt).toBe(true);
      },
    ),
  );
});

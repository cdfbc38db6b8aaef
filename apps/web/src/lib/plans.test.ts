import type { Plan } from '@mekong/sdk';
import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en.ts';
import { vi } from '../i18n/vi.ts';
import { entitlementLine, findPrice, freeMonths } from './plans.ts';

function plan(year: number | null, month: number | null): Plan {
  const price = (interval: 'year' | 'month', amount: number | null) =>
    amount === null ? [] : [{ id: interval, interval, amount: { amount, currency: 'USD' } }];
  return {
    id: 'plan_1',
    code: 'team',
    name: 'Team',
    tagline: '',
    audience: '',
    custom: false,
    version: 1,
    prices: [...price('year', year), ...price('month', month)],
    entitlements: [],
    highlights: [],
  };
}

describe('freeMonths', () => {
  it('is what the catalogue gives', () => {
    // 395 = 10 × 39.50 and 995 = 10 × 99.50
    expect(freeMonths([plan(39500, 3950), plan(99500, 9950), plan(null, null)])).toBe(2);
  });

  it('promises nothing where plans differ, months are not whole, or a year costs twelve', () => {
    expect(freeMonths([plan(39500, 3950), plan(110000, 10000)])).toBe(0);
    expect(freeMonths([plan(100000, 9000)])).toBe(0);
    expect(freeMonths([plan(12000, 1000)])).toBe(0);
    expect(freeMonths([plan(99500, null)])).toBe(0);
    expect(freeMonths([])).toBe(0);
  });
});

it('finds the price of an interval', () => {
  expect(findPrice(plan(99500, null), 'year')?.amount).toBe(99500);
  expect(findPrice(plan(99500, null), 'month')).toBeNull();
});

describe('entitlementLine', () => {
  it.each([
    [{ feature: 'users', label: 'Users', value: 1, period: null }, '1 user'],
    [{ feature: 'users', label: 'users', value: 5, period: null }, '5 users'],
    [
      { feature: 'requests', label: 'Requests', value: 50000, period: 'month' as const },
      '50,000 requests a month',
    ],
    [{ feature: 'agents', label: 'Agents', value: null, period: null }, 'Unlimited agents'],
  ])('%j', (entitlement, line) => {
    expect(entitlementLine(entitlement, en, 'en')).toBe(line);
  });

  it.each([
    [
      { feature: 'requests', label: 'Requests', value: 50000, period: 'month' as const },
      '50.000 yêu cầu mỗi tháng',
    ],
    [{ feature: 'users', label: 'Users', value: null, period: null }, 'Không giới hạn người dùng'],
    [{ feature: 'users', label: 'Boats', value: 2, period: null }, '2 boats'],
  ])('%j in Vietnamese', (entitlement, line) => {
    expect(entitlementLine(entitlement, vi, 'vi')).toBe(line);
  });
});

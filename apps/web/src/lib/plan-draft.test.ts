import type { CatalogPlan } from '@mekong/sdk';
import { describe, expect, it, test } from 'vitest';
import { catalogueClient } from '../i18n/en/catalogue.ts';
import {
  draftOf,
  emptyDraft,
  featureCode,
  type PlanDraft,
  shownPlan,
  termsOf,
  wordsOf,
} from './plan-draft.ts';

const { slips } = catalogueClient;
const draft = (change: Partial<PlanDraft> = {}): PlanDraft => ({
  ...emptyDraft('USD'),
  code: 'studio',
  name: ' Studio ',
  highlights: 'Answers within a day\n\n Templates ',
  aliases: 'atelier, , workshop',
  prices: { month: '49', year: '490.50', once: '' },
  limits: [
    { row: 0, feature: 'users', label: 'Users', value: '20', period: 'none' },
    { row: 1, feature: '', label: 'Bản vẽ 3D', value: '', period: 'month' },
  ],
  ...change,
});

const users = { feature: 'users', label: 'Users', value: 20, period: null };
const stored: CatalogPlan = {
  id: 'plan_1',
  code: 'studio',
  kind: 'recurring',
  name: 'Studio',
  tagline: 'For a room full of people.',
  audience: 'For studios',
  custom: false,
  highlights: ['Templates'],
  product: { code: 'studio', name: 'Studio' },
  aliases: ['atelier'],
  archivedAt: null,
  versions: [
    {
      id: 'plv_2',
      version: 2,
      prices: [{ id: 'pri_1', interval: 'year', amount: { amount: 49_050, currency: 'USD' } }],
      entitlements: [users],
      licenseDays: 30,
      createdAt: '2026-11-24T00:00:00Z',
      createdBy: null,
    },
  ],
};

describe('a draft', () => {
  it('becomes what the API takes', () => {
    expect(wordsOf(draft())).toEqual({
      name: 'Studio',
      tagline: '',
      audience: '',
      highlights: ['Answers within a day', 'Templates'],
      aliases: ['atelier', 'workshop'],
    });
    expect(termsOf(draft(), slips)).toEqual({
      prices: [
        { interval: 'month', amount: { amount: 4_900, currency: 'USD' } },
        { interval: 'year', amount: { amount: 49_050, currency: 'USD' } },
      ],
      entitlements: [
        { feature: 'users', value: 20, period: null },
        { feature: 'ban-ve-3d', label: 'Bản vẽ 3D', value: null, period: 'month' },
      ],
      licenseDays: null,
    });
  });

  it('keeps only the prices of its kind', () => {
    expect(termsOf(draft({ kind: 'custom' }), slips).prices).toEqual([]);
    const prices = { month: '1', year: '2', once: '1290000' };
    expect(termsOf(draft({ kind: 'once', currency: 'VND', prices }), slips).prices).toEqual([
      { interval: 'once', amount: { amount: 1_290_000, currency: 'VND' } },
    ]);
  });

  test.each<[Partial<PlanDraft>, string]>([
    [{ currency: 'usd' }, slips.currency],
    [{ prices: { month: '4,9', year: '', once: '' } }, slips.price],
    [{ prices: { month: '49.505', year: '', once: '' } }, slips.price],
    [{ prices: { month: '', year: '', once: '' } }, slips.noPrice],
    [{ limits: [{ row: 0, feature: 'users', label: 'Users', value: '1.5', period: 'none' }] }, slips.value],
    [{ limits: [{ row: 0, feature: '', label: ' ', value: '1', period: 'none' }] }, slips.feature],
    [{ licenseDays: 'a year' }, slips.days],
  ])('with a slip is not sent: %j', (change, said) => {
    expect(() => termsOf(draft(change), slips)).toThrow(said);
  });

  it('is shown as far as it can be read', () => {
    const half = draft({ prices: { month: '4,9', year: '490', once: '' }, currency: 'USD' });
    expect(shownPlan(half).prices).toEqual([
      { id: 'year', interval: 'year', amount: { amount: 49_000, currency: 'USD' } },
    ]);
    expect(shownPlan(draft({ currency: 'US' })).prices).toEqual([]);
    expect(shownPlan(draft()).entitlements).toEqual([
      users,
      { feature: 'ban-ve-3d', label: 'Bản vẽ 3D', value: null, period: 'month' },
    ]);
  });
});

it('is filled from a plan that is there, and says the same again', () => {
  const filled = draftOf(stored);
  expect(filled).toMatchObject({ kind: 'plan', currency: 'USD', licenseDays: '30', aliases: 'atelier' });
  expect(filled.prices).toEqual({ month: '', year: '490.50', once: '' });
  expect(termsOf(filled, slips)).toEqual({
    prices: [{ interval: 'year', amount: { amount: 49_050, currency: 'USD' } }],
    entitlements: [{ feature: 'users', value: 20, period: null }],
    licenseDays: 30,
  });
});

it('calls features after their names', () => {
  expect(['Đơn hàng', 'API calls / day', '  '].map(featureCode)).toEqual(['don-hang', 'api-calls-day', '']);
});

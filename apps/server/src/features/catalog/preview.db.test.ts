import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../journeys/people.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.close());

const preview = (body: unknown) => ask(at, '/api/v1/prices/preview', { method: 'POST', body });

const graduated = {
  currency: 'USD',
  model: 'graduated',
  tiers: [
    { upTo: '1000', unitAmount: '0.01', flatAmount: '0' },
    { upTo: '10000', unitAmount: '0.008' },
    { upTo: null, unitAmount: '0.005' },
  ],
  quantity: '15000',
};
const share = {
  currency: 'USD',
  model: 'percentage',
  rate: '0.012',
  fixedAmount: '0.10',
  freeEvents: 3,
  freeAmount: '500',
  events: ['200', '100', '100', '50'],
};

describe('the preview of a price', () => {
  test('is open to everybody: 1,000 × .01 + 9,000 × .008 + 5,000 × .005 = 107.00', async () => {
    const { status, data } = await preview(graduated);
    expect(status).toBe(200);
    expect(data).toEqual({
      amount: 10_700,
      currency: 'USD',
      steps: [
        { tier: 1, quantity: '1000', unitPrice: '0.01', exactAmount: '10' },
        { tier: 2, quantity: '9000', unitPrice: '0.008', exactAmount: '72' },
        { tier: 3, quantity: '5000', unitPrice: '0.005', exactAmount: '25' },
      ],
    });
  });

  test('answers a list in its order', async () => {
    const flat = { currency: 'VND', model: 'flat', unitAmount: '12500', quantity: '1' };
    const { data } = await preview([share, graduated, flat]);
    // 50 × 0.012 + 0.10 = 0.70
    expect(data.map((one: { amount: number; currency: string }) => [one.amount, one.currency])).toEqual([
      [70, 'USD'],
      [10_700, 'USD'],
      [12_500, 'VND'],
    ]);
  });

  test.each<[string, unknown, string]>([
    ['tiers that overlap', { ...graduated, tiers: graduated.tiers.toReversed() }, 'body.tiers.0.upTo'],
    ['a negative quantity', { ...graduated, quantity: '-1' }, 'body.quantity'],
    ['a field of another model', { ...graduated, unitAmount: '1' }, 'body.unitAmount'],
    ['an unknown currency', { ...graduated, currency: 'XXX' }, 'body.currency'],
    ['one of a list', [graduated, { ...share, rate: '1.2' }], 'body.1.rate'],
    ['more than JSON carries', { ...graduated, quantity: '9'.repeat(18) }, 'body.quantity'],
  ])('%s is a 400 that names the field', async (_, body, field) => {
    const reply = await preview(body);
    expect([reply.status, reply.code, reply.body.error.details.field]).toEqual([400, 'INVALID_PRICE', field]);
  });

  test.each<[string, unknown, string]>([
    ['a number for digits', { ...graduated, quantity: 15_000 }, 'body.quantity'],
    ['an unknown model', { ...graduated, model: 'tiered' }, 'body.model'],
    ['an unknown field', { ...graduated, discount: '5' }, 'body.discount'],
    ['a tier without an end', { ...graduated, tiers: [{ unitAmount: '1' }] }, 'body.tiers.0.upTo'],
    ['one of a list', [graduated, { ...share, events: '50' }], 'body.1.events'],
    ['an empty list', [], 'body'],
    ['too many', Array(51).fill(graduated), 'body'],
  ])('%s has not the shape, and the field is named', async (_, body, field) => {
    const reply = await preview(body);
    expect([reply.status, reply.code]).toEqual([400, 'SCHEMA_VALIDATION']);
    expect(reply.body.error.details[0].field).toBe(field);
  });
});

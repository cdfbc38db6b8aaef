import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { previewPrice } from './preview-price.ts';
import { priceModels, readPrice, readUsedPrice } from './read-price.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const tiers = [
  { upTo: '1000', unitAmount: '0.01', flatAmount: '0' },
  { upTo: '10000', unitAmount: '0.008' },
  { upTo: null, unitAmount: '0.005' },
];
const graduated = { currency: 'USD', model: 'graduated', tiers, quantity: '15000' };
const flat = { currency: 'USD', model: 'flat', unitAmount: '995.00', quantity: '1' };
const packages = {
  currency: 'USD',
  model: 'package',
  packageSize: '100',
  unitAmount: '5.00',
  quantity: '201',
};
const share = { currency: 'USD', model: 'percentage', rate: '0.012', fixedAmount: '0.10', events: ['50'] };

/** The field that a refusal names. */
function refused(value: unknown, at?: string): string {
  try {
    previewPrice(value, at);
  } catch (error) {
    const { code, status, details } = error as { code: string; status: number; details: { field: string } };
    expect([code, status]).toEqual(['INVALID_PRICE', 400]);
    return details.field;
  }
  throw new Error('was taken for a price');
}

describe('a price in JSON', () => {
  test('is answered in minor units, with how it came about', () => {
    expect(previewPrice(graduated)).toEqual({
      amount: 10_700,
      currency: 'USD',
      steps: [
        { tier: 1, quantity: '1000', unitPrice: '0.01', exactAmount: '10' },
        { tier: 2, quantity: '9000', unitPrice: '0.008', exactAmount: '72' },
        { tier: 3, quantity: '5000', unitPrice: '0.005', exactAmount: '25' },
      ],
    });
  });

  test.each([
    ['flat', flat, 99_500],
    ['per unit', { ...flat, model: 'per_unit', quantity: '3' }, 298_500],
    ['volume', { ...graduated, model: 'volume' }, 7500],
    ['package', { ...packages, freeUnits: '100' }, 1000],
    ['percentage', { ...share, events: ['200', '100', '100', '50'], freeEvents: 3, freeAmount: '500' }, 70],
    ['of a currency without minor units', { ...flat, currency: 'VND', unitAmount: '12500.5' }, 12_501],
    ['of a tier with a fee alone', { ...graduated, tiers: [{ upTo: null, flatAmount: '7' }] }, 700],
    ['null is as good as absent', { ...packages, freeUnits: null }, 1500],
  ])('%s', (_, value, amount) => {
    expect(previewPrice(value).amount).toBe(amount);
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, 'price'],
    ['a list', [], 'price'],
    ['no model', { currency: 'USD', unitAmount: '1', quantity: '1' }, 'model'],
    ['an unknown model', { ...flat, model: 'tiered' }, 'model'],
    ['a name of every object', { ...flat, model: 'constructor' }, 'model'],
    ['an unknown currency', { ...flat, currency: 'XXX' }, 'currency'],
    ['a currency in lower case', { ...flat, currency: 'usd' }, 'currency'],
    ['no currency', { model: 'flat', unitAmount: '1', quantity: '1' }, 'currency'],
    ['no amount', { currency: 'USD', model: 'flat', quantity: '1' }, 'unitAmount'],
    ['a number where digits belong', { ...flat, unitAmount: 995 }, 'unitAmount'],
    ['an exponent', { ...flat, unitAmount: '1e3' }, 'unitAmount'],
    ['a negative amount', { ...flat, unitAmount: '-1' }, 'unitAmount'],
    ['more digits than the catalogue keeps', { ...flat, unitAmount: '0.0000000000001' }, 'unitAmount'],
    ['an amount beyond all sense', { ...flat, unitAmount: '1000000000000' }, 'unitAmount'],
    ['no quantity', { currency: 'USD', model: 'flat', unitAmount: '1' }, 'quantity'],
    ['a negative quantity', { ...graduated, quantity: '-1' }, 'quantity'],
    ['a quantity of too many digits', { ...flat, quantity: '1'.repeat(19) }, 'quantity'],
    ['a field of another model', { ...flat, tiers }, 'tiers'],
    ['events where a quantity is priced', { ...flat, events: ['1'] }, 'events'],
    ['a quantity where events are priced', { ...share, quantity: '1' }, 'quantity'],
    ['a misspelled field', { ...packages, freeUnit: '1' }, 'freeUnit'],
    ['tiers that are none', { ...graduated, tiers: {} }, 'tiers'],
    ['no tiers', { ...graduated, tiers: [] }, 'tiers'],
    ['too many tiers', { ...graduated, tiers: Array(101).fill(tiers[0]) }, 'tiers'],
    ['a tier that is none', { ...graduated, tiers: ['1000'] }, 'tiers.0'],
    ['tiers that overlap', { ...graduated, tiers: [tiers[1], tiers[0], tiers[2]] }, 'tiers.1.upTo'],
    ['tiers that do not ascend', { ...graduated, tiers: [tiers[0], tiers[0], tiers[2]] }, 'tiers.1.upTo'],
    ['tiers that end', { ...graduated, tiers: [tiers[0]] }, 'tiers.0.upTo'],
    ['an end before the last', { ...graduated, tiers: [tiers[2], tiers[2]] }, 'tiers.0.upTo'],
    [
      'a tier that does not say where it ends',
      { ...graduated, tiers: [{ unitAmount: '1' }] },
      'tiers.0.upTo',
    ],
    ['a tier without a price', { ...graduated, tiers: [{ upTo: null }] }, 'tiers.0.unitAmount'],
    ['a negative fee', { ...graduated, tiers: [{ upTo: null, flatAmount: '-1' }] }, 'tiers.0.flatAmount'],
    ['a stray field of a tier', { ...graduated, tiers: [{ ...tiers[2], from: '0' }] }, 'tiers.0.from'],
    ['a package of nothing', { ...packages, packageSize: '0' }, 'packageSize'],
    ['no package size', { ...packages, packageSize: undefined }, 'packageSize'],
    ['a rate in percent', { ...share, rate: '1.2' }, 'rate'],
    ['a negative rate', { ...share, rate: '-0.1' }, 'rate'],
    ['half a free event', { ...share, freeEvents: 1.5 }, 'freeEvents'],
    ['free events in digits', { ...share, freeEvents: '3' }, 'freeEvents'],
    ['a least above the most', { ...share, minAmount: '5', maxAmount: '4' }, 'maxAmount'],
    ['an event that gives money back', { ...share, events: ['1', '-1'] }, 'events.1'],
    ['too many events', { ...share, events: Array(1001).fill('1') }, 'events'],
    ['what JSON cannot carry', { ...flat, model: 'per_unit', quantity: '9'.repeat(18) }, 'quantity'],
  ])('%s is refused, and the field named', (_, value, field) => {
    expect(refused(value)).toBe(field);
  });

  test('a field is named from where it stands', () => {
    expect(refused({ ...graduated, tiers: [{ upTo: null }] }, 'body.2')).toBe('body.2.tiers.0.unitAmount');
    expect(refused(7, 'body.2')).toBe('body.2');
  });

  test('by itself carries no quantity', () => {
    const { quantity, ...price } = flat;
    expect(readPrice(price)).toEqual({ model: 'flat', unitPrice: '995.00', currency: 'USD' });
    expect(() => readPrice({ ...price, quantity })).toThrow('quantity is no field of a flat price');
  });

  test('whatever is sent is priced or refused by name, never anything else', () => {
    const words = fc.constantFrom(...priceModels, 'USD', '1', '0.5', '-1', 'x', null, 3, [], tiers);
    const bodies = fc.record(
      Object.fromEntries(
        ['model', 'currency', 'unitAmount', 'tiers', 'quantity', 'events', 'rate', 'packageSize'].map(
          (name) => [name, name === 'model' ? fc.constantFrom(...priceModels) : words],
        ),
      ),
      { requiredKeys: ['model'] },
    );
    fc.assert(
      fc.property(fc.oneof(bodies, fc.jsonValue()), (value) => {
        try {
          readUsedPrice(value);
        } catch (error) {
          expect((error as { code: string }).code).toBe('INVALID_PRICE');
        }
      }),
    );
  });
});

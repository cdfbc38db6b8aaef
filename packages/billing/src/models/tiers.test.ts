import { compareExact, sumExact } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactAmount, type Price, rate, rateSteps, type Tier } from '../price.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const tier = (upTo: string | null, unitPrice: string, flatFee = '0'): Tier => ({ upTo, unitPrice, flatFee });
const graduated = (...tiers: Tier[]): Price => ({ model: 'graduated', tiers, currency: 'USD' });
const volume = (...tiers: Tier[]): Price => ({ model: 'volume', tiers, currency: 'USD' });

describe('tiers', () => {
  test.each([
    ['none', []],
    ['a last one that ends', [tier('5', '1')]],
    ['one without end before the last', [tier(null, '1'), tier(null, '2')]],
    ['ones that do not ascend', [tier('5', '1'), tier('5', '2'), tier(null, '3')]],
    ['ones that overlap', [tier('5', '1'), tier('4', '2'), tier(null, '3')]],
    ['one that holds nothing', [tier('0', '1'), tier(null, '3')]],
    ['an end that is no number', [tier('five', '1'), tier(null, '3')]],
  ])('%s are no price', (_, tiers) => {
    expect(() => rate(graduated(...tiers), '1')).toThrow('not a price: tiers');
    expect(() => rate(volume(...tiers), '1')).toThrow('not a price: tiers');
  });

  const cents = fc
    .nat(10_000)
    .map((value) => `${Math.trunc(value / 1000)}.${String(value % 1000).padStart(3, '0')}`);
  const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 5 });
  const anyTiers = sizes.chain((list) => {
    const ends = list.map((_, index) => list.slice(0, index + 1).reduce((sum, size) => sum + size, 0));
    return fc.tuple(
      ...[...ends.map(String), null].map((upTo) => fc.tuple(cents, cents).map(([a, b]) => tier(upTo, a, b))),
    );
  });
  const quantities = fc.nat(3000).map((value) => `${Math.trunc(value / 2)}${value % 2 ? '.5' : ''}`);
  const exact = (price: Price, quantity: string) => exactAmount(rateSteps(price, quantity));

  test('graduated is monotone: more units never cost less', () => {
    fc.assert(
      fc.property(anyTiers, quantities, quantities, (tiers, a, b) => {
        const [few, many] = compareExact(a, b) < 0 ? [a, b] : [b, a];
        expect(compareExact(exact(graduated(...tiers), few), exact(graduated(...tiers), many))).not.toBe(1);
      }),
    );
  });

  test('graduated is continuous up to the flat fees: a sliver beyond a boundary costs that sliver and the fee', () => {
    fc.assert(
      fc.property(anyTiers, (tiers) => {
        const price = graduated(...tiers);
        for (const [index, { upTo }] of tiers.slice(0, -1).entries()) {
          const next = tiers[index + 1]!;
          const sliver = sumExact([upTo!, '0.000001']);
          const jump = sumExact([exact(price, sliver), `-${exact(price, upTo!)}`]);
          const owed = rateSteps({ model: 'per_unit', unitPrice: next.unitPrice }, '0.000001');
          expect(jump).toBe(sumExact([next.flatFee, exactAmount(owed)]));
        }
      }),
    );
  });

  test('graduated prices each unit once: the quantities of the steps add up', () => {
    fc.assert(
      fc.property(anyTiers, quantities, (tiers, quantity) => {
        const units = rateSteps(graduated(...tiers), quantity).filter(({ part }) => part === undefined);
        expect(compareExact(sumExact(units.map((one) => one.quantity)), quantity)).toBe(0);
      }),
    );
  });

  test('volume picks one tier, the one that the quantity is in', () => {
    fc.assert(
      fc.property(anyTiers, quantities, (tiers, quantity) => {
        const numbers = new Set(rateSteps(volume(...tiers), quantity).map((one) => one.tier!));
        expect(numbers.size <= 1).toBe(true);
        for (const number of numbers) {
          const [from, to] = [tiers[number - 2]?.upTo ?? '-1', tiers[number - 1]!.upTo];
          expect(compareExact(quantity, from)).toBe(1);
          if (to !== null) expect(compareExact(quantity, to)).not.toBe(1);
        }
      }),
    );
  });

  test('one tier without a fee is the same in both, and as per unit', () => {
    fc.assert(
      fc.property(cents, quantities, (unitPrice, quantity) => {
        const perUnit = exact({ model: 'per_unit', unitPrice, currency: 'USD' }, quantity);
        expect(exact(graduated(tier(null, unitPrice)), quantity)).toBe(perUnit);
        expect(exact(volume(tier(null, unitPrice)), quantity)).toBe(perUnit);
      }),
    );
  });

  test('rating twice = once', () => {
    fc.assert(
      fc.property(anyTiers, quantities, (tiers, quantity) => {
        for (const price of [graduated(...tiers), volume(...tiers)]) {
          expect(rate(price, quantity)).toEqual(rate(price, quantity));
        }
      }),
    );
  });

  test('a split quantity costs the same where the model is linear', () => {
    fc.assert(
      fc.property(cents, quantities, quantities, (unitPrice, a, b) => {
        const price: Price = { model: 'per_unit', unitPrice, currency: 'USD' };
        expect(sumExact([exact(price, a), exact(price, b)])).toBe(exact(price, sumExact([a, b])));
      }),
    );
  });

  test('the steps of every model add up to the amount, rounded once', () => {
    const models = fc.oneof(
      anyTiers.map((tiers) => graduated(...tiers)),
      anyTiers.map((tiers) => volume(...tiers)),
      fc.tuple(cents, fc.integer({ min: 1, max: 90 }), fc.nat(200)).map(
        ([unitPrice, size, free]): Price => ({
          model: 'package',
          unitPrice,
          packageSize: String(size),
          freeUnits: String(free),
          currency: 'USD',
        }),
      ),
    );
    fc.assert(
      fc.property(models, quantities, (price, quantity) => {
        const { amount, steps } = rate(price, quantity);
        const sum = sumExact(steps.map((one) => one.exactAmount));
        expect(amount).toEqual(rate({ model: 'flat', unitPrice: sum, currency: 'USD' }, '1').amount);
      }),
    );
  });
});

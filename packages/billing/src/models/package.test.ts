import { describe, expect, test } from 'vitest';
import { type Price, rate, rateSteps } from '../price.ts';

const minor = (price: Price, used: string | string[]) => rate(price, used).amount.amount;

describe('package', () => {
  const packages = (unitPrice: string, packageSize: string, freeUnits = '0'): Price => ({
    model: 'package',
    unitPrice,
    packageSize,
    freeUnits,
    currency: 'USD',
  });

  test('5.00 per 100, first 100 free: 201 leave 101, 2 packages, 10.00', () => {
    expect(rate(packages('5.00', '100', '100'), '201')).toEqual({
      amount: { amount: 1000n, currency: 'USD' },
      steps: [
        { part: 'free', quantity: '100', unitPrice: '0', exactAmount: '0' },
        { part: 'packages', quantity: '2', unitPrice: '5.00', exactAmount: '10' },
      ],
    });
  });

  test.each([
    ['0', '0'],
    ['1', '1'],
    ['10', '1'],
    ['11', '2'],
    ['10.0001', '2'],
  ])('size 10: %s units are %s packages', (quantity, blocks) => {
    expect(rateSteps(packages('1', '10'), quantity).at(-1)?.quantity).toBe(blocks);
  });

  test('within what is free nothing is owed', () => {
    expect([minor(packages('5', '100', '100'), '100'), minor(packages('5', '100', '100'), '40')]).toEqual([
      0n,
      0n,
    ]);
    // 100.5 − 100 = 0.5: one package
    expect(minor(packages('5', '100', '100'), '100.5')).toBe(500n);
  });

  test('a package of nothing is no price', () => {
    expect(() => rate(packages('5', '0'), '1')).toThrow('packageSize');
    expect(() => rate(packages('5', '-1'), '1')).toThrow('packageSize');
  });
});

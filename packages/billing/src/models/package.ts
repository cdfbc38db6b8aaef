import { blocksOf, compareExact, minusExact } from '@mekong/kit/decimal';
import { isDecimal } from '@mekong/kit/money';
import { type RatedStep, step } from './step.ts';

/**
 * Whole packages; the first begins with the first unit that is not free. 5 per 100, the first 100 free: 201 units are
 * 101 to pay, 2 packages, 10.
 */
export interface PackageModel {
  readonly model: 'package';
  /** Decimal string in major units, for one package. */
  readonly unitPrice: string;
  /** Units in a package; decimal string, more than zero. */
  readonly packageSize: string;
  /** Units before the first package; decimal string, '0' = none. */
  readonly freeUnits: string;
}

export function packageSteps(price: PackageModel, quantity: string): RatedStep[] {
  const { packageSize, freeUnits, unitPrice } = price;
  if (!isDecimal(packageSize) || compareExact(packageSize, '0') <= 0) {
    throw new RangeError(`not a price: packageSize is more than zero, not ${packageSize}`);
  }
  const free = compareExact(quantity, freeUnits) < 0 ? quantity : freeUnits;
  const packages = blocksOf(minusExact(quantity, free), packageSize);
  const given = compareExact(free, '0') > 0 ? [step('0', free, { part: 'free' })] : [];
  return [...given, step(unitPrice, String(packages), { part: 'packages' })];
}

// Shown on pages too: imports by file keep the calendars of kit out of the browser.
import type { Currency } from '@mekong/kit/currency';
import { sumExact } from '@mekong/kit/decimal';
import { fromDecimal, isDecimal, type Money } from '@mekong/kit/money';
import { type FlatModel, flatSteps } from './models/flat.ts';
import { type GraduatedModel, graduatedSteps } from './models/graduated.ts';
import { type PackageModel, packageSteps } from './models/package.ts';
import { type PerUnitModel, perUnitSteps } from './models/per-unit.ts';
import { type PercentageModel, percentageSteps } from './models/percentage.ts';
import type { RatedStep, StepPart } from './models/step.ts';
import type { Tier } from './models/tiers.ts';
import { type VolumeModel, volumeSteps } from './models/volume.ts';

export type {
  FlatModel,
  GraduatedModel,
  PackageModel,
  PercentageModel,
  PerUnitModel,
  RatedStep,
  StepPart,
  Tier,
  VolumeModel,
};

/** How a quantity becomes an amount. A further model is a file in `models/`, a member here and a line in `rateBy`. */
export type PriceModel =
  | FlatModel
  | PerUnitModel
  | GraduatedModel
  | VolumeModel
  | PackageModel
  | PercentageModel;

export type Price = PriceModel & { readonly currency: Currency };

/** A quantity (decimal string, not negative), or the amounts of events, which `percentage` prices one by one. */
export type Used = string | readonly string[];

export interface Rated {
  /** Rounded once, half away from zero. */
  amount: Money;
  /** How it came about: their exact amounts add up to what was rounded. */
  steps: RatedStep[];
}

/** What was used costs this. Throws RangeError for what is no quantity or no price. */
export function rate(price: Price, used: Used): Rated {
  const steps = rateSteps(price, used);
  return { amount: fromDecimal(exactAmount(steps), price.currency, 'round'), steps };
}

/** How it comes about, before rounding. Throws RangeError like `rate`. */
export function rateSteps(price: PriceModel, used: Used): RatedStep[] {
  if (price.model === 'percentage') {
    if (typeof used === 'string')
      throw new RangeError('not events: a percentage prices the amount of each event');
    return percentageSteps(price, used);
  }
  if (typeof used !== 'string' || !isDecimal(used) || used.startsWith('-')) {
    throw new RangeError(`not a quantity: ${used}`);
  }
  return rateBy(price, used);
}

/** Decimal string in major units, with every digit there is. */
export const exactAmount = (steps: readonly RatedStep[]): string =>
  sumExact(steps.map((step) => step.exactAmount));

function rateBy(price: Exclude<PriceModel, PercentageModel>, quantity: string): RatedStep[] {
  switch (price.model) {
    case 'flat':
      return flatSteps(price);
    case 'per_unit':
      return perUnitSteps(price, quantity);
    case 'graduated':
      return graduatedSteps(price, quantity);
    case 'volume':
      return volumeSteps(price, quantity);
    case 'package':
      return packageSteps(price, quantity);
  }
}

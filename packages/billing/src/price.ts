// Shown on pages too: imports by file keep the calendars of kit out of the browser.
import type { Currency } from '@mekong/kit/currency';
import { sumExact } from '@mekong/kit/decimal';
import { fromDecimal, isDecimal, type Money } from '@mekong/kit/money';
import { type FlatModel, flatSteps } from './models/flat.ts';
import { type PerUnitModel, perUnitSteps } from './models/per-unit.ts';
import type { RatedStep } from './models/step.ts';

export type { FlatModel, PerUnitModel, RatedStep };

/** How a quantity becomes an amount. A further model is a file in `models/`, a member here and a line in `rateBy`. */
export type PriceModel = FlatModel | PerUnitModel;

export type Price = PriceModel & { readonly currency: Currency };

export interface Rated {
  /** Rounded once, half away from zero. */
  amount: Money;
  /** How it came about: their exact amounts add up to what was rounded. */
  steps: RatedStep[];
}

/** What `quantity` (a decimal string, not negative) costs. Throws RangeError for what is no quantity or no price. */
export function rate(price: Price, quantity: string): Rated {
  if (!isDecimal(quantity) || quantity.startsWith('-')) throw new RangeError(`not a quantity: ${quantity}`);
  const steps = rateBy(price, quantity);
  const exact = sumExact(steps.map((step) => step.exactAmount));
  return { amount: fromDecimal(exact, price.currency, 'round'), steps };
}

function rateBy(price: PriceModel, quantity: string): RatedStep[] {
  switch (price.model) {
    case 'flat':
      return flatSteps(price);
    case 'per_unit':
      return perUnitSteps(price, quantity);
  }
}

import { timesExact } from '@mekong/kit/decimal';
import { isDecimal } from '@mekong/kit/money';

/** What a step prices, where it is not simply units: the rest of its line is then read by this word. */
export type StepPart = 'free' | 'flat_fee' | 'packages' | 'rate' | 'fixed_fee' | 'minimum' | 'maximum';

/** One multiplication behind an amount, in major units, before any rounding. */
export interface RatedStep {
  quantity: string;
  unitPrice: string;
  exactAmount: string;
  /** Absent = units at their price. */
  part?: StepPart;
  /** The tier that priced it, counted from 1. */
  tier?: number;
}

/** `unitPrice` × `quantity`, exact to the last digit. Throws RangeError for a price that is no decimal number. */
export function step(
  unitPrice: string,
  quantity: string,
  more: Pick<RatedStep, 'part' | 'tier'> = {},
): RatedStep {
  if (!isDecimal(unitPrice)) throw new RangeError(`not a unit price: ${unitPrice}`);
  return { quantity, unitPrice, exactAmount: timesExact(unitPrice, quantity), ...more };
}

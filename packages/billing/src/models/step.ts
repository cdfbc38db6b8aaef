import { timesExact } from '@mekong/kit/decimal';
import { isDecimal } from '@mekong/kit/money';

/** One multiplication behind an amount, in major units, before any rounding. */
export interface RatedStep {
  quantity: string;
  unitPrice: string;
  exactAmount: string;
}

/** `unitPrice` × `quantity`, exact to the last digit. Throws RangeError for a price that is no decimal number. */
export function step(unitPrice: string, quantity: string): RatedStep {
  if (!isDecimal(unitPrice)) throw new RangeError(`not a unit price: ${unitPrice}`);
  return { quantity, unitPrice, exactAmount: timesExact(unitPrice, quantity) };
}

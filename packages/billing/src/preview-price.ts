import { toWire, type WireMoney } from '@mekong/kit/money';
import { type RatedStep, rate } from './price.ts';
import { nameOf, refuse } from './price-fields.ts';
import { readUsedPrice } from './read-price.ts';

export interface PricePreview extends WireMoney {
  /** How the amount came about; their exact amounts add up to it before it was rounded. */
  steps: RatedStep[];
}

/**
 * What a price as it travels in JSON asks for a quantity or for events: `amount` in minor units. `at` is where it stands
 * in what was sent. Throws INVALID_PRICE.
 */
export function previewPrice(value: unknown, at = ''): PricePreview {
  const { price, used } = readUsedPrice(value, at);
  const { amount, steps } = rate(price, used);
  try {
    return { ...toWire(amount), steps };
  } catch {
    const field = price.model === 'percentage' ? 'events' : 'quantity';
    return refuse(
      nameOf({ values: {}, at }, field),
      'comes to more than 2^53 − 1 minor units, which JSON cannot carry',
    );
  }
}

import { compareExact, minusExact, sumExact, timesExact } from '@mekong/kit/decimal';
import { isDecimal } from '@mekong/kit/money';
import { type RatedStep, step } from './step.ts';

/**
 * A share of each event's amount and a fixed fee per event, after what is free. The first `freeEvents` events are free
 * while their sum is within `freeAmount`; the one that goes over it pays for what is over, and its fee.
 * 0.012 and 0.10, 3 events or 500 free: of 200, 100, 100 and 50 only the fourth pays, 50 × 0.012 + 0.10 = 0.70.
 */
export interface PercentageModel {
  readonly model: 'percentage';
  /** Fraction as a decimal string: '0.012' = 1.2 %. */
  readonly rate: string;
  /** Per paid event; decimal string in major units, '0' = none. */
  readonly fixedFee: string;
  /** Null = no such limit; both null = nothing is free. */
  readonly freeAmount: string | null;
  readonly freeEvents: number | null;
  /** What a paid event costs at least and at most; decimal strings in major units. */
  readonly minAmount: string | null;
  readonly maxAmount: string | null;
}

/** One step per way of pricing, not per event: a line of a million events is as long as one of ten. */
export function percentageSteps(price: PercentageModel, amounts: readonly string[]): RatedStep[] {
  const charges = chargeable(price, amounts);
  const paid = charges.filter((base): base is string => base !== null);
  const ways = paid.map((base) => wayOf(price, base));
  const count = (way: Way) => String(ways.filter((one) => one === way).length);
  const rated = sumExact(paid.filter((_, index) => ways[index] === 'rated'));
  const free = String(charges.length - paid.length);
  return [
    step('0', free, { part: 'free' }),
    step(price.rate, rated, { part: 'rate' }),
    step(price.fixedFee, count('rated'), { part: 'fixed_fee' }),
    step(price.minAmount ?? '0', count('minimum'), { part: 'minimum' }),
    step(price.maxAmount ?? '0', count('maximum'), { part: 'maximum' }),
  ].filter(({ quantity }) => compareExact(quantity, '0') !== 0);
}

type Way = 'rated' | 'minimum' | 'maximum';

function wayOf({ rate, fixedFee, minAmount, maxAmount }: PercentageModel, base: string): Way {
  const amount = sumExact([timesExact(rate, base), fixedFee]);
  if (maxAmount !== null && compareExact(amount, maxAmount) > 0) return 'maximum';
  return minAmount !== null && compareExact(amount, minAmount) < 0 ? 'minimum' : 'rated';
}

/** The part of each event's amount that the rate applies to; null = the event is free. */
function chargeable(
  { freeAmount, freeEvents }: PercentageModel,
  amounts: readonly string[],
): (string | null)[] {
  let used = '0';
  return amounts.map((amount, index) => {
    if (!isDecimal(amount) || amount.startsWith('-')) throw new RangeError(`not an amount: ${amount}`);
    if (index >= (freeEvents ?? (freeAmount === null ? 0 : amounts.length))) return amount;
    const before = used;
    used = sumExact([used, amount]);
    if (freeAmount === null || compareExact(used, freeAmount) <= 0) return null;
    return compareExact(before, freeAmount) >= 0 ? amount : minusExact(used, freeAmount);
  });
}

import { type Money, money, subtract, sum } from '@mekong/kit/money';

export interface Committed {
  /** What the period comes to at least. */
  readonly minimum: Money;
  /** Lines of the period that count towards it, of all its slices up to now. */
  readonly billed: readonly Money[];
  /** Whether no later slice of the period will be billed. */
  readonly isLastSlice: boolean;
}

/**
 * What is missing from a minimum commitment, asked for in the last slice of its period alone: earlier nobody knows
 * what will still be used. 100 a year, 30 + 45 billed: 25. Throws RangeError for two currencies.
 */
export function trueUp({ minimum, billed, isLastSlice }: Committed): Money {
  const missing = subtract(minimum, sum(billed, minimum.currency));
  return isLastSlice && missing.amount > 0n ? missing : money(0n, minimum.currency);
}

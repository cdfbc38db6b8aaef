import { type Currency, minorUnits } from './currency.ts';
import { fractionDigits, unscaled } from './decimal.ts';
import { type Money, money } from './money.ts';

/** A part of a whole as two integers, so that thirds stay thirds: 20 of 30 days. */
export interface Fraction {
  readonly numerator: bigint;
  /** More than zero. */
  readonly denominator: bigint;
}

/** Throws RangeError for a denominator of zero or less. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator <= 0n)
    throw new RangeError('a fraction is of something: its denominator is more than zero');
  return { numerator, denominator };
}

/**
 * `exact` (decimal string in major units) × `part`, rounded once to the minor unit, half away from zero:
 * 50 × 20/30 USD = 33.33.
 */
export function partOf(exact: string, part: Fraction, currency: Currency): Money {
  const digits = fractionDigits(exact);
  const scale = 10n ** BigInt(minorUnits(currency));
  const dividend = unscaled(exact, digits) * scale * part.numerator;
  return money(roundedQuotient(dividend, 10n ** BigInt(digits) * part.denominator), currency);
}

/** Half away from zero: 5/2 = 3, −5/2 = −3. `divisor` is more than zero. */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -quotient : quotient;
}

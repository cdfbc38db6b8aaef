import Big from 'big.js';

// A constructor of its own: settings of another user of the library cannot reach this arithmetic.
const Decimal = Big();

/** Exact product of two decimal strings, as one. */
export function timesExact(a: string, b: string): string {
  return new Decimal(a).times(new Decimal(b)).toFixed();
}

/** Exact sum of decimal strings, as one; '0' of none. */
export function sumExact(parts: readonly string[]): string {
  return parts.reduce((total, part) => total.plus(new Decimal(part)), new Decimal('0')).toFixed();
}

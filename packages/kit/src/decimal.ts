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

/** Exact difference of two decimal strings, as one. */
export function minusExact(a: string, b: string): string {
  return new Decimal(a).minus(new Decimal(b)).toFixed();
}

/** '1.0' and '1' are equal. */
export function compareExact(a: string, b: string): -1 | 0 | 1 {
  return new Decimal(a).cmp(new Decimal(b));
}

/** Blocks of `size` that hold `quantity`, the last one perhaps not full: 201 in hundreds is 3. None for 0 and less. */
export function blocksOf(quantity: string, size: string): bigint {
  const digits = Math.max(fractionDigits(quantity), fractionDigits(size));
  const [whole, block] = [unscaled(quantity, digits), unscaled(size, digits)];
  if (block <= 0n) throw new RangeError('a block holds something');
  return whole <= 0n ? 0n : (whole + block - 1n) / block;
}

/** Digits after the point, as written: '1.50' has 2. */
export function fractionDigits(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** `text` × 10^`digits`; `digits` are at least those after its point. */
export function unscaled(text: string, digits: number): bigint {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(digits, '0')}`);
}

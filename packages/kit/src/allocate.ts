/**
 * Splits `total` in proportion to `weights` by largest remainder: the parts add up to `total`, each is less than one
 * unit from its exact share, equal remainders go to the earlier part. Throws RangeError when the weights add up to
 * zero but the total does not.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((left, right) => left + right, 0n);
  if (total === 0n) return weights.map(() => 0n);
  if (whole === 0n) throw new RangeError('nothing to allocate to: the weights add up to zero');
  // Signs are taken off first so that a refund splits exactly as its charge did.
  const sign = total < 0n ? -1n : 1n;
  const divisor = whole < 0n ? -whole : whole;
  const shares = weights.map((weight) => divideDown(total * sign * (whole < 0n ? -weight : weight), divisor));
  return withRemainders(shares, total * sign).map((part) => part * sign);
}

interface Share {
  part: bigint;
  remainder: bigint;
}

function withRemainders(shares: readonly Share[], total: bigint): bigint[] {
  const missing = total - shares.reduce((left, share) => left + share.part, 0n);
  const parts = shares.map((share) => share.part);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share.remainder }))
    .sort((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, Number(missing))) parts[index]! += 1n;
  return parts;
}

/** Division towards minus infinity, so that remainders are never negative. */
function divideDown(dividend: bigint, divisor: bigint): Share {
  const remainder = ((dividend % divisor) + divisor) % divisor;
  return { part: (dividend - remainder) / divisor, remainder };
}

import { allocate } from '@mekong/kit';

/** One line of an invoice, and what credit notes have taken off it so far. Minor units. */
export interface CreditableLine {
  readonly id: string;
  /** After discount, tax included. */
  readonly total: bigint;
  readonly tax: bigint;
  /** Of the total. */
  readonly credited: bigint;
  /** Of the tax. */
  readonly creditedTax: bigint;
}

export interface CreditedLine {
  readonly id: string;
  readonly amount: bigint;
  /** Of the amount. */
  readonly tax: bigint;
}

export interface CreditPlan {
  readonly amount: bigint;
  readonly tax: bigint;
  /** Lines that take no part are left out. */
  readonly lines: CreditedLine[];
}

export const creditableOf = (lines: readonly CreditableLine[]): bigint =>
  lines.reduce((sum, line) => sum + line.total - line.credited, 0n);

/**
 * Spreads `amount` over what is left of each line by largest remainder, and takes from each the tax that was on it.
 * @throws RangeError unless 0 < amount ≤ what is left
 */
export function planCredit(lines: readonly CreditableLine[], amount: bigint): CreditPlan {
  if (amount <= 0n || amount > creditableOf(lines)) throw new RangeError('outside what can be credited');
  const parts = allocate(
    amount,
    lines.map((line) => line.total - line.credited),
  );
  return planOf(lines.map((line, index) => take(line, parts[index] ?? 0n)));
}

/** The same for amounts that a person has chosen line by line. @throws RangeError for a line that has less left */
export function planLineCredit(
  lines: readonly CreditableLine[],
  chosen: ReadonlyMap<string, bigint>,
): CreditPlan {
  for (const [id, amount] of chosen) {
    const line = lines.find((one) => one.id === id);
    if (!line || amount <= 0n || amount > line.total - line.credited) throw new RangeError(`line ${id}`);
  }
  return planOf(lines.map((line) => take(line, chosen.get(line.id) ?? 0n)));
}

function planOf(taken: readonly CreditedLine[]): CreditPlan {
  const lines = taken.filter((line) => line.amount !== 0n);
  const sum = (part: 'amount' | 'tax') => lines.reduce((left, line) => left + line[part], 0n);
  return { amount: sum('amount'), tax: sum('tax'), lines };
}

// Against the sum of all credit notes so far, so that many small ones reverse the tax as exactly as one of the whole.
function take(line: CreditableLine, amount: bigint): CreditedLine {
  if (line.total === 0n) return { id: line.id, amount: 0n, tax: 0n };
  const tax = shareOf(line.tax, line.credited + amount, line.total) - line.creditedTax;
  return { id: line.id, amount, tax: amount === 0n ? 0n : tax };
}

/** whole × part ÷ of, half away from zero. */
function shareOf(whole: bigint, part: bigint, of: bigint): bigint {
  const product = whole * part * (of < 0n ? -1n : 1n);
  const divisor = of < 0n ? -of : of;
  const size = product < 0n ? -product : product;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return product < 0n ? -rounded : rounded;
}

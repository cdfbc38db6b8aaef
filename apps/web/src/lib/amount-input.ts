/**
 * What a person typed as an amount of this currency, in minor units; null when it is none. `12`, `12.5` and `12.50` of
 * USD are 1200, 1250 and 1250. Exact: the figures never pass through a float.
 */
export function minorOf(typed: string, currency: string): number | null {
  const match = /^(\d{1,13})(?:\.(\d{1,4}))?$/.exec(typed.trim());
  if (!match) return null;
  const digits = digitsOf(currency);
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > digits) return null;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** The amount as it may be typed: `12.50`. */
export function typedAmount({ amount, currency }: { amount: number; currency: string }): string {
  const digits = digitsOf(currency);
  const figures = String(amount).padStart(digits + 1, '0');
  return digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

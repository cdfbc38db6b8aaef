import type { WireMoney } from '@mekong/sdk';

type Style = 'full' | 'short';

/** `$995.00`, or `$995` in the short style where the amount is whole. Exact: minor units never pass through a float. */
export function formatMoney(money: WireMoney, language: string, style: Style = 'full'): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    trailingZeroDisplay: style === 'short' ? 'stripIfInteger' : 'auto',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(decimalOf(money.amount, digits));
}

/** `995.00`: the amount alone, as programs read it. */
export function amountOf({ amount, currency }: WireMoney): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return decimalOf(amount, format.resolvedOptions().maximumFractionDigits ?? 2);
}

function decimalOf(minor: number, digits: number): `${number}` {
  const unsigned = Math.abs(minor)
    .toString()
    .padStart(digits + 1, '0');
  const whole = unsigned.slice(0, unsigned.length - digits);
  const fraction = unsigned.slice(unsigned.length - digits);
  return `${minor < 0 ? '-' : ''}${whole}${digits > 0 ? `.${fraction}` : ''}` as `${number}`;
}

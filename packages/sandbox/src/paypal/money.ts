import { detail, type ErrorDetail } from './errors.ts';

/** Money as it stands in a body: a decimal string in major units. */
export interface WireMoney {
  currency_code: string;
  value: string;
}

const WITH_DECIMALS =
  'AUD BRL CAD CNY CZK DKK EUR HKD ILS MYR MXN NZD NOK PHP PLN GBP SGD SEK CHF THB USD'.split(' ');
const WITHOUT_DECIMALS = ['HUF', 'JPY', 'TWD'];
const MAX_MINOR = 99_999_999_999_999_999n;

const places = (currency: string): number => (WITHOUT_DECIMALS.includes(currency) ? 0 : 2);

/** Writes minor units as PayPal does: two decimals, none for HUF, JPY and TWD. */
export function toWire(currency: string, minor: bigint): WireMoney {
  if (places(currency) === 0) return { currency_code: currency, value: minor.toString() };
  const sign = minor < 0n ? '-' : '';
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  return { currency_code: currency, value: `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` };
}

/** Reads a value that `checkMoney` has let pass; minor units. */
export function toMinor(money: WireMoney): bigint {
  const [whole = '', fraction = ''] = money.value.replace('-', '').split('.');
  const minor = BigInt(whole + fraction.padEnd(places(money.currency_code), '0'));
  return money.value.startsWith('-') ? -minor : minor;
}

/** Says what is wrong with an amount of money; null when it can be used. */
export function checkMoney(money: WireMoney, field: string, zeroIsFine: boolean): ErrorDetail | null {
  const currency = money.currency_code;
  const currencyField = { field: `${field}/currency_code`, value: currency };
  if (!/^[A-Z]{3}$/.test(currency)) return detail('INVALID_CURRENCY_CODE', currencyField);
  if (![...WITH_DECIMALS, ...WITHOUT_DECIMALS].includes(currency)) {
    return detail('CURRENCY_NOT_SUPPORTED', currencyField);
  }
  const at = { field: `${field}/value`, value: money.value };
  const decimals = money.value.split('.')[1]?.length ?? 0;
  if (decimals > 0 && places(currency) === 0) return detail('DECIMALS_NOT_SUPPORTED', at);
  if (decimals > places(currency)) return detail('DECIMAL_PRECISION', at);
  return checkSize(toMinor(money), at, zeroIsFine);
}

function checkSize(
  minor: bigint,
  at: { field: string; value: string },
  zeroIsFine: boolean,
): ErrorDetail | null {
  if (minor < 0n && zeroIsFine) return detail('CANNOT_BE_NEGATIVE', at);
  if (minor < 0n || (minor === 0n && !zeroIsFine)) return detail('CANNOT_BE_ZERO_OR_NEGATIVE', at);
  return minor > MAX_MINOR ? detail('MAX_VALUE_EXCEEDED', at) : null;
}

/**
 * What the gateway keeps of a payment, in minor units: 3.49 % and 49 minor units, rounded half up. This is an
 * example tariff: real ones depend on country, volume and payment method, and are never in any API.
 */
export function exampleFee(minor: bigint): bigint {
  const fee = (minor * 349n + 5_000n) / 10_000n + 49n;
  return fee > minor ? minor : fee;
}

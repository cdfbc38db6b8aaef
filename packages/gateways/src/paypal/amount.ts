import { fromDecimal, isCurrency, type Money, minorUnits, money, toDecimal } from '@mekong/kit';
import { at, getText, UnreadableAnswer } from '../reading.ts';

/** What PayPal can be asked to collect, by its own table; VND, KRW and IDR are not among them. */
export const payPalCurrencies: ReadonlySet<string> = new Set(
  `AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF ILS JPY MXN MYR NOK NZD PHP PLN SEK SGD THB TWD USD`.split(
    ' ',
  ),
);

// PayPal refuses decimals here although ISO 4217 gives HUF and TWD two digits.
const withoutDecimals: ReadonlySet<string> = new Set(['HUF', 'JPY', 'TWD']);

export interface PayPalAmount {
  currency_code: string;
  value: string;
}

/** Why PayPal would refuse this amount, or null. */
export function amountProblem(value: Money): 'CURRENCY_NOT_SUPPORTED' | 'DECIMALS_NOT_SUPPORTED' | null {
  if (!payPalCurrencies.has(value.currency)) return 'CURRENCY_NOT_SUPPORTED';
  const isWhole = value.amount % 10n ** BigInt(minorUnits(value.currency)) === 0n;
  return withoutDecimals.has(value.currency) && !isWhole ? 'DECIMALS_NOT_SUPPORTED' : null;
}

/** Exactly as many decimals as PayPal wants; `amountProblem` must be null. */
export function toPayPalAmount(value: Money): PayPalAmount {
  const decimal = toDecimal(value);
  return {
    currency_code: value.currency,
    value: withoutDecimals.has(value.currency) ? decimal.replace(/\..*/, '') : decimal,
  };
}

/** The amount at `source`; throws UnreadableAnswer when it is none or finer than the currency. */
export function readAmount(source: unknown): Money {
  const currency = getText(source, 'currency_code');
  const value = getText(source, 'value');
  if (!isCurrency(currency)) throw new UnreadableAnswer(`unknown currency ${currency}`);
  try {
    return fromDecimal(value, currency);
  } catch {
    throw new UnreadableAnswer(`${value} is not an amount in ${currency}`);
  }
}

/** Like `readAmount`; null where there is nothing. */
export function findAmount(source: unknown): Money | null {
  return at(source, 'value') === undefined ? null : readAmount(source);
}

export function zero(currency: string): Money {
  return money(0n, currency);
}

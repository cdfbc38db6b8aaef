import Big from 'big.js';
import { type Currency, minorUnits } from './currency.ts';

/** An exact amount: integer minor units (cents, dong) and an ISO 4217 currency. */
export interface Money {
  readonly amount: bigint;
  readonly currency: Currency;
}

/** Money as it travels in JSON: integer minor units. */
export interface WireMoney {
  amount: number;
  currency: Currency;
}

// A constructor of our own: rounding modes are set per constructor, and the shared one belongs to everybody.
const Decimal = Big();
Decimal.strict = true;

const decimalPattern = /^-?\d+(\.\d+)?$/;

/** Whether `text` is a plain decimal number ('-12.50'): no exponent, no plus sign, no spaces. */
export function isDecimal(text: string): boolean {
  return decimalPattern.test(text);
}

/** Throws RangeError for an unknown currency. */
export function money(amount: bigint, currency: Currency): Money {
  minorUnits(currency);
  return { amount, currency };
}

/** Throws RangeError when the currencies differ; so do `subtract`, `sum` and `compare`. */
export function add(a: Money, b: Money): Money {
  return { amount: a.amount + sameCurrency(a, b).amount, currency: a.currency };
}

export function subtract(a: Money, b: Money): Money {
  return { amount: a.amount - sameCurrency(a, b).amount, currency: a.currency };
}

export function negate(value: Money): Money {
  return { amount: -value.amount, currency: value.currency };
}

/** The total of `list`; zero of `currency` when empty. */
export function sum(list: readonly Money[], currency: Currency): Money {
  return list.reduce(add, money(0n, currency));
}

export function compare(a: Money, b: Money): -1 | 0 | 1 {
  const other = sameCurrency(a, b).amount;
  if (a.amount === other) return 0;
  return a.amount < other ? -1 : 1;
}

/** Same amount and currency; two currencies are unequal, not an error. */
export function equals(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}

export function isZero(value: Money): boolean {
  return value.amount === 0n;
}

export function isNegative(value: Money): boolean {
  return value.amount < 0n;
}

/** `unitPrice` (major units, any number of digits) × `quantity`, rounded once to the minor unit, half away from zero. */
export function multiply(unitPrice: string, quantity: string, currency: Currency): Money {
  const exact = decimal(unitPrice).times(decimal(quantity));
  return { amount: toMinor(exact, currency), currency };
}

/**
 * Reads '995.00' of major units. More digits than the currency has throw RangeError, unless `digits` is 'round'
 * (half away from zero).
 */
export function fromDecimal(text: string, currency: Currency, digits: 'exact' | 'round' = 'exact'): Money {
  const value = decimal(text);
  const fraction = text.split('.')[1] ?? '';
  if (digits === 'exact' && fraction.length > minorUnits(currency)) {
    throw new RangeError(`${text} has more digits than ${currency} allows`);
  }
  return { amount: toMinor(value, currency), currency };
}

/** Major units with exactly the currency's digits: '995.00' USD, '995' VND, '-0.005' KWD. */
export function toDecimal(value: Money): string {
  const digits = minorUnits(value.currency);
  const sign = value.amount < 0n ? '-' : '';
  const figures = String(value.amount < 0n ? -value.amount : value.amount).padStart(digits + 1, '0');
  if (digits === 0) return sign + figures;
  return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

/** Throws RangeError beyond what a JSON number holds exactly (2^53 − 1 minor units). */
export function toWire(value: Money): WireMoney {
  const amount = Number(value.amount);
  if (!Number.isSafeInteger(amount)) throw new RangeError('amount is too large for a JSON number');
  return { amount, currency: value.currency };
}

/** Throws RangeError for fractions, unsafe integers and unknown currencies. */
export function fromWire(wire: WireMoney): Money {
  if (!Number.isSafeInteger(wire.amount))
    throw new RangeError('amount must be a whole number of minor units');
  return money(BigInt(wire.amount), wire.currency);
}

/** For people: '995,00 US$' in vi-VN. All digits are kept, however large the amount. */
export function formatMoney(value: Money, locale: string): string {
  const digits = minorUnits(value.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: value.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(toDecimal(value) as `${number}`);
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot combine ${a.currency} with ${b.currency}`);
  return b;
}

function decimal(text: string): Big {
  if (!isDecimal(text)) throw new RangeError(`not a decimal number: ${text}`);
  return new Decimal(text);
}

function toMinor(value: Big, currency: Currency): bigint {
  const scale = new Decimal(10n ** BigInt(minorUnits(currency)));
  return BigInt(value.times(scale).round(0, Decimal.roundHalfUp).toFixed(0));
}

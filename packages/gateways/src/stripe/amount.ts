import { type Currency, isCurrency, type Money, minorUnits, money } from '@mekong/kit';
import { at, getText, UnreadableAnswer } from '../reading.ts';

/** What Stripe can charge in, as far as the code is still in force. */
export const stripeCurrencies: ReadonlySet<string> = new Set(
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY COP CRC
  CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD JOD JPY
  KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO
  NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD STN SZL THB TJS
  TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW`.split(/\s+/),
);

const withoutDecimals: ReadonlySet<string> = new Set(
  'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '),
);
// ISO 4217 gives ISK and UGX no decimals; Stripe kept two for them when they lost theirs.
const threeDecimals: ReadonlySet<string> = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

/** What one charge must come to. Stripe sets it for the currency it pays out in; the last three are half a dollar. */
const minimums: Readonly<Record<string, bigint>> = {
  ...{
    AED: 200n,
    AUD: 50n,
    BRL: 50n,
    CAD: 50n,
    CHF: 50n,
    CZK: 1_500n,
    DKK: 250n,
    EUR: 50n,
    GBP: 30n,
    HKD: 400n,
  },
  ...{ HUF: 17_500n, INR: 50n, JPY: 50n, MXN: 1_000n, MYR: 200n, NOK: 300n, NZD: 50n, PLN: 200n, RON: 200n },
  ...{ SEK: 300n, SGD: 50n, THB: 1_000n, USD: 50n },
  ...{ IDR: 1_000_000n, KRW: 800n, VND: 20_000n },
};

/** An amount in Stripe's own minor units, which are not always ISO 4217's. */
export interface StripeAmount {
  amount: number;
  currency: string;
}

export type AmountProblem = 'CURRENCY_NOT_SUPPORTED' | 'AMOUNT_NOT_SUPPORTED';

/** Why Stripe would refuse this amount, or null. */
export function amountProblem(value: Money): AmountProblem | null {
  if (!stripeCurrencies.has(value.currency)) return 'CURRENCY_NOT_SUPPORTED';
  const { up, down } = scales(value.currency);
  const scaled = (value.amount * up) / down;
  if ((value.amount * up) % down !== 0n || scaled > Number.MAX_SAFE_INTEGER) return 'AMOUNT_NOT_SUPPORTED';
  // Stripe's partners cannot take the third decimal.
  return threeDecimals.has(value.currency) && scaled % 10n !== 0n ? 'AMOUNT_NOT_SUPPORTED' : null;
}

/** `amountProblem` must be null. */
export function toStripeAmount(value: Money): StripeAmount {
  const { up, down } = scales(value.currency);
  return { amount: Number((value.amount * up) / down), currency: value.currency.toLowerCase() };
}

/** The amount in the field `name` of `source`, in the currency beside it; throws UnreadableAnswer. */
export function readAmount(source: unknown, name = 'amount'): Money {
  const currency = getText(source, 'currency').toUpperCase();
  if (!isCurrency(currency)) throw new UnreadableAnswer(`unknown currency ${currency}`);
  const amount = at(source, name);
  if (!Number.isSafeInteger(amount)) throw new UnreadableAnswer(`no amount at ${name}`);
  const { up, down } = scales(currency);
  const scaled = BigInt(amount as number) * down;
  if (scaled % up !== 0n) throw new UnreadableAnswer(`${amount} is finer than ${currency}`);
  return money(scaled / up, currency);
}

/** The least that Stripe charges, or null where that is not known. */
export function minimum(currency: Currency): Money | null {
  const least = minimums[currency];
  return least === undefined ? null : money(least, currency);
}

/** Stripe's amount = ours × up ÷ down. */
function scales(currency: Currency): { up: bigint; down: bigint } {
  const shift = decimalsOf(currency) - minorUnits(currency);
  return { up: 10n ** BigInt(Math.max(shift, 0)), down: 10n ** BigInt(Math.max(-shift, 0)) };
}

function decimalsOf(currency: Currency): number {
  if (withoutDecimals.has(currency)) return 0;
  return threeDecimals.has(currency) ? 3 : 2;
}

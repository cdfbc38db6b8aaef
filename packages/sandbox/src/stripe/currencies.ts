import { invalid } from './errors.ts';

const TWO_PLACES =
  'usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob brl bsd bwp byn bzd cad cdf chf cny cop crc cve czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq gyd hkd hnl htg huf idr ils inr isk jmd kes kgs khr kyd kzt lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr pln qar ron rsd rub sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd twd tzs uah ugx uyu uzs wst xcd yer zar zmw'.split(
    ' ',
  );
const NO_PLACES = 'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' ');
const THREE_PLACES = 'bhd jod kwd omr tnd'.split(' ');
// Sent as if they had cents, but only whole units can be charged.
const WHOLE_UNITS = ['isk', 'ugx'];
const LARGEST = 99_999_999n;
const USUAL_MINIMUM = 50n;

// The least that can be charged, in minor units. Where Stripe names no minimum it is what half a dollar was about.
const MINIMUM: Record<string, bigint> = {
  aed: 200n,
  bgn: 100n,
  czk: 1_500n,
  dkk: 250n,
  gbp: 30n,
  hkd: 400n,
  huf: 17_500n,
  idr: 800_000n,
  krw: 700n,
  mxn: 1_000n,
  myr: 200n,
  nok: 300n,
  pln: 200n,
  ron: 200n,
  sek: 300n,
  thb: 1_000n,
  twd: 1_600n,
  vnd: 13_500n,
  bif: 1_500n,
  clp: 500n,
  djf: 90n,
  gnf: 4_500n,
  kmf: 230n,
  mga: 2_300n,
  pyg: 4_000n,
  rwf: 750n,
  vuv: 60n,
  xaf: 300n,
  xof: 300n,
  xpf: 60n,
  bhd: 200n,
  jod: 360n,
  kwd: 160n,
  omr: 200n,
  tnd: 1_600n,
  isk: 7_000n,
  ugx: 190_000n,
};

/** How many decimals a currency has at Stripe. */
export function placesOf(currency: string): number {
  if (NO_PLACES.includes(currency)) return 0;
  return THREE_PLACES.includes(currency) ? 3 : 2;
}

/** The least that Stripe charges, in minor units. */
export const minimumOf = (currency: string): bigint => MINIMUM[currency] ?? USUAL_MINIMUM;

/** Refuses a currency that is not written as three small letters or that Stripe does not know. */
export function checkCurrency(currency: string, param: string): void {
  if ([...TWO_PLACES, ...NO_PLACES, ...THREE_PLACES].includes(currency)) return;
  throw invalid(
    `Invalid currency: ${currency}. Stripe currently supports these currencies: ${TWO_PLACES.join(', ')}`,
    {
      param,
    },
  );
}

/** Refuses an amount that Stripe would not charge; `param` is null where it is the sum of several lines. */
export function checkAmount(minor: bigint, currency: string, param: string | null): void {
  const at = param ? { param } : {};
  if (minor < minimumOf(currency)) {
    const least = spoken(minimumOf(currency), currency);
    const words = param
      ? `Amount must be at least ${least}`
      : `The Checkout Session's total amount due must add up to at least ${least}`;
    throw invalid(words, { code: 'amount_too_small', ...at });
  }
  if (minor > LARGEST)
    throw invalid(`Amount must be no more than ${spoken(LARGEST, currency)}`, {
      code: 'amount_too_large',
      ...at,
    });
  const step = placesOf(currency) === 3 ? 10n : WHOLE_UNITS.includes(currency) ? 100n : 1n;
  if (minor % step !== 0n)
    throw invalid(`Invalid amount: amounts in ${currency} must be divisible by ${step}`, {
      code: 'parameter_invalid_integer',
      ...at,
    });
}

/** An amount in a sentence: `$0.50 usd`, `¥50 jpy`. */
export function spoken(minor: bigint, currency: string): string {
  return `${formatted(minor, currency, 'en-US')} ${currency}`;
}

/** An amount as people write it in a language. */
export function formatted(minor: bigint, currency: string, locale: string): string {
  const places = placesOf(currency);
  const digits = minor.toString().padStart(places + 1, '0');
  const value = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  const options = {
    style: 'currency',
    currency: currency.toUpperCase(),
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  } as const;
  return new Intl.NumberFormat(locale, options).format(value as `${number}`);
}

/**
 * What Stripe keeps of a payment, in minor units: 2.9 % and 30 minor units, rounded half up. Without decimals the
 * fixed part is as much of the smallest charge as 30 of 50 cents. An example: real tariffs are in no API.
 */
export function exampleFee(minor: bigint, currency: string): bigint {
  const fixed = placesOf(currency) === 0 ? (minimumOf(currency) * 3n) / 5n : 30n;
  const fee = (minor * 29n + 500n) / 1_000n + fixed;
  return fee > minor ? minor : fee;
}

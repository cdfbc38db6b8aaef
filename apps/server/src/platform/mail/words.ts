import { formatMoney, minorUnits, money } from '@mekong/kit';
import type { MailLanguage } from './mail.ts';

const LOCALES: Record<MailLanguage, string> = { en: 'en-US', vi: 'vi-VN' };

/** An amount as the reader writes it. @param amount minor units */
export const mailMoney = (amount: bigint, currency: string, language: MailLanguage): string =>
  formatMoney(money(amount, currency), LOCALES[language]);

/** A day as the reader writes it, in their time zone. */
export const mailDay = (at: Date, zone: string, language: MailLanguage): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: zone }).format(at);

/** Two days with what lies between them, as the reader writes it. */
export const mailSpan = (from: Date, to: Date, zone: string, language: MailLanguage): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeZone: zone }).formatRange(from, to);

/** Digits that are shown of a number that people gave: all of them. */
const ALL = { maximumFractionDigits: 12 };

/** A plain number as the reader writes it. @param decimal '1234.5' */
export const mailNumber = (decimal: string, language: MailLanguage): string =>
  new Intl.NumberFormat(LOCALES[language], ALL).format(decimal as `${number}`);

/** A fraction in percent. @param fraction '0.1' is 10 % */
export const mailPercent = (fraction: string, language: MailLanguage): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'percent', ...ALL }).format(fraction as `${number}`);

/** A price, which may be finer than what can be paid. @param decimal of the major unit: '0.0004' */
export const mailPrice = (decimal: string, currency: string, language: MailLanguage): string =>
  new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: minorUnits(currency),
    ...ALL,
  }).format(decimal as `${number}`);

const GATEWAYS: Record<string, string | Record<MailLanguage, string>> = {
  paypal: 'PayPal',
  stripe: 'Stripe',
  polar: 'Polar',
  gumroad: 'Gumroad',
  manual: { en: 'Bank transfer', vi: 'Chuyển khoản' },
};

/** A way to pay by its name; what has none of ours (a card's own words) is said as it is. */
export function mailWayToPay(name: string, language: MailLanguage): string {
  const known = GATEWAYS[name] ?? name;
  return typeof known === 'string' ? known : known[language];
}

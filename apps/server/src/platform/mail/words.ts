import { formatMoney, money } from '@mekong/kit';
import type { MailLanguage } from './mail.ts';

const LOCALES: Record<MailLanguage, string> = { en: 'en-US', vi: 'vi-VN' };

/** An amount as the reader writes it. @param amount minor units */
export const mailMoney = (amount: bigint, currency: string, language: MailLanguage): string =>
  formatMoney(money(amount, currency), LOCALES[language]);

/** A day as the reader writes it, in their time zone. */
export const mailDay = (at: Date, zone: string, language: MailLanguage): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: zone }).format(at);

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

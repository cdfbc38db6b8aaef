import type { ClientTexts } from '@/i18n/texts';
import { said } from '@/lib/said';

const names: Record<string, string> = {
  paypal: 'PayPal',
  stripe: 'Stripe',
  polar: 'Polar',
  gumroad: 'Gumroad',
  manual: 'Bank transfer',
};

/** The gateway as its owner spells it. */
export function gatewayName(gateway: string, words?: Pick<ClientTexts['words'], 'said'>): string {
  const name = names[gateway] ?? gateway;
  return words ? said(words, name) : name;
}

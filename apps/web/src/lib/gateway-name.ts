const names: Record<string, string> = {
  paypal: 'PayPal',
  stripe: 'Stripe',
  polar: 'Polar',
  gumroad: 'Gumroad',
  manual: 'Bank transfer',
};

/** The gateway as its owner spells it. */
export function gatewayName(gateway: string): string {
  return names[gateway] ?? gateway;
}

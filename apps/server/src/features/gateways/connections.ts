import type { Gateway, GatewayName } from '@mekong/gateways';
import type { Mode } from '../../platform/context/context.ts';

declare module '../../platform/context/services.ts' {
  interface Services {
    /** Every connection that the configuration allows; wire builds them. */
    gateways: GatewayConnections;
  }
}

export interface GatewayConnections {
  readonly all: readonly Gateway[];
}

export const GATEWAY_LABELS: Record<GatewayName, string> = {
  paypal: 'PayPal',
  stripe: 'Stripe',
  polar: 'Polar',
  gumroad: 'Gumroad',
  manual: 'Bank transfer',
};

/** A sandbox or test connection moves no money, so it may serve test customers alone, and a live one only live ones. */
export const servesMode = (gateway: Gateway, mode: Mode): boolean =>
  (gateway.kind === 'live') === (mode === 'live');

import type { ConnectionKind, Gateway, GatewayName } from '@mekong/gateways';
import type { Ctx, Mode } from '../../platform/context/context.ts';
import type { PastedKeys } from './keys.ts';

declare module '../../platform/context/services.ts' {
  interface Services {
    /** Every connection that this process knows; wire builds it. */
    gateways: GatewayConnections;
  }
}

export interface GatewayConnections {
  /** In order of priority; those that are switched off serve the payments that were begun with them. */
  readonly all: readonly Gateway[];
  /** What new checkouts may use. */
  readonly open: readonly Gateway[];
  /** Where the keys of a connection come from. */
  sourceOf(gateway: Gateway): KeySource;
  /** An adapter for keys that are not stored, or not yet. */
  connect(keys: PastedKeys): Gateway;
  /** Reads the pasted keys anew: another process may have changed them. */
  refresh(ctx: Ctx): Promise<void>;
}

export type KeySource = 'sandbox' | 'environment' | 'pasted';

export const GATEWAY_LABELS: Record<GatewayName, string> = {
  paypal: 'PayPal',
  stripe: 'Stripe',
  polar: 'Polar',
  gumroad: 'Gumroad',
  manual: 'Bank transfer',
};

/** A sandbox or test connection moves no money, so it may serve test customers alone, and a live one only live ones. */
export const servesMode = (gateway: { kind: ConnectionKind }, mode: Mode): boolean =>
  (gateway.kind === 'live') === (mode === 'live');

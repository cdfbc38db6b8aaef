import {
  createPayPalGateway,
  createStripeGateway,
  type Gateway,
  type GatewayDeps,
  type PayPalConnection,
  payPalConnections,
  type StripeConnection,
  stripeConnections,
} from '@mekong/gateways';
import { kindOf, type PastedKeys } from '../features/gateways/keys.ts';
import type { SandboxWorld } from './sandbox.ts';

type PayPal = Extract<PastedKeys, { gateway: 'paypal' }>;
type Stripe = Extract<PastedKeys, { gateway: 'stripe' }>;

/** Makes the adapter for keys that staff pasted; test keys may go to a simulator that understands them. */
export const pastedConnector =
  (deps: GatewayDeps, testWorld: SandboxWorld | null) =>
  (keys: PastedKeys): Gateway =>
    keys.gateway === 'paypal'
      ? createPayPalGateway(deps, payPalOf(deps, keys, testWorld))
      : createStripeGateway(deps, stripeOf(keys, testWorld));

function payPalOf(deps: GatewayDeps, keys: PayPal, testWorld: SandboxWorld | null): PayPalConnection {
  const kind = kindOf(keys);
  if (kind === 'live' || !testWorld) return payPalConnections[kind](keys, deps.fetch);
  return { ...payPalConnections.sandbox({ ...testWorld.paypal, ...pick(keys) }, deps.fetch), kind };
}

const pick = ({ clientId, clientSecret, webhookId }: PayPal) => ({ clientId, clientSecret, webhookId });

function stripeOf(keys: Stripe, testWorld: SandboxWorld | null): StripeConnection {
  const kind = kindOf(keys);
  if (kind === 'live' || !testWorld) return stripeConnections[kind](keys);
  return { ...stripeConnections.sandbox({ ...keys, baseUrl: testWorld.stripe.baseUrl }), kind };
}

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
import type { RunningSandbox } from './sandbox.ts';

/** Where test keys go instead of the gateways' own test environments: a simulator that understands them. */
export type TestWorld = Pick<RunningSandbox, 'paypal' | 'stripe'>;

type PayPal = Extract<PastedKeys, { gateway: 'paypal' }>;
type Stripe = Extract<PastedKeys, { gateway: 'stripe' }>;

/** Makes the adapter for keys that staff pasted. */
export const pastedConnector =
  (deps: GatewayDeps, testWorld: TestWorld | null) =>
  (keys: PastedKeys): Gateway =>
    keys.gateway === 'paypal'
      ? createPayPalGateway(deps, payPalOf(deps, keys, testWorld))
      : createStripeGateway(deps, stripeOf(keys, testWorld));

function payPalOf(deps: GatewayDeps, keys: PayPal, testWorld: TestWorld | null): PayPalConnection {
  const kind = kindOf(keys);
  if (kind === 'live' || !testWorld) return payPalConnections[kind](keys, deps.fetch);
  return { ...payPalConnections.sandbox({ ...testWorld.paypal, ...pick(keys) }, deps.fetch), kind };
}

const pick = ({ clientId, clientSecret, webhookId }: PayPal) => ({ clientId, clientSecret, webhookId });

function stripeOf(keys: Stripe, testWorld: TestWorld | null): StripeConnection {
  const kind = kindOf(keys);
  if (kind === 'live' || !testWorld) return stripeConnections[kind](keys);
  return { ...stripeConnections.sandbox({ ...keys, baseUrl: testWorld.stripe.baseUrl }), kind };
}

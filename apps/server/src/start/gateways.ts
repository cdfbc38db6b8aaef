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
import type { Clock } from '@mekong/kit';
import type { Config } from '../platform/config/config.ts';
import { outsideFetch } from '../platform/context/outside.ts';
import type { Logger } from '../platform/telemetry/logger.ts';
import type { Metrics } from '../platform/telemetry/metrics.ts';
import type { RunningSandbox } from './sandbox.ts';

/** Every connection that the configuration allows, in order of priority. */
export function buildGateways(
  config: Config,
  sandbox: RunningSandbox | null,
  tools: { clock: Clock; log: Logger; metrics: Metrics },
): Gateway[] {
  const deps: GatewayDeps = {
    fetch: outsideFetch,
    now: () => tools.clock.now(),
    log: (level, message, context) => tools.log[level](context, message),
  };
  const paypal = paypalOf(config, sandbox);
  const stripe = stripeOf(config, sandbox);
  const gateways = [
    ...(paypal ? [createPayPalGateway(deps, paypal)] : []),
    ...(stripe ? [createStripeGateway(deps, stripe)] : []),
  ];
  return gateways.map((gateway) => timed(gateway, tools.metrics));
}

function paypalOf({ paypal }: Config, sandbox: RunningSandbox | null): PayPalConnection | null {
  if (!paypal) return null;
  if (paypal.kind === 'sandbox') return sandbox && payPalConnections.sandbox(sandbox.paypal, outsideFetch);
  return payPalConnections[paypal.kind]({ ...paypal, webhookId: paypal.webhookId ?? '' }, outsideFetch);
}

function stripeOf({ stripe }: Config, sandbox: RunningSandbox | null): StripeConnection | null {
  if (!stripe) return null;
  if (stripe.kind === 'sandbox') return sandbox && stripeConnections.sandbox(sandbox.stripe);
  const { secretKey, webhookSecret, webhookSecretPrevious } = stripe;
  const former = webhookSecretPrevious === null ? {} : { formerWebhookSecret: webhookSecretPrevious };
  return stripeConnections[stripe.kind]({ secretKey, webhookSecret, ...former });
}

type Call = (...args: unknown[]) => Promise<{ kind: string }>;

/** Every call's duration and outcome, by operation. */
function timed(gateway: Gateway, metrics: Metrics): Gateway {
  return new Proxy(gateway, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver) as unknown;
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        const began = performance.now();
        const answer = await (value as Call).apply(target, args);
        const seconds = (performance.now() - began) / 1000;
        metrics.gatewayAnswered(gateway.name, String(name), answer.kind, seconds);
        return answer;
      };
    },
  });
}

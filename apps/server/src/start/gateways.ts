import {
  createPayPalGateway,
  createStripeGateway,
  type Gateway,
  type GatewayDeps,
  payPalConnections,
  stripeConnections,
} from '@mekong/gateways';
import type { Clock } from '@mekong/kit';
import type { Config } from '../platform/config/config.ts';
import { outsideFetch } from '../platform/context/outside.ts';
import type { Logger } from '../platform/telemetry/logger.ts';
import type { Metrics } from '../platform/telemetry/metrics.ts';
import type { SandboxWorld } from './sandbox.ts';

export const gatewayDeps = (tools: { clock: Clock; log: Logger }): GatewayDeps => ({
  fetch: outsideFetch,
  now: () => tools.clock.now(),
  log: (level, message, context) => tools.log[level](context, message),
});

/** Every connection that the configuration allows, in order of priority. */
export function buildGateways(deps: GatewayDeps, config: Config, sandbox: SandboxWorld | null): Gateway[] {
  return [payPal(deps, config, sandbox), stripe(deps, config, sandbox)].filter((one) => one !== null);
}

function payPal(deps: GatewayDeps, { paypal }: Config, sandbox: SandboxWorld | null): Gateway | null {
  if (!paypal) return null;
  if (paypal.kind === 'sandbox') {
    return sandbox && createPayPalGateway(deps, payPalConnections.sandbox(sandbox.paypal, deps.fetch));
  }
  const keys = { ...paypal, webhookId: paypal.webhookId ?? '' };
  return createPayPalGateway(deps, payPalConnections[paypal.kind](keys, deps.fetch));
}

function stripe(deps: GatewayDeps, { stripe: keys }: Config, sandbox: SandboxWorld | null): Gateway | null {
  if (!keys) return null;
  if (keys.kind === 'sandbox') {
    return sandbox && createStripeGateway(deps, stripeConnections.sandbox(sandbox.stripe));
  }
  const { kind, secretKey, webhookSecret, webhookSecretPrevious } = keys;
  const former = webhookSecretPrevious === null ? {} : { formerWebhookSecret: webhookSecretPrevious };
  return createStripeGateway(deps, stripeConnections[kind]({ secretKey, webhookSecret, ...former }));
}

type Call = (...args: unknown[]) => Promise<{ kind: string }>;

/** Every call's duration and outcome, by operation. */
export function timed(gateway: Gateway, metrics: Metrics): Gateway {
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

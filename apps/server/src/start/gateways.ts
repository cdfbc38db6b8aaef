import {
  createPayPalGateway,
  type Gateway,
  type GatewayDeps,
  type PayPalConnection,
  payPalConnections,
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
  const connect = (connection: PayPalConnection) =>
    timed(createPayPalGateway(deps, connection), tools.metrics);
  if (sandbox) return [connect(payPalConnections.sandbox(sandbox.paypal, outsideFetch))];
  const { paypal } = config;
  if (!paypal || paypal.kind === 'sandbox') return [];
  const keys = { ...paypal, webhookId: paypal.webhookId ?? '' };
  return [connect(payPalConnections[paypal.kind](keys, outsideFetch))];
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

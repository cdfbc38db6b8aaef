import { createPayPalGateway, type Gateway, type GatewayDeps, payPalConnections } from '@mekong/gateways';
import type { Clock } from '@mekong/kit';
import type { Config } from '../platform/config/config.ts';
import { outsideFetch } from '../platform/context/outside.ts';
import type { Logger } from '../platform/telemetry/logger.ts';
import type { RunningSandbox } from './sandbox.ts';

/** Every connection that the configuration allows, in order of priority. */
export function buildGateways(
  config: Config,
  sandbox: RunningSandbox | null,
  tools: { clock: Clock; log: Logger },
): Gateway[] {
  const deps: GatewayDeps = {
    fetch: outsideFetch,
    now: () => tools.clock.now(),
    log: (level, message, context) => tools.log[level](context, message),
  };
  if (sandbox) return [createPayPalGateway(deps, payPalConnections.sandbox(sandbox.paypal, outsideFetch))];
  const { paypal } = config;
  if (!paypal || paypal.kind === 'sandbox') return [];
  const keys = { ...paypal, webhookId: paypal.webhookId ?? '' };
  return [createPayPalGateway(deps, payPalConnections[paypal.kind](keys, outsideFetch))];
}

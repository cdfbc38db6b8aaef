import type { Gateway, GatewayName } from '@mekong/gateways';
import type { Ctx, Mode } from '../../platform/context/context.ts';
import { servesMode } from './connections.ts';
import { gatewayErrors } from './errors.ts';

/** The connection for a customer's checkout: the one asked for, else the first in order of priority. @throws NO_GATEWAY */
export function chooseGateway(ctx: Ctx, mode: Mode, currency: string, asked?: GatewayName): Gateway {
  const fitting = ctx.services.gateways.all.filter(
    (gateway) => servesMode(gateway, mode) && gateway.capabilities.currencies.has(currency),
  );
  const chosen = asked ? fitting.find((gateway) => gateway.name === asked) : fitting[0];
  if (!chosen) throw gatewayErrors.NO_GATEWAY({ mode });
  return chosen;
}

/** The connection by which a method can be kept for later: the one asked for, else the first. @throws NO_GATEWAY */
export function chooseKeeper(ctx: Ctx, mode: Mode, asked?: GatewayName): Gateway {
  const chosen = ctx.services.gateways.all.find(
    (gateway) =>
      servesMode(gateway, mode) &&
      gateway.capabilities.saveMethod &&
      (asked === undefined || gateway.name === asked),
  );
  if (!chosen) throw gatewayErrors.NO_GATEWAY({ mode });
  return chosen;
}

/** The connection that a payment was begun with; it never changes afterwards. @throws NO_GATEWAY when its keys were taken away */
export function gatewayOf(ctx: Ctx, name: GatewayName, kind: string): Gateway {
  const found = ctx.services.gateways.all.find((gateway) => gateway.name === name && gateway.kind === kind);
  if (!found) throw gatewayErrors.NO_GATEWAY({ mode: kind });
  return found;
}

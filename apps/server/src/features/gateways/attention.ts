import type { Ctx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import type { AttentionItem } from '../../platform/features/feature.ts';
import { getSeller } from '../settings/get.ts';
import { servesMode } from './connections.ts';
import { listConnections } from './repository.ts';

/** Nothing can be sold, or keys that are sold with were refused when they were last tried. */
export async function gatewayAttention(ctx: Ctx): Promise<AttentionItem[]> {
  const refused = await listConnections(ctx.read);
  return [
    ...(await nothingToPayBy(ctx)),
    ...refused
      .filter(({ enabled, checkResult }) => enabled && checkResult === 'refused')
      .map(({ id, gateway, kind, checkMessage, checkedAt }) => ({
        kind: 'gateway_keys_refused',
        object: id,
        customerId: null,
        reason: 'refused',
        since: checkedAt ?? ctx.now(),
        detail: { gateway, kind, message: checkMessage },
      })),
  ];
}

async function nothingToPayBy(ctx: Ctx): Promise<AttentionItem[]> {
  const mode = defaultMode(ctx);
  const { bankAccount } = await getSeller(ctx);
  if (bankAccount || ctx.services.gateways.open.some((gateway) => servesMode(gateway, mode))) return [];
  const message = 'No gateway is connected: nobody can buy';
  const detail = { mode, message, page: '/admin/gateways' };
  return [
    { kind: 'no_gateway', object: mode, customerId: null, reason: 'not_connected', since: ctx.now(), detail },
  ];
}

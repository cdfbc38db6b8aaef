import type { Gateway } from '@mekong/gateways';
import type { Ctx, Mode } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { getSeller } from '../settings/get.ts';
import { GATEWAY_LABELS, servesMode } from './connections.ts';

export interface WayToPay {
  readonly name: Gateway['name'];
  readonly label: string;
  readonly kind: Gateway['kind'];
}

/** What a checkout offers to new customers, in order of priority; a bank transfer last. */
export async function listWaysToPay(ctx: Ctx, mode: Mode = defaultMode(ctx)): Promise<WayToPay[]> {
  const { bankAccount } = await getSeller(ctx);
  const gateways = ctx.services.gateways.open.filter((gateway) => servesMode(gateway, mode));
  const ways = gateways.map(({ name, kind }) => ({ name, label: GATEWAY_LABELS[name], kind }));
  if (!bankAccount) return ways;
  const kind = mode === 'live' ? ('live' as const) : ('test' as const);
  return [...ways, { name: 'manual' as const, label: GATEWAY_LABELS.manual, kind }];
}

import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { Ctx } from '../../platform/context/context.ts';
import type { Check, Finding } from '../../platform/features/checks.ts';
import { liveConnections } from '../gateways/go-live.ts';
import './tables.ts';

/** When a connection last told us something, and how much of it waits. */
export interface LastEvent {
  readonly gateway: GatewayName;
  readonly connection: ConnectionKind;
  readonly at: Date;
  readonly waiting: number;
}

/** Of every connection that ever told something; what was found in a list instead of delivered has no headers. */
export async function lastEvents(ctx: Ctx): Promise<LastEvent[]> {
  const rows = await ctx.read
    .selectFrom('webhook_events')
    .select(['gateway', 'connection'])
    .select((row) => [
      row.fn.max('received_at').as('at'),
      row.fn.countAll<bigint>().filterWhere('state', '=', 'waiting').as('waiting'),
    ])
    .where((row) => row('headers', '!=', {}))
    .groupBy(['gateway', 'connection'])
    .execute();
  return rows.map(({ waiting, ...row }) => ({ ...row, waiting: Number(waiting) }));
}

/** Without webhooks a payment is only seen when its buyer comes back, or by night. */
export const SEEN: Check = { name: 'webhooks.seen', run: seen };

async function seen(ctx: Ctx): Promise<Finding> {
  const connections = await liveConnections(ctx);
  const remedy = {
    text: 'Register the address at the gateway and send a test event from there',
    page: '/admin/gateways',
  } as const;
  if (connections.length === 0) {
    return {
      state: 'warn',
      reason: 'none',
      message: 'There is no live gateway that could tell anything',
      remedy,
    };
  }
  const told = await lastEvents(ctx);
  const silent = connections
    .filter(({ gateway }) => !told.some((one) => one.gateway === gateway && one.connection === 'live'))
    .map(({ label }) => label)
    .join(', ');
  if (silent === '') return { state: 'ok', reason: 'ok', message: 'Each live gateway has told us something' };
  const message = `Nothing was ever received from ${silent}`;
  return { state: 'fail', reason: 'silent', message, detail: { names: silent }, remedy };
}

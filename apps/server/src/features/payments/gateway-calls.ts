import type { ConnectionKind, GatewayName } from '@mekong/gateways';
import type { Ctx } from '../../platform/context/context.ts';
import './tables.ts';

/** What was asked of a connection for payments, since an instant. */
export interface GatewayCalls {
  readonly gateway: GatewayName;
  readonly connection: ConnectionKind;
  readonly calls: number;
  /** Those without a clear answer, or that the gateway did not understand; a declined card is no fault of it. */
  readonly failed: number;
  readonly lastAt: Date;
}

export async function callsByConnection(ctx: Ctx, since: Date): Promise<GatewayCalls[]> {
  const rows = await ctx.read
    .selectFrom('gateway_attempts as a')
    .innerJoin('payments as p', 'p.id', 'a.payment_id')
    .select(['p.gateway', 'p.connection'])
    .select((row) => [
      row.fn.countAll<bigint>().as('calls'),
      row.fn.countAll<bigint>().filterWhere('a.state', 'in', ['unknown', 'rejected']).as('failed'),
      row.fn.max('a.sent_at').$castTo<Date>().as('lastAt'),
    ])
    .where('a.sent_at', '>=', since)
    .groupBy(['p.gateway', 'p.connection'])
    .execute();
  return rows.map(({ calls, failed, ...row }) => ({ ...row, calls: Number(calls), failed: Number(failed) }));
}

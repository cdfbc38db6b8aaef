import { z } from 'zod';
import type { Ctx } from '../../platform/context/context.ts';
import { defineRoute } from '../../platform/http/route.ts';
import { RUNNING } from './subscription.ts';
import './tables.ts';

const output = z.array(
  z.object({
    planVersionId: z.string(),
    live: z.number().describe('Subscriptions of real customers that run on this version'),
    test: z.number(),
  }),
);

/** How many subscriptions run on each plan version; a version that none runs on is left out. */
async function countByVersion(ctx: Ctx): Promise<z.input<typeof output>> {
  const rows = await ctx.tx((t) =>
    t.db
      .selectFrom('subscriptions')
      .select('plan_version_id as planVersionId')
      .select((row) => [
        row.fn.countAll<bigint>().filterWhere('mode', '=', 'live').as('live'),
        row.fn.countAll<bigint>().filterWhere('mode', '=', 'test').as('test'),
      ])
      .where('state', 'in', [...RUNNING])
      .groupBy('plan_version_id')
      .execute(),
  );
  return rows.map(({ live, test, ...row }) => ({ ...row, live: Number(live), test: Number(test) }));
}

export const perVersionRoute = defineRoute({
  method: 'GET',
  path: '/api/v1/plan-subscribers',
  summary: 'How many subscriptions run on each plan version',
  scope: 'catalog:read',
  output,
  handler: countByVersion,
});

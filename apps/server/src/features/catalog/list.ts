import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Plan } from './plan.ts';
import { findPlans, findVersionOfPrice } from './repository.ts';

const CACHE_MS = 30_000;
export const PLANS_KEY = 'catalog:plans';

/** Everything on sale, recurring or once, in the order of the pricing page. */
export const listPlans = (ctx: Ctx): Promise<Plan[]> =>
  ctx.cache.get(PLANS_KEY, CACHE_MS, () => findPlans(ctx.read));

/** As it is now: pages that were told of a change keep what they are shown, so it may not be older than the change. */
export const listPlansAnew = (ctx: Ctx): Promise<Plan[]> => findPlans(ctx.read);

/** A plan as it was sold: versions never change, so it may be cached. @throws Error for a version that never was */
export async function getPlanVersion(ctx: Ctx | TxCtx, versionId: string): Promise<Plan> {
  const [plan] = await findPlans('db' in ctx ? ctx.db : ctx.read, [versionId]);
  if (!plan) throw new Error(`No plan version ${versionId}`);
  return plan;
}

/** The plan version that sells a price; null for a line that no catalogue knows. */
export async function findPlanOfPrice(t: TxCtx, priceId: string): Promise<Plan | null> {
  const versionId = await findVersionOfPrice(t.db, priceId);
  return versionId === null ? null : getPlanVersion(t, versionId);
}

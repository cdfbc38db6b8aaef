import type { Interval } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { catalogErrors } from './errors.ts';
import { listPlans } from './list.ts';
import type { Offer } from './plan.ts';
import { findAlias } from './repository.ts';

/** What the catalogue sells by that name and interval. @throws PLAN_NOT_FOUND, PLAN_NOT_FOR_SALE */
export async function getOffer(ctx: Ctx, asked: { plan: string; interval: Interval }): Promise<Offer> {
  const plans = await listPlans(ctx);
  const byCode = (code: string | null) => plans.find((plan) => plan.code === code);
  const plan = byCode(asked.plan) ?? byCode(await findAlias(ctx.read, asked.plan));
  if (!plan) throw catalogErrors.PLAN_NOT_FOUND({ plan: asked.plan });
  const price = plan.prices.find((one) => one.interval === asked.interval);
  if (!price || plan.custom)
    throw catalogErrors.PLAN_NOT_FOR_SALE({ plan: plan.code, interval: asked.interval });
  return { plan, price };
}

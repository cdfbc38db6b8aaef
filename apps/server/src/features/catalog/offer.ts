import type { Ctx } from '../../platform/context/context.ts';
import { catalogErrors } from './errors.ts';
import { listPlans } from './list.ts';
import type { Offer, PriceInterval } from './plan.ts';
import { findAlias } from './repository.ts';

export interface OfferRequest {
  readonly plan: string;
  /** Absent = a year of a plan, or what is sold once. */
  readonly interval?: PriceInterval | undefined;
}

/** What the catalogue sells by that name and interval. @throws PLAN_NOT_FOUND, PLAN_NOT_FOR_SALE */
export async function getOffer(ctx: Ctx, asked: OfferRequest): Promise<Offer> {
  const plans = await listPlans(ctx);
  const byCode = (code: string | null) => plans.find((plan) => plan.code === code);
  const plan = byCode(asked.plan) ?? byCode(await findAlias(ctx.read, asked.plan));
  if (!plan) throw catalogErrors.PLAN_NOT_FOUND({ plan: asked.plan });
  const interval = asked.interval ?? (plan.kind === 'one_time' ? 'once' : 'year');
  const price = plan.prices.find((one) => one.interval === interval);
  if (!price || plan.custom) throw catalogErrors.PLAN_NOT_FOR_SALE({ plan: plan.code, interval });
  return { plan, price };
}

import type { Ctx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { type CatalogPlan, listCatalog } from './catalog.ts';
import { catalogErrors } from './errors.ts';
import { PLANS_KEY } from './list.ts';
import { slip } from './terms.ts';
import { lockNames, updatePlan } from './write-repository.ts';

/**
 * Lists plans in this order from now on; those that are not named come after them, as they stood.
 * @throws PLAN_TERMS_WRONG for a code that no plan has, or that is named twice
 */
export async function orderPlans(ctx: Ctx, codes: readonly string[]): Promise<CatalogPlan[]> {
  const plans = await ctx.system(async (t) => {
    await lockNames(t.db);
    const there = await listCatalog(t);
    const slips = codes.flatMap((code, index) =>
      codes.indexOf(code) < index || !there.some((plan) => plan.code === code)
        ? [slip(`codes.${index}`, 'is not there, or twice')]
        : [],
    );
    if (slips.length > 0) throw catalogErrors.PLAN_TERMS_WRONG(slips);
    const rest = there.map(({ code }) => code).filter((code) => !codes.includes(code));
    for (const [position, code] of [...codes, ...rest].entries()) {
      const plan = there.find((one) => one.code === code);
      if (plan && plan.position !== position) await updatePlan(t.db, plan.id, { position });
    }
    await writeAuditEntry(t, { action: 'plans.ordered', object: 'catalog', after: { codes } });
    t.afterCommit(() => t.cache.drop(PLANS_KEY));
    t.afterCommit(() => t.services.pages.renew('plans'));
    return listCatalog(t);
  });
  return plans;
}

import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { type CatalogPlan, getCatalogPlan } from './catalog.ts';
import { catalogErrors } from './errors.ts';
import { slipsOf, type Terms } from './terms.ts';
import { tell, termsForAudit, writeVersion } from './write.ts';
import { lockPlan, newestVersion, type PlanRow } from './write-repository.ts';

export interface NewVersion {
  readonly code: string;
  /** The version that was looked at; absent = whatever is the newest. */
  readonly basedOn?: number | undefined;
  readonly terms: Terms;
}

/**
 * Sells a plan on new terms from now on. Who bought an earlier version keeps it.
 * @throws PLAN_NOT_FOUND, PLAN_TERMS_WRONG, PLAN_VERSION_STALE
 */
export async function addVersion(ctx: Ctx, { code, basedOn, terms }: NewVersion): Promise<CatalogPlan> {
  if (ctx.resumed) return getCatalogPlan(ctx, code);
  return ctx.system(async (t) => {
    const plan = await mustLock(t, code);
    const slips = slipsOf(terms, plan);
    if (slips.length > 0) throw catalogErrors.PLAN_TERMS_WRONG(slips);
    const newest = await newestVersion(t.db, plan.id);
    if (basedOn !== undefined && basedOn !== newest) throw catalogErrors.PLAN_VERSION_STALE({ newest });
    const version = newest + 1;
    await writeVersion(t, plan.id, version, terms);
    await tell(t, plan.id, {
      type: 'plan.versioned',
      data: { code, version },
      before: { version: newest },
      after: { version, ...termsForAudit(terms) },
    });
    await t.remember(plan.id);
    return getCatalogPlan(t, code);
  });
}

/** @throws PLAN_NOT_FOUND */
export async function mustLock(t: TxCtx, code: string): Promise<PlanRow> {
  const plan = await lockPlan(t.db, code);
  if (!plan) throw catalogErrors.PLAN_NOT_FOUND({ plan: code });
  return plan;
}

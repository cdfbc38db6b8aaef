import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { catalogErrors } from './errors.ts';
import type { Plan } from './plan.ts';
import {
  findPlans,
  listFeatures,
  type PlanFacts,
  planFacts,
  type VersionFacts,
  versionFacts,
} from './repository.ts';

/** A version with when and by whom it was written; `by` null = the demo catalogue. */
export interface CatalogVersion extends VersionFacts {
  readonly plan: Plan;
}

/** A plan as staff see it: on sale or not, with all its versions, newest first. */
export interface CatalogPlan extends PlanFacts {
  readonly versions: readonly CatalogVersion[];
}

const dbOf = (ctx: Ctx | TxCtx) => ('db' in ctx ? ctx.db : ctx.read);

/** Everything that was ever sold, in the order of the pricing page. */
export async function listCatalog(ctx: Ctx | TxCtx): Promise<CatalogPlan[]> {
  return withVersions(ctx, await planFacts(dbOf(ctx)));
}

/** @throws PLAN_NOT_FOUND */
export async function getCatalogPlan(ctx: Ctx | TxCtx, code: string): Promise<CatalogPlan> {
  const [plan] = await withVersions(ctx, await planFacts(dbOf(ctx), code));
  if (!plan) throw catalogErrors.PLAN_NOT_FOUND({ plan: code });
  return plan;
}

/** What plans can entitle to. */
export const listPlanFeatures = (ctx: Ctx) => listFeatures(ctx.read);

async function withVersions(ctx: Ctx | TxCtx, facts: readonly PlanFacts[]): Promise<CatalogPlan[]> {
  if (facts.length === 0) return [];
  const db = dbOf(ctx);
  const versions = await versionFacts(
    db,
    facts.map(({ id }) => id),
  );
  const plans = await findPlans(
    db,
    versions.map(({ versionId }) => versionId),
  );
  const byVersion = new Map(plans.map((plan) => [plan.versionId, plan]));
  return facts.map((one) => ({
    ...one,
    versions: versions.flatMap((version) => {
      const plan = byVersion.get(version.versionId);
      return plan && version.planId === one.id ? [{ ...version, plan }] : [];
    }),
  }));
}

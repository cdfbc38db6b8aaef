import type { Ctx } from '../../platform/context/context.ts';
import { mustLock } from './add-version.ts';
import { type CatalogPlan, getCatalogPlan } from './catalog.ts';
import { tell } from './write.ts';
import { updatePlan } from './write-repository.ts';

/** Takes a plan off sale; whoever has it keeps it. Once more changes nothing. @throws PLAN_NOT_FOUND */
export const archivePlan = (ctx: Ctx, code: string): Promise<CatalogPlan> => move(ctx, code, true);

/** Puts a plan back on sale, at its newest version. Once more changes nothing. @throws PLAN_NOT_FOUND */
export const restorePlan = (ctx: Ctx, code: string): Promise<CatalogPlan> => move(ctx, code, false);

function move(ctx: Ctx, code: string, archive: boolean): Promise<CatalogPlan> {
  return ctx.system(async (t) => {
    const plan = await mustLock(t, code);
    if ((plan.archivedAt !== null) === archive) return getCatalogPlan(t, code);
    await updatePlan(t.db, plan.id, { archived_at: archive ? t.now() : null });
    await tell(t, plan.id, {
      type: archive ? 'plan.archived' : 'plan.restored',
      data: { code },
      before: { onSale: archive },
      after: { onSale: !archive },
    });
    return getCatalogPlan(t, code);
  });
}

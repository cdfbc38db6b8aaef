import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { mustLock } from './add-version.ts';
import { type CatalogPlan, getCatalogPlan } from './catalog.ts';
import { catalogErrors } from './errors.ts';
import { findAliases } from './repository.ts';
import { slip, type Words } from './terms.ts';
import { tell } from './write.ts';
import { lockNames, type PlanRow, replaceAliases, takenNames, updatePlan } from './write-repository.ts';

export interface PlanChange extends Partial<Words> {
  /** Other names that it is asked for by; all of them. */
  readonly aliases?: readonly string[] | undefined;
}

const FIELDS = ['name', 'tagline', 'audience', 'highlights'] as const;

/**
 * Changes how a plan is shown and what else it is called, for every version; what stays the same is no change.
 * @throws PLAN_NOT_FOUND, PLAN_CODE_TAKEN
 */
export async function changePlan(ctx: Ctx, code: string, wanted: PlanChange): Promise<CatalogPlan> {
  return ctx.system(async (t) => {
    await lockNames(t.db);
    const plan = await mustLock(t, code);
    const before = { ...plan, aliases: await findAliases(t.db, plan.id) };
    const changed = [...FIELDS, 'aliases' as const].filter(
      (field) => wanted[field] !== undefined && !same(wanted[field], before[field]),
    );
    if (changed.length > 0) {
      await write(t, plan, wanted, changed);
      const only = (from: PlanChange) => Object.fromEntries(changed.map((field) => [field, from[field]]));
      await tell(t, plan.id, {
        type: 'plan.changed',
        data: { code, changed },
        before: only(before),
        after: only(wanted),
      });
    }
    return getCatalogPlan(t, code);
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

async function write(t: TxCtx, plan: PlanRow, wanted: PlanChange, changed: readonly string[]): Promise<void> {
  const { aliases } = wanted;
  const words = FIELDS.filter((field) => changed.includes(field)).map((field) => [field, wanted[field]]);
  await updatePlan(t.db, plan.id, Object.fromEntries(words));
  if (!aliases || !changed.includes('aliases')) return;
  const taken = await takenNames(t.db, aliases, plan.id);
  const slips = aliases.flatMap((alias, index) =>
    taken.has(alias) || aliases.indexOf(alias) < index ? [slip(`aliases.${index}`, 'is taken')] : [],
  );
  if (slips.length > 0) throw catalogErrors.PLAN_CODE_TAKEN(slips);
  await replaceAliases(t.db, plan.id, aliases);
}

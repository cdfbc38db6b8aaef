import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { type CatalogPlan, getCatalogPlan } from './catalog.ts';
import { catalogErrors } from './errors.ts';
import type { PlanKind } from './plan.ts';
import { slip, slipsOf, type Terms, type Words } from './terms.ts';
import { tell, termsForAudit, writeVersion } from './write.ts';
import {
  findProductId,
  insertPlan,
  insertProduct,
  lockNames,
  replaceAliases,
  takenNames,
} from './write-repository.ts';

export interface NewPlan extends Words {
  readonly code: string;
  readonly kind: PlanKind;
  readonly custom: boolean;
  readonly aliases: readonly string[];
  /** Code of the product that it is a plan of; absent = a product of its own. */
  readonly product?: string | undefined;
  readonly terms: Terms;
}

/**
 * Puts a plan, or what is sold once, on sale at its first version.
 * @throws PLAN_CODE_TAKEN, PLAN_TERMS_WRONG
 */
export async function createPlan(ctx: Ctx, request: NewPlan): Promise<CatalogPlan> {
  const slips = slipsOf(request.terms, request);
  if (slips.length > 0) throw catalogErrors.PLAN_TERMS_WRONG(slips);
  if (ctx.resumed) return getCatalogPlan(ctx, request.code);
  return ctx.system(async (t) => {
    await lockNames(t.db);
    await assertFree(t, request);
    const id = await writePlan(t, request);
    await tell(t, id, {
      type: 'plan.created',
      data: { code: request.code, kind: request.kind, version: 1 },
      after: { code: request.code, name: request.name, ...termsForAudit(request.terms) },
    });
    await t.remember(id);
    return getCatalogPlan(t, request.code);
  });
}

async function assertFree(t: TxCtx, { code, aliases }: NewPlan): Promise<void> {
  const taken = await takenNames(t.db, [code, ...aliases]);
  const twice = (alias: string, index: number) => alias === code || aliases.indexOf(alias) < index;
  const slips = [
    ...(taken.has(code) ? [slip('code', 'is taken')] : []),
    ...aliases.flatMap((alias, index) =>
      taken.has(alias) || twice(alias, index) ? [slip(`aliases.${index}`, 'is taken')] : [],
    ),
  ];
  if (slips.length > 0) throw catalogErrors.PLAN_CODE_TAKEN(slips);
}

async function writePlan(t: TxCtx, { terms, aliases, product, ...plan }: NewPlan): Promise<string> {
  const id = t.newId('plan');
  const productId = await productOf(t, plan, product);
  await insertPlan(t.db, { ...plan, id, productId, at: t.now() });
  await replaceAliases(t.db, id, aliases);
  await writeVersion(t, id, 1, terms);
  return id;
}

async function productOf(
  t: TxCtx,
  { code, name }: Pick<NewPlan, 'code' | 'name'>,
  product: string | undefined,
): Promise<string> {
  const known = await findProductId(t.db, product ?? code);
  if (product !== undefined) {
    if (known) return known;
    throw catalogErrors.PLAN_TERMS_WRONG([slip('product', 'is not there')]);
  }
  if (known) throw catalogErrors.PLAN_CODE_TAKEN([slip('code', 'is taken')]);
  const id = t.newId('product');
  await insertProduct(t.db, { id, code, name, at: t.now() });
  return id;
}

import { toDecimal } from '@mekong/kit';
import { sql } from 'kysely';
import type { Db } from '../../platform/context/context.ts';
import type { PlanKind } from './plan.ts';
import './tables.ts';
import type { NewEntitlement, NewPrice, Words } from './terms.ts';

export interface PlanRow extends Words {
  readonly id: string;
  readonly code: string;
  readonly kind: PlanKind;
  readonly custom: boolean;
  readonly archivedAt: Date | null;
}

/** Codes and other names are one set: who makes a plan or changes its other names holds this until the commit. */
export async function lockNames(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('mekong:catalog'))`.execute(db);
}

/** The plan, under its lock: its versions are numbered one after the other. */
export async function lockPlan(db: Db, code: string): Promise<PlanRow | null> {
  const row = await db
    .selectFrom('plans')
    .select(['id', 'code', 'kind', 'custom', 'name', 'tagline', 'audience', 'highlights'])
    .select('archived_at as archivedAt')
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  return row ? { ...row, highlights: row.highlights as string[] } : null;
}

export async function newestVersion(db: Db, planId: string): Promise<number> {
  const row = await db
    .selectFrom('plan_versions')
    .select((version) => version.fn.max('version').as('newest'))
    .where('plan_id', '=', planId)
    .executeTakeFirst();
  return row?.newest ?? 0;
}

/** Which of these names a plan has, as its code or as another name. */
export async function takenNames(db: Db, names: readonly string[], except = ''): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const codes = await db
    .selectFrom('plans')
    .select('code as name')
    .where('code', 'in', [...names])
    .execute();
  const aliases = await db
    .selectFrom('plan_aliases')
    .select('alias as name')
    .where('alias', 'in', [...names])
    .where('plan_id', '!=', except)
    .execute();
  return new Set([...codes, ...aliases].map(({ name }) => name));
}

export async function findProductId(db: Db, code: string): Promise<string | null> {
  const query = db.selectFrom('products').select('id').where('code', '=', code);
  return (await query.executeTakeFirst())?.id ?? null;
}

export async function insertProduct(
  db: Db,
  product: { readonly id: string; readonly code: string; readonly name: string; readonly at: Date },
): Promise<void> {
  const { at, ...rest } = product;
  await db
    .insertInto('products')
    .values({ ...rest, created_at: at })
    .execute();
}

export async function insertPlan(
  db: Db,
  { id, code, kind, custom, ...plan }: Omit<PlanRow, 'archivedAt'> & { productId: string; at: Date },
): Promise<void> {
  const { productId, at, highlights, name, tagline, audience } = plan;
  const last = await db
    .selectFrom('plans')
    .select((row) => row.fn.max('position').as('position'))
    .executeTakeFirst();
  await db
    .insertInto('plans')
    .values({
      id,
      product_id: productId,
      code,
      kind,
      custom,
      name,
      tagline,
      audience,
      highlights: JSON.stringify(highlights),
      position: (last?.position ?? -1) + 1,
      created_at: at,
      archived_at: null,
    })
    .execute();
}

export async function updatePlan(
  db: Db,
  id: string,
  { highlights, ...change }: Partial<Words> & { archived_at?: Date | null; position?: number },
): Promise<void> {
  const row = highlights ? { ...change, highlights: JSON.stringify(highlights) } : change;
  if (Object.keys(row).length === 0) return;
  await db.updateTable('plans').set(row).where('id', '=', id).execute();
}

export async function replaceAliases(db: Db, planId: string, aliases: readonly string[]): Promise<void> {
  await db.deleteFrom('plan_aliases').where('plan_id', '=', planId).execute();
  if (aliases.length === 0) return;
  await db
    .insertInto('plan_aliases')
    .values(aliases.map((alias) => ({ alias, plan_id: planId })))
    .execute();
}

export async function insertVersion(
  db: Db,
  version: {
    readonly id: string;
    readonly planId: string;
    readonly version: number;
    readonly licenseDays: number | null;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await db
    .insertInto('plan_versions')
    .values({
      id: version.id,
      plan_id: version.planId,
      version: version.version,
      license_days: version.licenseDays,
      created_by: version.by,
      created_at: version.at,
    })
    .execute();
}

export async function insertPrices(
  db: Db,
  versionId: string,
  prices: readonly (NewPrice & { readonly id: string })[],
): Promise<void> {
  if (prices.length === 0) return;
  const rows = prices.map(({ id, interval, amount }) => ({
    id,
    plan_version_id: versionId,
    interval,
    currency: amount.currency,
    model: 'flat' as const,
    unit_amount: toDecimal(amount),
  }));
  await db.insertInto('prices').values(rows).execute();
}

export async function insertEntitlements(
  db: Db,
  versionId: string,
  entitlements: readonly NewEntitlement[],
): Promise<void> {
  if (entitlements.length === 0) return;
  const rows = entitlements.map(({ feature, value, period }) => ({
    plan_version_id: versionId,
    feature,
    value,
    period,
  }));
  await db.insertInto('plan_entitlements').values(rows).execute();
}

export async function knownFeatures(db: Db, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await db
    .selectFrom('features')
    .select('code')
    .where('code', 'in', [...codes])
    .execute();
  return new Set(rows.map(({ code }) => code));
}

export async function insertFeatures(
  db: Db,
  features: readonly { readonly code: string; readonly label: string; readonly kind: 'static' | 'metered' }[],
): Promise<void> {
  if (features.length === 0) return;
  await db
    .insertInto('features')
    .values([...features])
    .onConflict((one) => one.doNothing())
    .execute();
}

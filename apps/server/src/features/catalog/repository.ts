import { sql } from 'kysely';
import type { Db } from '../../platform/context/context.ts';
import type { Plan, PlanEntitlement, PlanKind, PlanPrice } from './plan.ts';
import './tables.ts';

/** The plans at their newest versions, or at the given ones. */
export async function findPlans(db: Db, versionIds?: readonly string[]): Promise<Plan[]> {
  const rows = await planRows(db, versionIds);
  const ids = rows.map((row) => row.versionId);
  if (ids.length === 0) return [];
  // One after the other: inside a transaction both are on one connection, which takes one statement at a time.
  const prices = await pricesOf(db, ids);
  const entitlements = await entitlementsOf(db, ids);
  return rows.map((row) => ({
    ...row,
    highlights: row.highlights as string[],
    prices: prices.filter((price) => price.versionId === row.versionId),
    entitlements: entitlements.filter((entitlement) => entitlement.versionId === row.versionId),
  }));
}

function planRows(db: Db, versionIds?: readonly string[]) {
  const query = db
    .selectFrom('plans')
    .innerJoin('plan_versions as v', 'v.plan_id', 'plans.id')
    .select(['plans.id', 'code', 'kind', 'name', 'tagline', 'audience', 'custom', 'highlights'])
    .select(['v.id as versionId', 'v.version', 'v.license_days as licenseDays'])
    .orderBy('position')
    .orderBy('code');
  if (versionIds) return query.where('v.id', 'in', [...versionIds]).execute();
  return query
    .where('archived_at', 'is', null)
    .where('v.version', '=', (newest) =>
      newest
        .selectFrom('plan_versions as n')
        .select((row) => row.fn.max('n.version').as('version'))
        .whereRef('n.plan_id', '=', 'plans.id'),
    )
    .execute();
}

function pricesOf(db: Db, versionIds: readonly string[]): Promise<(PlanPrice & { versionId: string })[]> {
  return db
    .selectFrom('prices')
    .select(['id', 'interval', 'currency', 'model'])
    .select(sql<string>`trim_scale(unit_amount)::text`.as('unitAmount'))
    .select('plan_version_id as versionId')
    .where('plan_version_id', 'in', [...versionIds])
    .orderBy('unit_amount')
    .execute();
}

function entitlementsOf(
  db: Db,
  versionIds: readonly string[],
): Promise<(PlanEntitlement & { versionId: string })[]> {
  return db
    .selectFrom('plan_entitlements as e')
    .innerJoin('features as f', 'f.code', 'e.feature')
    .select(['e.feature', 'f.label', 'f.kind', 'e.value', 'e.period', 'e.plan_version_id as versionId'])
    .where('e.plan_version_id', 'in', [...versionIds])
    .orderBy('f.code', 'desc')
    .execute();
}

export async function findAlias(db: Db, alias: string): Promise<string | null> {
  const row = await db
    .selectFrom('plan_aliases')
    .innerJoin('plans', 'plans.id', 'plan_id')
    .select('plans.code')
    .where('alias', '=', alias)
    .executeTakeFirst();
  return row?.code ?? null;
}

/** The version that a price belongs to. */
export async function findVersionOfPrice(db: Db, priceId: string): Promise<string | null> {
  const row = await db
    .selectFrom('prices')
    .select('plan_version_id as versionId')
    .where('id', '=', priceId)
    .executeTakeFirst();
  return row?.versionId ?? null;
}

/** A plan without its versions. */
export interface PlanFacts {
  readonly id: string;
  readonly code: string;
  readonly kind: PlanKind;
  readonly name: string;
  readonly tagline: string;
  readonly audience: string;
  readonly custom: boolean;
  readonly highlights: readonly string[];
  readonly position: number;
  readonly archivedAt: Date | null;
  readonly product: { readonly code: string; readonly name: string };
  readonly aliases: readonly string[];
}

/** All of them, or the one of that code. */
export async function planFacts(db: Db, code?: string): Promise<PlanFacts[]> {
  let query = db
    .selectFrom('plans')
    .innerJoin('products', 'products.id', 'plans.product_id')
    .select(['plans.id', 'plans.code', 'kind', 'plans.name', 'tagline', 'audience', 'custom', 'highlights'])
    .select(['position', 'archived_at as archivedAt'])
    .select(['products.code as productCode', 'products.name as productName'])
    .orderBy('position')
    .orderBy('plans.code');
  if (code !== undefined) query = query.where('plans.code', '=', code);
  const rows = await query.execute();
  const aliases = await db.selectFrom('plan_aliases').selectAll().orderBy('alias').execute();
  return rows.map(({ productCode, productName, ...row }) => ({
    ...row,
    highlights: row.highlights as string[],
    product: { code: productCode, name: productName },
    aliases: aliases.filter(({ plan_id: id }) => id === row.id).map(({ alias }) => alias),
  }));
}

export interface VersionFacts {
  readonly planId: string;
  readonly versionId: string;
  readonly version: number;
  readonly at: Date;
  /** Null = it came with the demo catalogue. */
  readonly by: string | null;
}

/** Newest first. */
export const versionFacts = (db: Db, planIds: readonly string[]): Promise<VersionFacts[]> =>
  db
    .selectFrom('plan_versions')
    .select(['plan_id as planId', 'id as versionId', 'version', 'created_at as at', 'created_by as by'])
    .where('plan_id', 'in', [...planIds])
    .orderBy('version', 'desc')
    .execute();

/** In the order of the alphabet. */
export async function findAliases(db: Db, planId: string): Promise<string[]> {
  const query = db.selectFrom('plan_aliases').select('alias').where('plan_id', '=', planId).orderBy('alias');
  return (await query.execute()).map(({ alias }) => alias);
}

export const listFeatures = (db: Db) =>
  db.selectFrom('features').select(['code', 'label', 'kind']).orderBy('label').execute();

import type { Db, Mode } from '../../platform/context/context.ts';
import { inPage, type PageQuery } from '../../platform/http/page.ts';
import { type BillingDetails, NO_BILLING } from './billing.ts';
import type { Customer } from './customer.ts';
import './tables.ts';

const columns = [
  'id',
  'slug',
  'name',
  'email',
  'mode',
  'zone',
  'external_id as externalId',
  'language',
  'billing',
  'clock_at as clockAt',
  'created_at as createdAt',
] as const;

export const findById = (db: Db, id: string): Promise<Customer | undefined> =>
  db.selectFrom('customers').select(columns).where('id', '=', id).executeTakeFirst();

export async function findByIds(db: Db, ids: readonly string[]): Promise<Customer[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('customers')
    .select(columns)
    .where('id', 'in', [...ids])
    .execute();
}

/** `FOR NO KEY UPDATE`: rows that refer to the customer can still be inserted by others. */
export const lockById = (db: Db, id: string): Promise<Customer | undefined> =>
  db.selectFrom('customers').select(columns).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();

/** False when the slug is taken, or the external id. */
export async function insertCustomer(db: Db, customer: Customer): Promise<boolean> {
  const result = await db
    .insertInto('customers')
    .values({
      id: customer.id,
      slug: customer.slug,
      name: customer.name,
      email: customer.email,
      mode: customer.mode,
      zone: customer.zone,
      external_id: customer.externalId,
      language: customer.language,
      billing: customer.billing,
      clock_at: customer.clockAt,
      created_at: customer.createdAt,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Takes the person out of the row. False when it was closed before. */
export async function anonymiseCustomer(db: Db, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('customers')
    .set({ name: 'Closed account', email: `closed-${id}@invalid`, billing: NO_BILLING, closed_at: at })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function hasExternalId(db: Db, mode: Mode, externalId: string): Promise<boolean> {
  const query = db.selectFrom('customers').select('id').where('mode', '=', mode);
  return (await query.where('external_id', '=', externalId).executeTakeFirst()) !== undefined;
}

export interface CustomerFilter {
  readonly email?: string | undefined;
  readonly externalId?: string | undefined;
  readonly mode?: Mode | undefined;
}

/** Newest first. */
export function listBy(db: Db, filter: CustomerFilter, page: PageQuery): Promise<Customer[]> {
  let query = db.selectFrom('customers').select(columns);
  if (filter.email) query = query.where('email', '=', filter.email);
  if (filter.externalId) query = query.where('external_id', '=', filter.externalId);
  if (filter.mode) query = query.where('mode', '=', filter.mode);
  return inPage(query, 'id', page).execute();
}

export interface CustomerChange {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly zone?: string | undefined;
  readonly language?: Customer['language'] | undefined;
  readonly billing?: BillingDetails | undefined;
}

export async function updateCustomerRow(db: Db, id: string, change: CustomerChange): Promise<void> {
  await db.updateTable('customers').set(change).where('id', '=', id).execute();
}

/** Slugs longer than this lose their end to the number of their namesake. */
const NUMBERED = 32;

/** At least as many as have this slug, with or without a number. */
export async function countSlugs(db: Db, base: string): Promise<number> {
  const row = await db
    .selectFrom('customers')
    .select((count) => count.fn.countAll<bigint>().as('n'))
    .where('slug', 'like', `${base.slice(0, NUMBERED)}%`)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

import type { Db } from '../../platform/context/context.ts';
import type { Customer } from './customer.ts';
import './tables.ts';

const columns = [
  'id',
  'slug',
  'name',
  'email',
  'mode',
  'zone',
  'language',
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

/** False when the slug is taken. */
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
      language: customer.language,
      clock_at: customer.clockAt,
      created_at: customer.createdAt,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
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

import { sql } from 'kysely';
import type { Db } from '../../platform/context/context.ts';
import type { CustomerCount, Tally, TallyFilter } from './tally.ts';
import './tables.ts';

function of(db: Db, { mode, customerId }: TallyFilter) {
  let rows = db
    .selectFrom('subscriptions as s')
    .innerJoin('subscription_items as i', 'i.subscription_id', 's.id');
  if (mode) rows = rows.where('s.mode', '=', mode);
  if (customerId) rows = rows.where('s.customer_id', '=', customerId);
  return rows;
}

/** Those that were never paid are only checkouts in the making. */
export async function tallyBy(db: Db, filter: TallyFilter): Promise<Tally[]> {
  const rows = await of(db, filter)
    .where('s.anchor_at', 'is not', null)
    .select([
      's.plan_version_id as planVersionId',
      'i.price_id as priceId',
      's.state',
      's.interval',
      's.currency',
    ])
    .select(['i.quantity'])
    .select((row) => row.fn.countAll<bigint>().as('n'))
    .groupBy(['s.plan_version_id', 'i.price_id', 's.state', 's.interval', 's.currency', 'i.quantity'])
    .execute();
  return rows.map(({ n, ...row }) => ({ ...row, subscriptions: Number(n) }));
}

export async function countCustomersOf(
  db: Db,
  filter: TallyFilter,
  priceIds: readonly string[],
): Promise<CustomerCount[]> {
  const rows = await of(db, filter)
    .where('s.state', 'in', ['active', 'past_due'])
    .where('i.price_id', 'in', [...priceIds])
    .select('s.currency')
    .select(sql<bigint>`count(distinct s.customer_id)`.as('n'))
    .groupBy(sql`rollup (s.currency)`)
    .execute();
  return rows.map(({ currency, n }) => ({ currency, customers: Number(n) }));
}

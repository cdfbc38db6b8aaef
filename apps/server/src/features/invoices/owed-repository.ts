import { sql } from 'kysely';
import type { Db, Mode } from '../../platform/context/context.ts';
import { BY_HAND } from './invoice.ts';
import './tables.ts';

export interface OwedRow {
  readonly currency: string;
  readonly drafts: bigint;
  readonly open: bigint;
  readonly owed: bigint;
  readonly overdue: bigint;
  readonly overdueAmount: bigint;
}

interface OwedFilter {
  readonly mode: Mode;
  /** Null = everybody's. */
  readonly customerId: string | null;
  /** Real time: the customers' own clocks are looked at where they have one. */
  readonly now: Date;
}

/** By currency. The balance is that of `invoiceBalance`. */
export async function sumOwed(db: Db, { mode, customerId, now }: OwedFilter): Promise<OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    with owing as (
      select currency, state, source,
        total - credited - credit_used + credit_given - paid + refunded as balance,
        due_at <= mekong_private.customer_now(customer_id, ${now}::timestamptz) as overdue
      from invoices
      where mode = ${mode} and (${customerId}::text is null or customer_id = ${customerId})
        and (state = 'open' or (state = 'draft' and source = ${BY_HAND}))
    )
    select currency,
      count(*) filter (where state = 'draft') as drafts,
      count(*) filter (where state = 'open') as open,
      coalesce(sum(balance) filter (where state = 'open'), 0)::bigint as owed,
      count(*) filter (where state = 'open' and overdue) as overdue,
      coalesce(sum(balance) filter (where state = 'open' and overdue), 0)::bigint as "overdueAmount"
    from owing group by currency order by currency`.execute(db);
  return rows;
}

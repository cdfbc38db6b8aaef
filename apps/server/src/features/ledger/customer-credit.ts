import type { Ctx, Mode, TxCtx } from '../../platform/context/context.ts';
import './tables.ts';

export interface CreditBalance {
  readonly currency: string;
  /** Minor units; negative = the customer owes it, e.g. what was carried over. */
  readonly amount: bigint;
}

/** What the customer has with us per currency: the sum of the books, without currencies that are even. */
export async function customerCredit(
  ctx: Ctx | TxCtx,
  customerId: string,
  mode: Mode,
): Promise<CreditBalance[]> {
  if ('db' in ctx) await ctx.persist();
  const rows = await ('db' in ctx ? ctx.db : ctx.read)
    .selectFrom('ledger_entries')
    .select(['currency', (sum) => sum.fn.sum<string>('amount').as('amount')])
    .where('customer_id', '=', customerId)
    .where('mode', '=', mode)
    .where('account', '=', 'customer_credit')
    .groupBy('currency')
    .orderBy('currency')
    .execute();
  // A credit entry is negative in the books.
  const balances = rows.map(({ currency, amount }) => ({ currency, amount: -BigInt(amount) }));
  return balances.filter(({ amount }) => amount !== 0n);
}

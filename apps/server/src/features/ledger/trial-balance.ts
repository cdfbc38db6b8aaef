import type { Ctx, Mode } from '../../platform/context/context.ts';
import './tables.ts';

export interface TrialBalance {
  readonly accounts: readonly { account: string; currency: string; amount: bigint }[];
  /** Per currency; zero, always. */
  readonly totals: Readonly<Record<string, bigint>>;
}

/** Σ of all entries of one mode per account and currency, in minor units. */
export async function trialBalance(ctx: Ctx, mode: Mode): Promise<TrialBalance> {
  const rows = await ctx.read
    .selectFrom('ledger_entries')
    .select(['account', 'currency', (sum) => sum.fn.sum<string>('amount').as('amount')])
    .where('mode', '=', mode)
    .groupBy(['account', 'currency'])
    .orderBy('account')
    .execute();
  const accounts = rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
  const totals: Record<string, bigint> = {};
  for (const { currency, amount } of accounts) totals[currency] = (totals[currency] ?? 0n) + amount;
  return { accounts, totals };
}

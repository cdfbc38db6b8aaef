/** Accounts of the house. Cash is kept per gateway: `cash:paypal`. */
export type Account =
  | 'receivable'
  | 'revenue'
  | 'tax_payable'
  | 'customer_credit'
  | 'refunds'
  | 'bad_debt'
  | 'gateway_fees'
  | `cash:${string}`;

export interface Entry {
  readonly account: Account;
  /** Minor units; positive = debit, negative = credit. */
  readonly amount: bigint;
}

export const debit = (account: Account, amount: bigint): Entry => ({ account, amount });
export const credit = (account: Account, amount: bigint): Entry => ({ account, amount: -amount });

/** @throws Error when debits and credits differ */
export function assertBalanced(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.amount, 0n);
  if (total !== 0n) throw new Error(`A posting is off by ${total} minor units`);
}

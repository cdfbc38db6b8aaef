import { invoiceBalance } from '@mekong/billing';
import { type Money, money } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { getSeller } from '../settings/get.ts';

/** What the buyer tells the bank. */
export interface BankTransfer {
  /** To be quoted, so that the money is matched with its invoice. */
  readonly reference: string;
  /** Holder, bank, account: a line each. */
  readonly account: readonly string[];
  readonly amount: Money;
  readonly dueAt: Date | null;
}

export async function bankTransferOf(ctx: Ctx, invoice: Invoice): Promise<BankTransfer> {
  const { bankAccount } = await getSeller(ctx);
  return {
    reference: invoice.number ?? invoice.id,
    account: bankAccount ?? [],
    amount: money(invoiceBalance(invoice), invoice.currency),
    dueAt: invoice.dueAt,
  };
}

import { invoiceBalance } from '@mekong/billing';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { getCustomer } from '../customers/get.ts';
import { useCredit } from '../invoices/credit.ts';
import { getInvoice } from '../invoices/get.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { customerCredit } from '../ledger/customer-credit.ts';
import { lockChargeable } from './charge.ts';
import { paymentErrors } from './errors.ts';
import { refundsOfCredit } from './refund-attempt-repository.ts';

export interface Credit {
  readonly currency: string;
  /** Minor units, as the books have it; negative = the customer owes it. */
  readonly balance: bigint;
  /** Of which can be spent: what is on its way back to the customer cannot, and never less than nothing. */
  readonly available: bigint;
}

/** What a customer has with us, per currency. @throws CUSTOMER_NOT_FOUND also for what the actor may not see */
export async function viewCredit(ctx: Ctx, customerId: string): Promise<Credit[]> {
  return ctx.tx(async (t) => creditOf(t, await getCustomer(t, customerId)));
}

async function creditOf(t: TxCtx, customer: Customer): Promise<Credit[]> {
  const balances = await customerCredit(t, customer.id, customer.mode);
  const leaving = await refundsOfCredit(t.db, customer.id);
  return balances.map(({ currency, amount }) => {
    const left = amount - (leaving.get(currency) ?? 0n);
    return { currency, balance: amount, available: left > 0n ? left : 0n };
  });
}

export interface CreditUse {
  readonly invoiceId: string;
  /** Minor units of the invoice's currency; as much as there is and is owed where absent. */
  readonly amount?: bigint | undefined;
}

/**
 * Pays an open invoice with the customer's credit.
 * @throws INVOICE_NOT_FOUND, INVOICE_NOT_PAYABLE, PAYMENT_UNDER_WAY, CREDIT_TOO_SMALL
 */
export async function applyCredit(ctx: Ctx, use: CreditUse): Promise<Invoice> {
  if (!ctx.resumed) await ctx.tx((t) => spend(t, use));
  return getInvoice(ctx, use.invoiceId);
}

async function spend(t: TxCtx, use: CreditUse): Promise<void> {
  const { customer, invoice } = await lockChargeable(t, use.invoiceId);
  const credits = await creditOf(t, customer);
  const available = credits.find((one) => one.currency === invoice.currency)?.available ?? 0n;
  const balance = invoiceBalance(invoice);
  const most = available < balance ? available : balance;
  const amount = use.amount ?? most;
  if (amount <= 0n || amount > most)
    throw paymentErrors.CREDIT_TOO_SMALL({ available: String(most), currency: invoice.currency });
  await useCredit(t, customer, invoice, amount);
  await t.remember(invoice.id);
}

import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { type PostingKind, postMany } from '../ledger/post.ts';
import { credit, debit, type Entry } from '../ledger/posting.ts';
import { moveInvoice } from './apply.ts';
import { lockInvoice } from './get.ts';
import type { Invoice } from './invoice.ts';
import { addMovement } from './repository.ts';

/** Each posting of an invoice's credit has a name of its own: what the movement amounts to after it. */
function post(
  t: TxCtx,
  customer: Customer,
  invoice: Invoice,
  posting: { readonly kind: PostingKind; readonly name: string; readonly entries: readonly Entry[] },
): Promise<void> {
  return postMany(t, [
    {
      customerId: invoice.customerId,
      mode: invoice.mode,
      kind: posting.kind,
      object: `${invoice.id}:${posting.name}`,
      currency: invoice.currency,
      at: t.timeOf(customer),
      entries: posting.entries,
    },
  ]);
}

async function spend(t: TxCtx, customer: Customer, invoice: Invoice, amount: bigint, kind: PostingKind) {
  await post(t, customer, invoice, {
    kind,
    name: `used:${invoice.creditUsed + amount}`,
    entries: [debit('customer_credit', amount), credit('receivable', amount)],
  });
  await moveInvoice(t, customer, invoice, 'credit_used', amount);
}

/** Pays with the customer's credit balance; the caller knows that there is enough. Both locks are held; minor units. */
export const useCredit = (t: TxCtx, customer: Customer, invoice: Invoice, amount: bigint): Promise<void> =>
  spend(t, customer, invoice, amount, 'credit.used');

/** Leaves what is too small to be collected to the next invoice: the customer's credit balance goes below zero by it. */
export const carryOver = (t: TxCtx, customer: Customer, invoice: Invoice, amount: bigint): Promise<void> =>
  spend(t, customer, invoice, amount, 'balance.carried');

/** Takes over what earlier invoices left: this one is owed the more for it. Both locks are held; minor units. */
export async function bringForward(
  t: TxCtx,
  customer: Customer,
  invoice: Invoice,
  amount: bigint,
): Promise<Invoice> {
  await post(t, customer, invoice, {
    kind: 'balance.carried',
    name: `brought:${invoice.creditGiven + amount}`,
    entries: [debit('receivable', amount), credit('customer_credit', amount)],
  });
  await addMovement(t.db, invoice.id, 'credit_given', amount);
  return lockInvoice(t, invoice.id);
}

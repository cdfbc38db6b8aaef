import { assertInvoiceTransition, invoiceBalance } from '@mekong/billing';
import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import './events.ts';
import { finalizeMany } from './finalize.ts';
import { lockInvoice } from './get.ts';
import type { Invoice } from './invoice.ts';
import { addMovement, type Movement, setPaid, setPaidWith } from './repository.ts';

/**
 * Applies money to an invoice, whose lock and whose customer's lock are held: a frozen draft is issued in the same
 * breath, and what is owed no more is paid. At most the balance, in minor units: what is above it is the customer's
 * credit, and the caller's to book. The books of the money itself are the caller's too.
 * @param paidWith a gateway's name, or what stands on a card ("Visa •••• 4242"): the receipt says so
 * @throws INVALID_STATE_TRANSITION for an invoice that is void, Error for more than the balance
 */
export async function applyToInvoice(
  t: TxCtx,
  customer: Customer,
  invoice: Invoice,
  amount: bigint,
  paidWith: string | null = null,
): Promise<void> {
  await t.persist();
  await setPaidWith(t.db, invoice.id, paidWith);
  await moveInvoice(t, customer, invoice, 'paid', amount);
}

/** Adds to one movement of an invoice and closes it when nothing is owed any more. */
export async function moveInvoice(
  t: TxCtx,
  customer: Customer,
  invoice: Invoice,
  movement: Movement,
  amount: bigint,
): Promise<void> {
  await t.persist();
  if (amount < 0n || amount > invoiceBalance(invoice))
    throw new Error(`${amount} is more than the balance of ${invoice.id}`);
  if (invoice.state === 'draft') await finalizeMany(t, customer, [invoice.id]);
  const before = invoice.state === 'draft' ? 'open' : invoice.state;
  assertInvoiceTransition(before, 'paid');
  await addMovement(t.db, invoice.id, movement, amount);
  const moved = await lockInvoice(t, invoice.id);
  if (invoiceBalance(moved) === 0n) await close(t, customer, invoice, moved);
  else await tellPart(t, invoice, moved);
}

async function close(t: TxCtx, customer: Customer, before: Invoice, { id }: Invoice): Promise<void> {
  await setPaid(t.db, id, t.timeOf(customer));
  await t.emitMany([
    {
      type: 'invoice.paid',
      customerId: before.customerId,
      mode: before.mode,
      object: id,
      data: { source: before.source, total: String(before.total), currency: before.currency },
      before: { state: before.state },
      after: { state: 'paid' },
    },
  ]);
}

async function tellPart(t: TxCtx, before: Invoice, moved: Invoice): Promise<void> {
  const balance = String(invoiceBalance(moved));
  await t.emitMany([
    {
      type: 'invoice.part_paid',
      customerId: before.customerId,
      mode: before.mode,
      object: moved.id,
      data: { source: moved.source, balance, currency: moved.currency },
      before: { balance: String(invoiceBalance(before)) },
      after: { balance },
    },
  ]);
}

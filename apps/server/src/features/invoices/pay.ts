import { assertInvoiceTransition } from '@mekong/billing';
import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import './events.ts';
import { finalizeMany } from './finalize.ts';
import type { Invoice } from './invoice.ts';

/**
 * Closes an invoice that money has come in for; a frozen draft is issued in the same breath. The customer's lock is held.
 * @param paidWith a gateway's name, or what stands on a card ("Visa •••• 4242"): the receipt says so
 */
export async function payInvoice(
  t: TxCtx,
  customer: Customer,
  invoice: Invoice,
  paidWith: string | null = null,
): Promise<void> {
  await t.persist();
  if (invoice.state === 'draft') await finalizeMany(t, customer, [invoice.id]);
  assertInvoiceTransition(invoice.state === 'draft' ? 'open' : invoice.state, 'paid');
  await t.db
    .updateTable('invoices')
    .set((row) => ({
      state: 'paid' as const,
      paid: row.ref('total'),
      paid_at: t.timeOf(customer),
      paid_with: paidWith,
    }))
    .where('id', '=', invoice.id)
    .execute();
  await t.emitMany([
    {
      type: 'invoice.paid',
      customerId: customer.id,
      mode: customer.mode,
      object: invoice.id,
      data: { source: invoice.source, total: String(invoice.total), currency: invoice.currency },
      before: { state: invoice.state },
      after: { state: 'paid' },
    },
  ]);
}

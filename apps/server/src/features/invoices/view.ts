import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { findCustomers } from '../customers/get.ts';
import type { CreditNote } from './credit-note.ts';
import { findCreditNotesOf } from './credit-note-repository.ts';
import type { Invoice } from './invoice.ts';

/** An invoice with what is derived and never stored. */
export interface InvoiceWithNotes {
  readonly invoice: Invoice;
  readonly creditNotes: readonly CreditNote[];
  /** Open past its due date, in the customer's time. */
  readonly overdue: boolean;
}

export const withNotes = (ctx: Ctx, invoices: readonly Invoice[]): Promise<InvoiceWithNotes[]> =>
  ctx.tx((t) => loadNotes(t, invoices));

async function loadNotes(t: TxCtx, invoices: readonly Invoice[]): Promise<InvoiceWithNotes[]> {
  const notes = await findCreditNotesOf(
    t.db,
    invoices.map(({ id }) => id),
  );
  const customers = await findCustomers(t, [...new Set(invoices.map(({ customerId }) => customerId))]);
  return invoices.map((invoice) => {
    const customer = customers.find(({ id }) => id === invoice.customerId);
    const now = t.timeOf(customer ?? { clockAt: null });
    return {
      invoice,
      creditNotes: notes.filter(({ invoiceId }) => invoiceId === invoice.id),
      overdue: invoice.state === 'open' && invoice.dueAt !== null && invoice.dueAt <= now,
    };
  });
}

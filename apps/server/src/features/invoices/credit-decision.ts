import { creditableOf, type InvoiceMovements, invoiceBalance } from '@mekong/billing';
import type { SettledBy } from './credit-note.ts';
import { invoiceErrors } from './errors.ts';
import type { Invoice } from './invoice.ts';

/** What is left of an invoice for credit notes, in minor units. */
export const creditLeft = (invoice: Pick<Invoice, 'lines'>): bigint => creditableOf(invoice.lines);

/** What came in for an invoice and has not gone back. */
export const received = (moved: InvoiceMovements): bigint =>
  moved.paid + moved.creditUsed - moved.creditGiven - moved.refunded;

/**
 * Whether a credit note of this amount may be issued, in minor units.
 * @throws CREDIT_NOT_POSSIBLE, CREDIT_EXCEEDS_INVOICE, CREDIT_EXCEEDS_BALANCE, CREDIT_EXCEEDS_PAID
 */
export function assertCreditable(invoice: Invoice, amount: bigint, settledBy: SettledBy): void {
  const { state, currency } = invoice;
  if (state !== 'open' && state !== 'paid') throw invoiceErrors.CREDIT_NOT_POSSIBLE({ state });
  const field = 'body.amount';
  const left = creditLeft(invoice);
  if (amount > left) throw invoiceErrors.CREDIT_EXCEEDS_INVOICE({ field, left: String(left), currency });
  const balance = invoiceBalance(invoice);
  if (settledBy === 'balance' && amount > balance)
    throw invoiceErrors.CREDIT_EXCEEDS_BALANCE({ field, left: String(balance), currency });
  const paid = received(invoice);
  if (settledBy === 'credit' && amount > paid)
    throw invoiceErrors.CREDIT_EXCEEDS_PAID({ field, left: String(paid), currency });
}

import { assertInvoiceTransition } from '@mekong/billing';
import { periodAt } from '@mekong/kit';
import type { Mode, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { postMany } from '../ledger/post.ts';
import { credit, debit } from '../ledger/posting.ts';
import { dueAt } from './due-at.ts';
import './events.ts';
import type { Invoice } from './invoice.ts';
import { lockInvoices, setDue, setNumber, setPeriod, takeNumbers } from './repository.ts';

const DIGITS = 6;

/** Test documents have a series of their own: a purge of test data leaves no gap in the books. */
export const seriesOf = (mode: Mode): string => (mode === 'live' ? 'INV' : 'TEST');

/**
 * Issues drafts of one customer, whose lock is held: draft → open, periods begin now, receivable is posted; numbers are
 * given when everything else of the transaction is done. Where periods `wait`, what is sold begins with its payment.
 */
export async function finalizeMany(
  t: TxCtx,
  customer: Customer,
  invoiceIds: readonly string[],
  periods: 'begin' | 'wait' = 'begin',
): Promise<Invoice[]> {
  await t.persist();
  const drafts = await lockInvoices(t.db, invoiceIds);
  const at = t.timeOf(customer);
  for (const draft of drafts) {
    assertInvoiceTransition(draft.state, 'open');
    if (periods === 'begin') await beginPeriods(t, customer, draft, at);
  }
  await t.db
    .updateTable('invoices')
    .set({ state: 'open', issued_at: at, due_at: at })
    .where('id', 'in', [...invoiceIds])
    .execute();
  for (const draft of drafts) {
    const due = dueAt(draft, at, customer.zone);
    if (due > at) await setDue(t.db, draft.id, due);
  }
  await postMany(
    t,
    drafts.map((draft) => postingOf(draft, at)),
  );
  t.beforeCommit((last) => numberThem(last, customer.mode, invoiceIds));
  await t.emitMany(
    drafts.map((draft) => ({
      type: 'invoice.finalized' as const,
      customerId: draft.customerId,
      mode: draft.mode,
      object: draft.id,
      data: { source: draft.source, total: String(draft.total), currency: draft.currency },
      before: { state: 'draft' },
      after: { state: 'open' },
    })),
  );
  return lockInvoices(t.db, invoiceIds);
}

async function beginPeriods(t: TxCtx, customer: Customer, draft: Invoice, at: Date): Promise<void> {
  for (const line of draft.lines) {
    if (!line.interval || line.periodStart) continue;
    const period = periodAt(at, customer.zone, line.interval, 0);
    await setPeriod(t.db, line.id, period.start, period.end);
  }
}

/** total = revenue + tax: the customer owes it, the seller earned one part and owes the other. */
const postingOf = (invoice: Invoice, at: Date) => ({
  customerId: invoice.customerId,
  mode: invoice.mode,
  kind: 'invoice.finalized' as const,
  object: invoice.id,
  currency: invoice.currency,
  at,
  entries: [
    debit('receivable', invoice.total),
    credit('revenue', invoice.total - invoice.tax),
    credit('tax_payable', invoice.tax),
  ],
});

async function numberThem(t: TxCtx, mode: Mode, invoiceIds: readonly string[]): Promise<void> {
  const series = seriesOf(mode);
  let next = await takeNumbers(t.db, series, invoiceIds.length);
  for (const id of invoiceIds) {
    await setNumber(t.db, id, series, `${series}-${String(next).padStart(DIGITS, '0')}`);
    next += 1n;
  }
}

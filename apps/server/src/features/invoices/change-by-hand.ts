import { isDeepStrictEqual } from 'node:util';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { termColumns } from './draft.ts';
import { invoiceErrors } from './errors.ts';
import './events.ts';
import { finalizeMany } from './finalize.ts';
import { lockInvoice } from './get.ts';
import { assertDueLater, draftLines, type HandLine } from './hand-lines.ts';
import { BY_HAND, type Invoice, type InvoiceTerms } from './invoice.ts';
import { amountsOf, type DraftLine, insertLines, planLines } from './lines.ts';
import { deleteLines, findInvoice } from './repository.ts';

export interface HandChange {
  readonly lines?: readonly HandLine[] | undefined;
  readonly dueInDays?: number | undefined;
  readonly dueOn?: string | undefined;
  /** Null takes it away. */
  readonly memo?: string | null | undefined;
  readonly purchaseOrder?: string | null | undefined;
}

/** Under the customer's lock and its own. @throws INVOICE_NOT_FOUND, INVOICE_NOT_BY_HAND for a draft of a purchase */
async function lockHandDraft(t: TxCtx, id: string): Promise<{ customer: Customer; invoice: Invoice }> {
  const seen = await findInvoice(t.db, id);
  if (!seen) throw invoiceErrors.INVOICE_NOT_FOUND();
  const customer = await lockCustomer(t, seen.customerId);
  const invoice = await lockInvoice(t, id);
  if (invoice.source !== BY_HAND) throw invoiceErrors.INVOICE_NOT_BY_HAND();
  if (invoice.state !== 'draft') throw invoiceErrors.INVOICE_IS_ISSUED({ state: invoice.state });
  return { customer, invoice };
}

/**
 * Changes a draft; lines that are given replace all of its lines. What stays the same is no change. @throws INVOICE_NOT_FOUND, INVOICE_NOT_BY_HAND,
 * INVOICE_IS_ISSUED, INVOICE_AMOUNTS_TO_NOTHING, INVOICE_TOO_LARGE, INVOICE_DUE_IN_THE_PAST
 */
export async function changeByHand(ctx: Ctx, id: string, change: HandChange): Promise<Invoice> {
  return ctx.tx(async (t) => {
    const { customer, invoice } = await lockHandDraft(t, id);
    assertDueLater(change.dueOn ?? null, t.timeOf(customer), customer.zone);
    const lines = change.lines && draftLines(invoice.currency, change.lines);
    const terms = termsWith(invoice, change);
    if (isAsBefore(invoice, terms, lines)) return invoice;
    const plan = lines && planLines(invoice.currency, lines);
    await t.persist();
    await t.db
      .updateTable('invoices')
      .set({ ...termColumns(terms), ...(plan ? amountsOf(plan) : {}) })
      .where('id', '=', id)
      .execute();
    if (plan) {
      await deleteLines(t.db, id);
      await insertLines(t, invoice, plan.lines);
    }
    const changed = await lockInvoice(t, id);
    await tell(t, invoice, changed);
    return changed;
  });
}

/** The same request once more is no change and no event. */
function isAsBefore(invoice: Invoice, terms: InvoiceTerms, lines: readonly DraftLine[] | undefined): boolean {
  const { memo, purchaseOrder, dueDays, dueOn } = invoice;
  const said = (line: Pick<DraftLine, 'description' | 'quantity' | 'unitAmount' | 'taxRate'>) =>
    [line.description, line.quantity, line.unitAmount, line.taxRate] as const;
  return (
    isDeepStrictEqual(terms, { memo, purchaseOrder, dueDays, dueOn }) &&
    (lines === undefined || isDeepStrictEqual(lines.map(said), invoice.lines.map(said)))
  );
}

function termsWith(invoice: Invoice, change: HandChange): InvoiceTerms {
  const { memo = invoice.memo, purchaseOrder = invoice.purchaseOrder } = change;
  if (change.dueOn !== undefined) return { memo, purchaseOrder, dueDays: null, dueOn: change.dueOn };
  if (change.dueInDays !== undefined) return { memo, purchaseOrder, dueDays: change.dueInDays, dueOn: null };
  return { memo, purchaseOrder, dueDays: invoice.dueDays, dueOn: invoice.dueOn };
}

const tell = (t: TxCtx, before: Invoice, after: Invoice): Promise<void> =>
  t.emitMany([
    {
      type: 'invoice.draft_changed',
      customerId: after.customerId,
      mode: after.mode,
      object: after.id,
      data: { source: after.source, total: String(after.total), currency: after.currency },
      before: { total: String(before.total), lines: before.lines.length },
      after: { total: String(after.total), lines: after.lines.length },
    },
  ]);

/** Issues a draft: number, due date, what is owed. @throws INVOICE_NOT_FOUND, INVOICE_NOT_BY_HAND, INVOICE_IS_ISSUED */
export async function finalizeByHand(ctx: Ctx, id: string): Promise<Invoice> {
  await ctx.tx(async (t) => {
    const { customer } = await lockHandDraft(t, id);
    await finalizeMany(t, customer, [id]);
  });
  // Read again: the number is given when everything else of the transaction is done.
  return ctx.tx((t) => lockInvoice(t, id));
}

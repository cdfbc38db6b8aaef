import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { getSeller } from '../settings/get.ts';
import type { InvoiceTerms } from './invoice.ts';
import { amountsOf, type DraftLine, insertLines, planLines } from './lines.ts';
import { buyerSnapshot, sellerSnapshot } from './parties.ts';
import './tables.ts';

export type { DraftLine };

export interface DraftRequest {
  readonly customer: Customer;
  readonly currency: string;
  readonly source: string | null;
  readonly lines: readonly DraftLine[];
  /** None: to be paid at once. */
  readonly terms?: InvoiceTerms;
}

export interface Draft {
  readonly id: string;
  /** Minor units. */
  readonly total: bigint;
}

const AT_ONCE: InvoiceTerms = { memo: null, purchaseOrder: null, dueDays: null, dueOn: null };

/** Writes a draft: priced and frozen, without a number. */
export async function draftInvoice(t: TxCtx, request: DraftRequest): Promise<Draft> {
  await t.persist();
  const { customer, terms = AT_ONCE } = request;
  const plan = planLines(request.currency, request.lines);
  const id = t.newId('invoice');
  await t.db
    .insertInto('invoices')
    .values({
      id,
      customer_id: customer.id,
      mode: customer.mode,
      state: 'draft',
      number: null,
      series: null,
      currency: request.currency,
      ...amountsOf(plan),
      seller: sellerSnapshot(await getSeller(t)),
      buyer: buyerSnapshot(customer),
      source: request.source,
      ...termColumns(terms),
      created_at: t.timeOf(customer),
      issued_at: null,
      due_at: null,
      paid_at: null,
      voided_at: null,
    })
    .execute();
  await insertLines(t, { id, customerId: customer.id }, plan.lines);
  return { id, total: plan.total.amount };
}

export const termColumns = (terms: InvoiceTerms) => ({
  memo: terms.memo,
  purchase_order: terms.purchaseOrder,
  due_days: terms.dueDays,
  due_on: terms.dueOn,
});

import type { Ctx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { getPolicies } from '../settings/get.ts';
import { draftInvoice } from './draft.ts';
import './events.ts';
import { lockInvoice } from './get.ts';
import { assertDueLater, draftLines, type HandLine } from './hand-lines.ts';
import { BY_HAND, type Invoice, type InvoiceTerms } from './invoice.ts';

export interface HandInvoice {
  readonly customerId: string;
  readonly currency: string;
  readonly lines: readonly HandLine[];
  readonly dueInDays?: number | undefined;
  readonly dueOn?: string | undefined;
  readonly memo?: string | undefined;
  readonly purchaseOrder?: string | undefined;
}

/**
 * Writes a draft for a customer. Without a due date the seller's usual number of days counts from issue.
 * @throws CUSTOMER_NOT_FOUND, INVOICE_AMOUNTS_TO_NOTHING, INVOICE_TOO_LARGE, INVOICE_DUE_IN_THE_PAST
 */
export async function createByHand(ctx: Ctx, request: HandInvoice): Promise<Invoice> {
  return ctx.tx(async (t) => {
    const customer = await lockCustomer(t, request.customerId);
    if (ctx.resumed) return lockInvoice(t, ctx.resumed);
    assertDueLater(request.dueOn ?? null, t.timeOf(customer), customer.zone);
    await t.persist();
    const { invoiceDueDays } = await getPolicies(t);
    const lines = draftLines(request.currency, request.lines);
    const terms = termsOf(request, invoiceDueDays);
    const { id, total } = await draftInvoice(t, {
      customer,
      currency: request.currency,
      source: BY_HAND,
      lines,
      terms,
    });
    await t.remember(id);
    await t.emitMany([
      {
        type: 'invoice.drafted',
        customerId: customer.id,
        mode: customer.mode,
        object: id,
        data: { source: BY_HAND, total: String(total), currency: request.currency },
        after: { state: 'draft', total: String(total) },
      },
    ]);
    return lockInvoice(t, id);
  });
}

const termsOf = (request: HandInvoice, usual: number): InvoiceTerms => ({
  memo: request.memo ?? null,
  purchaseOrder: request.purchaseOrder ?? null,
  dueDays: request.dueOn ? null : (request.dueInDays ?? usual),
  dueOn: request.dueOn ?? null,
});

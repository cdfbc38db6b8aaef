import { assertInvoiceTransition, invoiceBalance } from '@mekong/billing';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { postMany } from '../ledger/post.ts';
import { credit, debit } from '../ledger/posting.ts';
import { invoiceErrors } from './errors.ts';
import './events.ts';
import { lockInvoice } from './get.ts';
import type { Invoice } from './invoice.ts';
import { findInvoice } from './repository.ts';

export interface Ending {
  readonly id: string;
  readonly reason: string;
}

/**
 * Gives up what a purchase would have paid for: a draft takes no number, an issued one keeps it. False where money has
 * come in, which stays. The customer's lock is held.
 */
export async function voidUnpaid(t: TxCtx, customer: Customer, invoice: Invoice): Promise<boolean> {
  // A person was faster.
  if (invoice.state === 'void') return true;
  if (invoice.state === 'paid' || invoiceBalance(invoice) !== invoice.total) return false;
  await end(t, invoice, 'void', null);
  if (invoice.state !== 'draft') await postMany(t, [reversal(t, customer, invoice)]);
  return true;
}

/**
 * A draft, or an issued invoice that nothing has come in for, counts no more; its number stays taken.
 * @throws INVOICE_NOT_FOUND, INVOICE_HAS_MOVED, INVALID_STATE_TRANSITION
 */
export const voidInvoice = (ctx: Ctx, request: Ending): Promise<Invoice> =>
  locked(ctx, request.id, async (t, customer, invoice) => {
    assertInvoiceTransition(invoice.state, 'void');
    if (invoiceBalance(invoice) !== invoice.total) throw invoiceErrors.INVOICE_HAS_MOVED();
    await end(t, invoice, 'void', request.reason);
    if (invoice.state !== 'draft') await postMany(t, [reversal(t, customer, invoice)]);
  });

/** Nobody believes any more that it will be paid; should it be after all, it is. @throws as `voidInvoice` */
export const writeOffInvoice = (ctx: Ctx, request: Ending): Promise<Invoice> =>
  locked(ctx, request.id, async (t, customer, invoice) => {
    assertInvoiceTransition(invoice.state, 'uncollectible');
    await end(t, invoice, 'uncollectible', request.reason);
    await postMany(t, [writeOff(t, customer, invoice)]);
  });

async function locked(
  ctx: Ctx,
  id: string,
  work: (t: TxCtx, customer: Customer, invoice: Invoice) => Promise<void>,
): Promise<Invoice> {
  return ctx.tx(async (t) => {
    const seen = await findInvoice(t.db, id);
    if (!seen) throw invoiceErrors.INVOICE_NOT_FOUND();
    const customer = await lockCustomer(t, seen.customerId);
    await work(t, customer, await lockInvoice(t, id));
    return lockInvoice(t, id);
  });
}

async function end(t: TxCtx, invoice: Invoice, state: 'void' | 'uncollectible', reason: string | null) {
  assertInvoiceTransition(invoice.state, state);
  await t.persist();
  await t.db
    .updateTable('invoices')
    .set({ state, end_reason: reason, ...(state === 'void' ? { voided_at: t.now() } : {}) })
    .where('id', '=', invoice.id)
    .execute();
  await t.emitMany([
    {
      type: state === 'void' ? 'invoice.voided' : 'invoice.written_off',
      customerId: invoice.customerId,
      mode: invoice.mode,
      object: invoice.id,
      data: { source: invoice.source },
      before: { state: invoice.state },
      after: { state, reason },
    },
  ]);
}

const facts = (t: TxCtx, customer: Customer, invoice: Invoice) => ({
  customerId: invoice.customerId,
  mode: invoice.mode,
  object: invoice.id,
  currency: invoice.currency,
  at: t.timeOf(customer),
});

/** The posting of its issue, the other way round. */
const reversal = (t: TxCtx, customer: Customer, invoice: Invoice) => ({
  ...facts(t, customer, invoice),
  kind: 'invoice.voided' as const,
  entries: [
    debit('revenue', invoice.total - invoice.tax),
    debit('tax_payable', invoice.tax),
    credit('receivable', invoice.total),
  ],
});

const writeOff = (t: TxCtx, customer: Customer, invoice: Invoice) => ({
  ...facts(t, customer, invoice),
  kind: 'invoice.written_off' as const,
  entries: [debit('bad_debt', invoiceBalance(invoice)), credit('receivable', invoiceBalance(invoice))],
});

import { type CreditedLine, type CreditPlan, planCredit, planLineCredit } from '@mekong/billing';
import type { Ctx, Mode, TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { type PostingKind, postMany } from '../ledger/post.ts';
import { credit, debit, type Entry } from '../ledger/posting.ts';
import { moveInvoice } from './apply.ts';
import { assertCreditable } from './credit-decision.ts';
import type { CreditNote, SettledBy } from './credit-note.ts';
import { findCreditNote, insertCreditNote, setCreditNoteNumber } from './credit-note-repository.ts';
import { invoiceErrors } from './errors.ts';
import './events.ts';
import { lockInvoice } from './get.ts';
import type { Invoice } from './invoice.ts';
import { addLineCredit, addMovement, findInvoice, takeNumbers } from './repository.ts';

const DIGITS = 6;

/** Of the whole invoice, or of lines by their ids; minor units. */
export type CreditPart = { readonly amount: bigint } | { readonly lines: ReadonlyMap<string, bigint> };

export interface CreditRequest {
  readonly part: CreditPart;
  readonly reason: string;
  readonly settledBy: SettledBy;
}

/**
 * Issues a credit note for an open or paid invoice, and settles it: off the balance, or onto the customer's credit. Where
 * it is settled by a refund, the refund's own posting is the caller's. Both locks are held.
 * @throws CREDIT_NOT_POSSIBLE, CREDIT_EXCEEDS_INVOICE, CREDIT_EXCEEDS_BALANCE, CREDIT_EXCEEDS_PAID
 */
export async function creditInvoice(
  t: TxCtx,
  customer: Customer,
  invoice: Invoice,
  request: CreditRequest,
): Promise<CreditNote> {
  const plan = planOf(invoice, request);
  const note = noteOf(t, customer, invoice, request, plan);
  await write(t, note, plan.lines);
  await post(t, note, 'credit_note.issued', [
    debit('refunds', plan.amount - plan.tax),
    debit('tax_payable', plan.tax),
    credit('receivable', plan.amount),
  ]);
  await tell(t, note);
  await settle(t, customer, invoice, note);
  return note;
}

function planOf(invoice: Invoice, { part, settledBy }: CreditRequest): CreditPlan {
  if ('amount' in part) {
    assertCreditable(invoice, part.amount, settledBy);
    return planCredit(invoice.lines, part.amount);
  }
  for (const [id, amount] of part.lines) assertLine(invoice, id, amount);
  const plan = planLineCredit(invoice.lines, part.lines);
  assertCreditable(invoice, plan.amount, settledBy);
  return plan;
}

function assertLine(invoice: Invoice, id: string, amount: bigint): void {
  const line = invoice.lines.find((one) => one.id === id);
  const left = line ? line.total - line.credited : 0n;
  if (amount > left) {
    const { currency } = invoice;
    throw invoiceErrors.CREDIT_EXCEEDS_INVOICE({ field: 'body.lines', left: String(left), currency });
  }
}

function noteOf(
  t: TxCtx,
  customer: Customer,
  invoice: Invoice,
  { reason, settledBy }: CreditRequest,
  plan: CreditPlan,
): CreditNote {
  return {
    id: t.newId('creditNote'),
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    mode: invoice.mode,
    number: null,
    currency: invoice.currency,
    total: plan.amount,
    tax: plan.tax,
    reason,
    settledBy,
    lines: plan.lines.map((part) => ({
      lineId: part.id,
      description: invoice.lines.find(({ id }) => id === part.id)?.description ?? '',
      amount: String(part.amount),
      tax: String(part.tax),
    })),
    issuedAt: t.timeOf(customer),
  };
}

/** As with invoices, test documents have a series of their own. */
const seriesOf = (mode: Mode): string => (mode === 'live' ? 'CN' : 'TEST-CN');

async function write(t: TxCtx, note: CreditNote, lines: readonly CreditedLine[]): Promise<void> {
  await t.persist();
  const series = seriesOf(note.mode);
  await insertCreditNote(t.db, note, series);
  for (const line of lines) await addLineCredit(t.db, line.id, line.amount, line.tax);
  t.beforeCommit(async (last) => {
    const next = await takeNumbers(last.db, series, 1);
    await setCreditNoteNumber(last.db, note.id, `${series}-${String(next).padStart(DIGITS, '0')}`);
  });
}

/** `balance` may close the invoice; the other two leave its balance as it was. */
async function settle(t: TxCtx, customer: Customer, invoice: Invoice, note: CreditNote): Promise<void> {
  if (note.settledBy === 'balance') return moveInvoice(t, customer, invoice, 'credited', note.total);
  await addMovement(t.db, invoice.id, 'credited', note.total);
  if (note.settledBy === 'refund') return addMovement(t.db, invoice.id, 'refunded', note.total);
  await addMovement(t.db, invoice.id, 'credit_given', note.total);
  await post(t, note, 'credit.given', [
    debit('receivable', note.total),
    credit('customer_credit', note.total),
  ]);
}

const post = (t: TxCtx, note: CreditNote, kind: PostingKind, entries: readonly Entry[]): Promise<void> =>
  postMany(t, [
    {
      customerId: note.customerId,
      mode: note.mode,
      kind,
      object: note.id,
      currency: note.currency,
      at: note.issuedAt,
      entries,
    },
  ]);

const tell = (t: TxCtx, note: CreditNote): Promise<void> =>
  t.emitMany([
    {
      type: 'credit_note.issued',
      customerId: note.customerId,
      mode: note.mode,
      object: note.id,
      data: {
        invoiceId: note.invoiceId,
        total: String(note.total),
        tax: String(note.tax),
        currency: note.currency,
        settledBy: note.settledBy,
      },
      after: { invoiceId: note.invoiceId, total: String(note.total), reason: note.reason },
    },
  ]);

/** What staff ask for; money goes back by a refund, which issues its own credit note. */
export interface StaffCredit extends CreditRequest {
  readonly invoiceId: string;
  readonly currency: string | null;
  readonly settledBy: 'credit' | 'balance';
}

/** @throws as `creditInvoice`, INVOICE_NOT_FOUND, CREDIT_CURRENCY_MISMATCH */
export async function creditByHand(ctx: Ctx, request: StaffCredit): Promise<CreditNote> {
  const id = ctx.resumed ?? (await ctx.tx((t) => issue(t, request)));
  // Read again: the number is given when everything else of the transaction is done.
  const note = await ctx.tx((t) => findCreditNote(t.db, id));
  if (!note) throw invoiceErrors.CREDIT_NOTE_NOT_FOUND();
  return note;
}

async function issue(t: TxCtx, request: StaffCredit): Promise<string> {
  const seen = await findInvoice(t.db, request.invoiceId);
  if (!seen) throw invoiceErrors.INVOICE_NOT_FOUND();
  const customer = await lockCustomer(t, seen.customerId);
  const invoice = await lockInvoice(t, request.invoiceId);
  if (request.currency && request.currency !== invoice.currency) {
    throw invoiceErrors.CREDIT_CURRENCY_MISMATCH({ field: 'body.amount', currency: invoice.currency });
  }
  const note = await creditInvoice(t, customer, invoice, request);
  await t.remember(note.id);
  return note.id;
}

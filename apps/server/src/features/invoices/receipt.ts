import type { TxCtx } from '../../platform/context/context.ts';
import type { StoredEvent } from '../../platform/events/event.ts';
import { type MailRow, mailFrame } from '../../platform/mail/layout.ts';
import type { MailLanguage, NewMail } from '../../platform/mail/mail.ts';
import { pageUrl } from '../../platform/mail/page-url.ts';
import { queueMails } from '../../platform/mail/queue.ts';
import type { MailContent, MailTemplate } from '../../platform/mail/template.ts';
import { mailDay, mailMoney, mailWayToPay } from '../../platform/mail/words.ts';
import type { Customer } from '../customers/customer.ts';
import { getCustomer } from '../customers/get.ts';
import { findCreditNotesOf } from './credit-note-repository.ts';
import './events.ts';
import type { Invoice } from './invoice.ts';
import { type PrintedInvoice, print } from './print.ts';
import { receiptTexts } from './receipt-texts.ts';
import { findInvoice } from './repository.ts';

export const RECEIPT = 'receipt';

/** The mail that says that an invoice is paid; everything in it is read when its turn comes. */
export const receiptFor = (customer: Customer, invoiceId: string): NewMail => ({
  template: RECEIPT,
  to: customer.email,
  language: customer.language,
  customerId: customer.id,
  mode: customer.mode,
  object: invoiceId,
  data: {},
});

/** An invoice over nothing was not paid: nothing is received for it. */
export async function queueReceipt(t: TxCtx, event: StoredEvent<'invoice.paid'>): Promise<void> {
  if (!event.customerId || BigInt(event.data.total) === 0n) return;
  await queueMails(t, [receiptFor(await getCustomer(t, event.customerId), event.object)]);
}

interface ReceiptProps extends Record<string, unknown> {
  readonly invoice: Invoice;
  /** Of the customer. */
  readonly zone: string;
  readonly paper: PrintedInvoice;
  readonly href: string;
}

export const receiptMail: MailTemplate = {
  prepare: async (ctx, mail) => {
    const invoice = await ctx.system((t) => findInvoice(t.db, mail.object));
    // Closed by a credit note alone: nothing was received for it.
    if (invoice?.state !== 'paid' || invoice.paid + invoice.creditUsed === 0n) return null;
    const { zone } = await getCustomer(ctx, invoice.customerId);
    const creditNotes = await ctx.system((t) => findCreditNotesOf(t.db, [invoice.id]));
    const paper = await print(ctx, { invoice, creditNotes });
    const href = pageUrl(ctx, mail.language, `/dashboard/invoices/${invoice.id}`);
    return { invoice, zone, href, paper } satisfies ReceiptProps;
  },
  render: (props, language) => receipt(props as ReceiptProps, language),
};

function receipt({ invoice, zone, href, paper }: ReceiptProps, language: MailLanguage): MailContent {
  const texts = receiptTexts[language];
  const [number, seller] = [invoice.number ?? invoice.id, invoice.seller.name];
  const day = mailDay(invoice.paidAt ?? invoice.createdAt, zone, language);
  const received = texts.received(mailMoney(invoice.paid, invoice.currency, language), number, day);
  return {
    subject: texts.subject(number, seller),
    attachments: [{ name: paper.name, contentType: 'application/pdf', bytes: paper.bytes }],
    body: mailFrame(language, {
      heading: texts.heading,
      paragraphs: invoice.mode === 'test' ? [received, texts.test] : [received],
      rows: rowsOf(invoice, zone, language),
      button: { label: texts.open, href },
      footnote: texts.why(invoice.buyer.name, seller),
    }),
  };
}

function rowsOf(invoice: Invoice, zone: string, language: MailLanguage): MailRow[] {
  const texts = receiptTexts[language];
  const amount = (minor: bigint) => mailMoney(minor, invoice.currency, language);
  const lines = invoice.lines.map(({ description, quantity, total }) => ({
    label: Number(quantity) === 1 ? description : texts.times(description, quantity),
    value: amount(total),
  }));
  const period = periodOf(invoice, zone, language);
  const { tax, total, creditUsed, paid, paidWith } = invoice;
  return [
    ...lines,
    ...(period ? [{ label: texts.period, value: period }] : []),
    { label: texts.total, value: amount(total), strong: true },
    ...(tax > 0n ? [{ label: texts.tax, value: amount(tax) }] : []),
    ...(creditUsed > 0n ? [{ label: texts.credit, value: amount(creditUsed) }] : []),
    ...(paid === total ? [] : [{ label: texts.paid, value: amount(paid), strong: true }]),
    ...(paidWith ? [{ label: texts.paidWith, value: mailWayToPay(paidWith, language) }] : []),
  ];
}

/** From the first day to the last of all lines; null where nothing of it is for a time. */
function periodOf({ lines }: Invoice, zone: string, language: MailLanguage): string | null {
  const starts = lines.flatMap((line) => line.periodStart?.getTime() ?? []);
  const ends = lines.flatMap((line) => line.periodEnd?.getTime() ?? []);
  if (starts.length === 0 || ends.length === 0) return null;
  const day = (time: number) => mailDay(new Date(time), zone, language);
  return `${day(Math.min(...starts))} – ${day(Math.max(...ends))}`;
}

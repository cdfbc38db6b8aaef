import type { TxCtx } from '../../platform/context/context.ts';
import type { StoredEvent } from '../../platform/events/event.ts';
import { type MailRow, mailFrame } from '../../platform/mail/layout.ts';
import type { MailLanguage } from '../../platform/mail/mail.ts';
import { queueMails } from '../../platform/mail/queue.ts';
import type { MailContent, MailTemplate } from '../../platform/mail/template.ts';
import { mailDay, mailMoney, mailWayToPay } from '../../platform/mail/words.ts';
import { getCustomer } from '../customers/get.ts';
import { getCreditNote } from '../invoices/credit-notes.ts';
import { getInvoice } from '../invoices/get.ts';
import './events.ts';
import { refundTexts } from './mail-texts.ts';
import type { Refund } from './refund.ts';
import { findRefund } from './repository.ts';

export const REFUND_SETTLED = 'refund-settled';

/** The money is on its way to the customer; everything in it is read when its turn comes. */
export async function queueSettled(t: TxCtx, event: StoredEvent<'refund.settled'>): Promise<void> {
  if (!event.customerId) return;
  const customer = await getCustomer(t, event.customerId);
  await queueMails(t, [
    {
      template: REFUND_SETTLED,
      to: customer.email,
      language: customer.language,
      customerId: customer.id,
      mode: customer.mode,
      object: event.object,
      data: {},
    },
  ]);
}

interface RefundProps extends Record<string, unknown> {
  readonly refund: Refund;
  readonly invoice: string | null;
  readonly creditNote: string | null;
  /** Of the customer. */
  readonly zone: string;
}

export const settledMail: MailTemplate = {
  prepare: async (ctx, mail) => {
    const refund = await ctx.system((t) => findRefund(t.db, mail.object));
    // It may have come back meanwhile: nobody is told of money that they do not get.
    if (refund?.state !== 'succeeded') return null;
    const { zone } = await getCustomer(ctx, refund.customerId);
    const invoice = refund.invoiceId ? (await getInvoice(ctx, refund.invoiceId)).number : null;
    const creditNote = refund.creditNoteId ? (await getCreditNote(ctx, refund.creditNoteId)).number : null;
    return { refund, invoice, creditNote, zone } satisfies RefundProps;
  },
  render: (props, language) => content(props as RefundProps, language),
};

function content(props: RefundProps, language: MailLanguage): MailContent {
  const { refund, invoice } = props;
  const texts = refundTexts[language];
  const amount = mailMoney(refund.amount, refund.currency, language);
  const given = texts.given(amount, invoice);
  const way = texts.way(mailWayToPay(refund.gateway, language));
  const test = refund.mode === 'test' ? [texts.test] : [];
  return {
    subject: texts.subject(amount),
    body: mailFrame(language, {
      heading: texts.heading,
      paragraphs: [given, way, ...test],
      rows: rowsOf(props, amount, language),
      footnote: texts.why,
    }),
  };
}

function rowsOf(
  { refund, creditNote, zone }: RefundProps,
  amount: string,
  language: MailLanguage,
): MailRow[] {
  const texts = refundTexts[language];
  const day = mailDay(refund.settledAt ?? refund.createdAt, zone, language);
  return [
    { label: texts.amount, value: amount, strong: true },
    { label: texts.day, value: day },
    ...(creditNote ? [{ label: texts.creditNote, value: creditNote }] : []),
    ...(refund.note ? [{ label: texts.note, value: refund.note }] : []),
  ];
}

import type { TxCtx } from '../../platform/context/context.ts';
import type { StoredEvent } from '../../platform/events/event.ts';
import { mailFrame } from '../../platform/mail/layout.ts';
import type { MailLanguage } from '../../platform/mail/mail.ts';
import { queueMails } from '../../platform/mail/queue.ts';
import type { MailContent, MailTemplate, MailTexts } from '../../platform/mail/template.ts';
import { mailMoney, mailWayToPay } from '../../platform/mail/words.ts';
import { getCustomer } from '../customers/get.ts';
import { getInvoice } from '../invoices/get.ts';
import './events.ts';
import type { Payment } from './payment.ts';
import { findPayment } from './repository.ts';

interface UnappliedTexts {
  readonly subject: { readonly refund: string; readonly credit: string };
  readonly heading: string;
  received(amount: string, invoice: string | null): string;
  refund(gateway: string): string;
  readonly credit: string;
  readonly why: string;
}

const TEXTS: MailTexts<UnappliedTexts> = {
  en: {
    subject: {
      refund: 'We are giving a payment back to you',
      credit: 'We keep a payment as your credit',
    },
    heading: 'You paid more than was needed',
    received: (amount, invoice) =>
      invoice
        ? `We received ${amount} for invoice ${invoice}, which needed no further payment.`
        : `We received ${amount} for a purchase that had already ended.`,
    refund: (gateway) =>
      `We are giving all of it back through ${gateway}. Depending on your bank this takes a few days. There is nothing you need to do.`,
    credit:
      'We keep it as credit on your account: it pays your next invoices. If you would rather have it back, just reply to this e-mail.',
    why: 'You get this e-mail because a payment of yours reached us. Questions? Just reply to it.',
  },
  vi: {
    subject: {
      refund: 'Chúng tôi đang hoàn lại một khoản thanh toán cho bạn',
      credit: 'Khoản thanh toán dư được giữ làm số dư của bạn',
    },
    heading: 'Bạn đã thanh toán nhiều hơn mức cần thiết',
    received: (amount, invoice) =>
      invoice
        ? `Chúng tôi đã nhận được ${amount} cho hóa đơn ${invoice}, nhưng hóa đơn này không cần thanh toán thêm.`
        : `Chúng tôi đã nhận được ${amount} cho một đơn hàng đã kết thúc trước đó.`,
    refund: (gateway) =>
      `Chúng tôi đang hoàn lại toàn bộ số tiền này qua ${gateway}. Tùy ngân hàng, việc này có thể mất vài ngày. Bạn không cần làm gì thêm.`,
    credit:
      'Chúng tôi giữ số tiền này làm số dư trong tài khoản của bạn và dùng để trừ vào các hóa đơn tiếp theo. Nếu bạn muốn nhận lại tiền, chỉ cần trả lời email này.',
    why: 'Bạn nhận được email này vì chúng tôi vừa nhận một khoản thanh toán của bạn. Nếu có thắc mắc, bạn chỉ cần trả lời email này.',
  },
};

/** What is done with the money is the policy under which it came in. */
export async function queueUnapplied(t: TxCtx, event: StoredEvent<'payment.unapplied'>): Promise<void> {
  if (!event.customerId) return;
  const customer = await getCustomer(t, event.customerId);
  const unappliedMoney = event.data.giveBack ? 'refund' : 'credit';
  await queueMails(t, [
    {
      template: 'payment-unapplied',
      to: customer.email,
      language: customer.language,
      customerId: customer.id,
      mode: customer.mode,
      object: event.object,
      data: { unappliedMoney },
    },
  ]);
}

interface UnappliedProps extends Record<string, unknown> {
  readonly payment: Payment;
  readonly invoiceNumber: string | null;
  readonly unappliedMoney: 'refund' | 'credit';
}

export const unappliedMail: MailTemplate = {
  prepare: async (ctx, mail) => {
    const payment = await ctx.system((t) => findPayment(t.db, mail.object));
    if (!payment) return null;
    const { number } = await getInvoice(ctx, payment.invoiceId);
    return { ...mail.data, payment, invoiceNumber: number };
  },
  render: (props, language) => content(props as UnappliedProps, language),
};

function content(
  { payment, invoiceNumber, unappliedMoney }: UnappliedProps,
  language: MailLanguage,
): MailContent {
  const texts = TEXTS[language];
  const amount = mailMoney(payment.amount, payment.currency, language);
  const then =
    unappliedMoney === 'refund' ? texts.refund(mailWayToPay(payment.gateway, language)) : texts.credit;
  return {
    subject: texts.subject[unappliedMoney],
    body: mailFrame(language, {
      heading: texts.heading,
      paragraphs: [texts.received(amount, invoiceNumber), then],
      footnote: texts.why,
    }),
  };
}

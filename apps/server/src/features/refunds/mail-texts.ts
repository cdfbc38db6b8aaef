import type { MailTexts } from '../../platform/mail/template.ts';

interface RefundTexts {
  subject(amount: string): string;
  readonly heading: string;
  given(amount: string, invoice: string | null): string;
  way(gateway: string): string;
  readonly test: string;
  readonly amount: string;
  readonly day: string;
  readonly creditNote: string;
  readonly note: string;
  readonly why: string;
}

export const refundTexts: MailTexts<RefundTexts> = {
  en: {
    subject: (amount) => `We have given ${amount} back to you`,
    heading: 'Your refund is on its way',
    given: (amount, invoice) =>
      invoice
        ? `We have given ${amount} of invoice ${invoice} back to you.`
        : `We have given ${amount} back to you.`,
    way: (gateway) => `It reaches you through ${gateway}. Depending on your bank this takes a few days.`,
    test: 'This is a test refund: no money moved.',
    amount: 'Refunded',
    day: 'Date',
    creditNote: 'Credit note',
    note: 'Note',
    why: 'You get this e-mail because money went back to you. Questions? Just reply to it.',
  },
  vi: {
    subject: (amount) => `Chúng tôi đã hoàn lại ${amount} cho bạn`,
    heading: 'Khoản hoàn tiền đang được chuyển đến bạn',
    given: (amount, invoice) =>
      invoice
        ? `Chúng tôi đã hoàn lại ${amount} của hóa đơn ${invoice} cho bạn.`
        : `Chúng tôi đã hoàn lại ${amount} cho bạn.`,
    way: (gateway) => `Bạn sẽ nhận được tiền qua ${gateway}. Tùy ngân hàng, việc này có thể mất vài ngày.`,
    test: 'Đây là khoản hoàn tiền thử nghiệm: không có khoản tiền thật nào được chuyển.',
    amount: 'Số tiền hoàn lại',
    day: 'Ngày',
    creditNote: 'Phiếu ghi có',
    note: 'Ghi chú',
    why: 'Bạn nhận được email này vì có một khoản tiền được hoàn lại cho bạn. Nếu có thắc mắc, bạn chỉ cần trả lời email này.',
  },
};

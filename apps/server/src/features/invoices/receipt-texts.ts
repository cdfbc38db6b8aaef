import type { MailTexts } from '../../platform/mail/template.ts';

interface ReceiptTexts {
  subject(number: string, seller: string): string;
  readonly heading: string;
  received(amount: string, number: string, day: string): string;
  readonly test: string;
  times(description: string, quantity: string): string;
  readonly period: string;
  readonly tax: string;
  readonly total: string;
  readonly credit: string;
  readonly paid: string;
  readonly paidWith: string;
  readonly open: string;
  why(buyer: string, seller: string): string;
}

export const receiptTexts: MailTexts<ReceiptTexts> = {
  en: {
    subject: (number, seller) => `Receipt ${number} from ${seller}`,
    heading: 'Thank you for your payment',
    received: (amount, number, day) => `We received ${amount} for invoice ${number} on ${day}.`,
    test: 'This is a test document: no money moved.',
    times: (description, quantity) => `${description} × ${quantity}`,
    period: 'Period',
    tax: 'Of which tax',
    total: 'Total',
    credit: 'Paid from your credit',
    paid: 'Paid',
    paidWith: 'Paid with',
    open: 'View invoice',
    why: (buyer, seller) =>
      `You get this e-mail because ${buyer} is a customer of ${seller}. Questions? Just reply to it.`,
  },
  vi: {
    subject: (number, seller) => `Biên nhận ${number} từ ${seller}`,
    heading: 'Cảm ơn bạn đã thanh toán',
    received: (amount, number, day) =>
      `Chúng tôi đã nhận được ${amount} cho hóa đơn ${number} vào ngày ${day}.`,
    test: 'Đây là chứng từ thử nghiệm: không có khoản tiền thật nào được chuyển.',
    times: (description, quantity) => `${description} × ${quantity}`,
    period: 'Kỳ thanh toán',
    tax: 'Trong đó thuế',
    total: 'Tổng cộng',
    credit: 'Trừ từ số dư của bạn',
    paid: 'Đã thanh toán',
    paidWith: 'Hình thức thanh toán',
    open: 'Xem hóa đơn',
    why: (buyer, seller) =>
      `Bạn nhận được email này vì ${buyer} là khách hàng của ${seller}. Nếu có thắc mắc, bạn chỉ cần trả lời email này.`,
  },
};

import type { MailTexts } from '../../platform/mail/template.ts';

interface PaperTexts {
  readonly invoice: string;
  /** Of the document, as a reader lists it. */
  title(number: string, seller: string): string;
  fileName(number: string): string;
  readonly test: string;
  readonly states: Readonly<Record<'open' | 'paid' | 'void' | 'uncollectible', string>>;
  readonly issued: string;
  readonly due: string;
  readonly paidOn: string;
  readonly order: string;
  readonly reference: string;
  readonly from: string;
  readonly to: string;
  taxCode(code: string): string;
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly tax: string;
  readonly amount: string;
  /** Beside the heading of amounts that tax is added to. */
  readonly beforeTax: string;
  readonly subtotal: string;
  taxOf(percent: string): string;
  readonly total: string;
  readonly credit: string;
  readonly creditGiven: string;
  paid(day: string): string;
  paidWith(day: string, way: string): string;
  readonly received: string;
  creditNote(number: string, day: string): string;
  readonly refunded: string;
  readonly balance: string;
  readonly howToPay: string;
  transfer(reference: string): string;
  readonly notes: string;
  readonly page: string;
}

/** Every word of an invoice on paper. */
export const paperTexts: MailTexts<PaperTexts> = {
  en: {
    invoice: 'Invoice',
    title: (number, seller) => `Invoice ${number}, ${seller}`,
    fileName: (number) => `Invoice ${number}.pdf`,
    test: 'Test document: no money moved, and nothing is owed.',
    states: { open: 'Open', paid: 'Paid', void: 'Void', uncollectible: 'Written off' },
    issued: 'Date of issue',
    due: 'Due',
    paidOn: 'Paid on',
    order: 'Your order',
    reference: 'Payment reference',
    from: 'From',
    to: 'Billed to',
    taxCode: (code) => `Tax code: ${code}`,
    description: 'Description',
    quantity: 'Quantity',
    unitPrice: 'Unit price',
    tax: 'Tax',
    amount: 'Amount',
    beforeTax: 'excl. tax',
    subtotal: 'Subtotal',
    taxOf: (percent) => `Tax ${percent}`,
    total: 'Total',
    credit: 'Paid from credit',
    creditGiven: 'Given as credit',
    paid: (day) => `Paid on ${day}`,
    paidWith: (day, way) => `Paid on ${day}, ${way}`,
    received: 'Received so far',
    creditNote: (number, day) => `Credit note ${number}, ${day}`,
    refunded: 'Paid back',
    balance: 'Amount due',
    howToPay: 'How to pay',
    transfer: (reference) => `By bank transfer. Please name the reference ${reference}.`,
    notes: 'Notes',
    page: 'Page {page} of {pages}',
  },
  vi: {
    invoice: 'Hóa đơn',
    title: (number, seller) => `Hóa đơn ${number}, ${seller}`,
    fileName: (number) => `Hóa đơn ${number}.pdf`,
    test: 'Chứng từ thử nghiệm: không có khoản tiền thật nào được chuyển và không phát sinh công nợ.',
    states: { open: 'Chưa thanh toán', paid: 'Đã thanh toán', void: 'Đã hủy', uncollectible: 'Đã xóa nợ' },
    issued: 'Ngày lập',
    due: 'Hạn thanh toán',
    paidOn: 'Ngày thanh toán',
    order: 'Đơn đặt hàng của bạn',
    reference: 'Nội dung chuyển khoản',
    from: 'Bên bán',
    to: 'Bên mua',
    taxCode: (code) => `Mã số thuế: ${code}`,
    description: 'Nội dung',
    quantity: 'Số lượng',
    unitPrice: 'Đơn giá',
    tax: 'Thuế',
    amount: 'Thành tiền',
    beforeTax: 'chưa gồm thuế',
    subtotal: 'Cộng tiền hàng',
    taxOf: (percent) => `Thuế ${percent}`,
    total: 'Tổng cộng',
    credit: 'Trừ từ số dư',
    creditGiven: 'Chuyển thành số dư',
    paid: (day) => `Thanh toán ngày ${day}`,
    paidWith: (day, way) => `Thanh toán ngày ${day}, ${way}`,
    received: 'Đã nhận đến nay',
    creditNote: (number, day) => `Phiếu ghi có ${number}, ${day}`,
    refunded: 'Đã hoàn tiền',
    balance: 'Còn phải trả',
    howToPay: 'Cách thanh toán',
    transfer: (reference) => `Chuyển khoản ngân hàng. Vui lòng ghi nội dung ${reference}.`,
    notes: 'Ghi chú',
    page: 'Trang {page}/{pages}',
  },
};

/** Paying a customer's credit out; sent to the browsers of the seller's people. */
export const creditClient = {
  open: 'Trả lại số dư',
  title: 'Trả lại số dư',
  lead: 'Tối đa {rest}. Số tiền này được trừ khỏi số dư của khách hàng tại đây.',
  way: 'Trả lại qua',
  bank: 'Chuyển khoản từ ngân hàng của bạn',
  through: 'Qua {gateway}: {amount} ngày {date}',
  noteHint: 'Khách hàng sẽ thấy ghi chú này.',
  referenceHint: 'Khi bạn tự chuyển tiền trả lại.',
} as const;

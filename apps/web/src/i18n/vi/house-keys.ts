/** Keys of the house itself, which the seller's own programs use. */
export const houseKeys = {
  nav: 'Khóa API',
  title: 'Khóa API của hệ thống',
  lead: 'Dành cho chương trình của chính bạn: chúng thao tác thay cho mọi khách hàng của một loại dữ liệu, không bao giờ cả hai.',
  listTitle: 'Khóa của hệ thống',
  noneTitle: 'Chưa có khóa nào',
  noneText: 'Tạo khóa đầu tiên bên dưới. Khóa chỉ hiển thị một lần.',
  makeTitle: 'Tạo khóa',
} as const;

/** The part that is sent to the browsers of the seller's people. */
export const houseKeysClient = {
  mode: 'Dùng cho',
  modes: { test: 'Dữ liệu thử', live: 'Dữ liệu thật' },
  scopeNames: {
    'analytics:read': 'Xem doanh thu',
    'api-keys:write': 'Thay đổi khóa của khách hàng',
    'attention:read': 'Xem việc cần người xử lý',
    'attention:write': 'Xử lý việc cần người',
    'audit:read': 'Xem nhật ký thao tác',
    'catalog:read': 'Xem danh mục',
    'catalog:write': 'Thay đổi danh mục',
    'customers:read': 'Xem khách hàng',
    'customers:write': 'Tạo và sửa khách hàng',
    'events:read': 'Xem sự kiện',
    'gateways:read': 'Xem cổng thanh toán',
    'gateways:write': 'Thay đổi cổng thanh toán và khóa của chúng',
    'house-keys:read': 'Xem khóa của hệ thống',
    'invoices:write': 'Lập hóa đơn',
    'licenses:write': 'Tạo và thu hồi giấy phép',
    'payments:record': 'Ghi nhận tiền đã nhận',
    'refunds:write': 'Hoàn tiền',
    'settings:write': 'Thay đổi cài đặt',
    'webhooks:body': 'Xem nội dung webhook',
    'webhooks:read': 'Xem webhook',
    'webhooks:write': 'Xử lý lại webhook',
  },
} as const;

export const room = {
  settings: {
    nav: 'Cài đặt',
    title: 'Cài đặt',
    lead: 'Chúng tôi gọi bạn là gì, và hóa đơn cùng lời nhắc được gửi đến đâu.',
    account: 'Tài khoản của bạn',
    accountLead: 'Tên này có trên hóa đơn mới; hóa đơn đã có thì giữ nguyên.',
    readOnly: 'Vai trò của bạn trong tài khoản này chỉ được xem, không được đổi.',
  },
  health: {
    lastCall: 'Lần gọi gần nhất',
    lastEvent: 'Webhook gần nhất',
    failures: 'Lần gọi lỗi, 7 ngày',
    failuresOf: '{failed} trên {calls} ({share})',
    never: 'Chưa có',
    waiting: '{count} webhook đang chờ',
  },
} as const;

export const roomClient = {
  settings: {
    name: 'Công ty hoặc tên',
    email: 'E-mail nhận hóa đơn',
    emailHint: 'Hóa đơn, biên lai và lời nhắc được gửi đến đây.',
    zone: 'Múi giờ',
    zoneHint: 'Ngày bắt đầu và kết thúc theo múi giờ này.',
    language: 'Ngôn ngữ thư của chúng tôi',
    languages: { en: 'English', vi: 'Tiếng Việt' },
    save: 'Lưu',
    saved: 'Đã lưu.',
    wait: 'Chờ một chút…',
  },
} as const;

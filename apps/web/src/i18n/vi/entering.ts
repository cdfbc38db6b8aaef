import type { entering as english, enteringClient as englishClient } from '../en/entering.ts';
import type { Translated } from '../translated.ts';

/** Ways in by mail: confirming an address, a link instead of a password, a new password. */
export const entering: Translated<typeof english> = {
  entering: {
    forgotTitle: 'Quên mật khẩu?',
    forgotLead: 'Chúng tôi gửi cho bạn liên kết để đặt mật khẩu mới. Liên kết có hiệu lực một giờ.',
    resetTitle: 'Đặt mật khẩu mới',
    resetLead: 'Mọi phiên đăng nhập khác của bạn sẽ kết thúc.',
    magicTitle: 'Đăng nhập không cần mật khẩu',
    magicLead: 'Chúng tôi gửi cho bạn liên kết để đăng nhập. Liên kết có hiệu lực 15 phút.',
    enterTitle: 'Bấm một lần là vào',
    enterLead: 'Liên kết trong thư đăng nhập cho bạn trên thiết bị này.',
    verifyTitle: 'Xác nhận địa chỉ e-mail',
    verifyLead: 'Để hóa đơn và khóa giấy phép đến được với bạn.',
    confirmTitle: 'Dùng địa chỉ mới',
    confirmLead: 'Từ nay bạn đăng nhập bằng địa chỉ này.',
    back: 'Quay lại trang',
    toLogin: 'Đăng nhập',
  },
};

/** The part that is sent to the browser. */
export const enteringClient: Translated<typeof englishClient> = {
  entering: {
    mailMe: 'Gửi liên kết cho tôi',
    forgot: 'Quên mật khẩu?',
    or: 'hoặc',
    send: 'Gửi liên kết',
    wait: 'Đợi một chút…',
    sentTitle: 'Hãy kiểm tra hộp thư',
    sentText:
      'Nếu có tài khoản với {email}, liên kết đang được gửi đến. Chỉ liên kết mới nhất dùng được, nên hãy mở thư cuối cùng.',
    again: 'Dùng địa chỉ khác',
    setPassword: 'Đặt mật khẩu và đăng nhập',
    enter: 'Đăng nhập',
    verify: 'Xác nhận địa chỉ',
    confirm: 'Dùng địa chỉ này',
    verified: 'Cảm ơn bạn, địa chỉ đã được xác nhận.',
    confirmed: 'Xong. Từ nay bạn đăng nhập bằng địa chỉ mới.',
    toDashboard: 'Mở bảng điều khiển',
    invalid: 'Liên kết này đã được dùng hoặc đã hết hạn. Không mất gì cả: hãy yêu cầu liên kết khác.',
    noToken: 'Địa chỉ này thiếu mã liên kết. Hãy mở lại từ thư, hoặc yêu cầu liên kết khác.',
    anotherReset: 'Gửi cho tôi liên kết khác',
    anotherMagic: 'Gửi cho tôi liên kết khác',
    anotherVerify: 'Mở bảng điều khiển để lấy liên kết khác',
    anotherConfirm: 'Yêu cầu lại trong phần bảo mật',
    bannerText: 'Hãy xác nhận {email}: chúng tôi đã gửi liên kết cho bạn.',
    resend: 'Gửi lại',
    resent: 'Đã gửi. Hãy kiểm tra hộp thư.',
  },
};

import type { UserMail } from './mail.ts';
import type { Language } from './user.ts';

export interface MailText {
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Words on the link, where the mail has one. */
  readonly button?: string;
  readonly footnote?: string;
}

const IGNORE = {
  en: 'If you did not ask for this, you can ignore this mail: nothing changes.',
  vi: 'Nếu bạn không yêu cầu, hãy bỏ qua thư này: không có gì thay đổi.',
};
const NOT_YOU = {
  en: 'If this was not you, reset your password at once and end the sessions that you do not know.',
  vi: 'Nếu không phải bạn, hãy đặt lại mật khẩu ngay và kết thúc các phiên đăng nhập lạ.',
};

const en: Record<UserMail, MailText> = {
  'verify-email': {
    subject: 'Confirm your e-mail address',
    heading: 'Is this your address?',
    paragraphs: [
      'Somebody signed up with this address. Confirm it if it was you. The link is good for 3 days.',
    ],
    button: 'Confirm address',
    footnote: IGNORE.en,
  },
  'reset-password': {
    subject: 'Reset your password',
    heading: 'Set a new password',
    paragraphs: ['The link is good for one hour, once. Setting a password ends every session that is open.'],
    button: 'Set password',
    footnote: IGNORE.en,
  },
  'magic-link': {
    subject: 'Your link to sign in',
    heading: 'Sign in',
    paragraphs: ['The link is good for 15 minutes, once.'],
    button: 'Sign in',
    footnote: IGNORE.en,
  },
  'welcome-magic': {
    subject: 'Thank you for your purchase: your account is ready',
    heading: 'Your account is ready',
    paragraphs: [
      'What you bought is in an account under this address. The link enters it, for 15 minutes, once.',
      'Later than that, ask for another link on the sign-in page. After entering you may set a password.',
    ],
    button: 'Enter the account',
  },
  'confirm-email': {
    subject: 'Confirm your new e-mail address',
    heading: 'Is this your new address?',
    paragraphs: [
      'Confirm that you want to sign in with this address from now on. The link is good for 24 hours.',
    ],
    button: 'Use this address',
    footnote: IGNORE.en,
  },
  'email-taken': {
    subject: 'Somebody wanted to use your address',
    heading: 'Your address is in use already',
    paragraphs: [
      'Somebody asked to sign in with this address in another account. It is yours, so nothing was changed.',
      'If it was you, sign in to this account instead.',
    ],
  },
  'email-changed': {
    subject: 'Your e-mail address was changed',
    heading: 'You sign in with another address now',
    paragraphs: ['From now on this account is entered with another address; this one no longer opens it.'],
    footnote: 'If this was not you, answer this mail at once.',
  },
  'password-changed': {
    subject: 'Your password was changed',
    heading: 'Your password was changed',
    paragraphs: ['A new password was set for this account. Other sessions have ended.'],
    footnote: NOT_YOU.en,
  },
  'account-closed': {
    subject: 'Your account is closed',
    heading: 'Your account is closed',
    paragraphs: [
      'Your name and address were taken out of it. Invoices are kept for as long as the law wants.',
    ],
    footnote: 'If this was not you, answer this mail at once.',
  },
};

const vi: Record<UserMail, MailText> = {
  'verify-email': {
    subject: 'Xác nhận địa chỉ e-mail của bạn',
    heading: 'Đây có phải địa chỉ của bạn?',
    paragraphs: [
      'Có người đã đăng ký bằng địa chỉ này. Nếu là bạn, hãy xác nhận. Liên kết có hiệu lực 3 ngày.',
    ],
    button: 'Xác nhận địa chỉ',
    footnote: IGNORE.vi,
  },
  'reset-password': {
    subject: 'Đặt lại mật khẩu',
    heading: 'Đặt mật khẩu mới',
    paragraphs: [
      'Liên kết có hiệu lực một giờ, dùng một lần. Đặt mật khẩu mới sẽ kết thúc mọi phiên đang mở.',
    ],
    button: 'Đặt mật khẩu',
    footnote: IGNORE.vi,
  },
  'magic-link': {
    subject: 'Liên kết đăng nhập của bạn',
    heading: 'Đăng nhập',
    paragraphs: ['Liên kết có hiệu lực 15 phút, dùng một lần.'],
    button: 'Đăng nhập',
    footnote: IGNORE.vi,
  },
  'welcome-magic': {
    subject: 'Cảm ơn bạn đã mua hàng: tài khoản đã sẵn sàng',
    heading: 'Tài khoản của bạn đã sẵn sàng',
    paragraphs: [
      'Những gì bạn đã mua nằm trong tài khoản với địa chỉ này. Liên kết mở tài khoản trong 15 phút, một lần.',
      'Sau đó, hãy yêu cầu liên kết khác ở trang đăng nhập. Khi đã vào, bạn có thể đặt mật khẩu.',
    ],
    button: 'Vào tài khoản',
  },
  'confirm-email': {
    subject: 'Xác nhận địa chỉ e-mail mới',
    heading: 'Đây có phải địa chỉ mới của bạn?',
    paragraphs: ['Hãy xác nhận rằng từ nay bạn đăng nhập bằng địa chỉ này. Liên kết có hiệu lực 24 giờ.'],
    button: 'Dùng địa chỉ này',
    footnote: IGNORE.vi,
  },
  'email-taken': {
    subject: 'Có người muốn dùng địa chỉ của bạn',
    heading: 'Địa chỉ của bạn đã được dùng',
    paragraphs: [
      'Có người yêu cầu đăng nhập bằng địa chỉ này ở một tài khoản khác. Địa chỉ là của bạn nên không có gì thay đổi.',
      'Nếu là bạn, hãy đăng nhập vào tài khoản này.',
    ],
  },
  'email-changed': {
    subject: 'Địa chỉ e-mail của bạn đã được đổi',
    heading: 'Bạn đăng nhập bằng địa chỉ khác',
    paragraphs: ['Từ nay tài khoản này dùng một địa chỉ khác; địa chỉ này không còn mở được tài khoản.'],
    footnote: 'Nếu không phải bạn, hãy trả lời thư này ngay.',
  },
  'password-changed': {
    subject: 'Mật khẩu của bạn đã được đổi',
    heading: 'Mật khẩu của bạn đã được đổi',
    paragraphs: ['Một mật khẩu mới đã được đặt cho tài khoản này. Các phiên khác đã kết thúc.'],
    footnote: NOT_YOU.vi,
  },
  'account-closed': {
    subject: 'Tài khoản của bạn đã đóng',
    heading: 'Tài khoản của bạn đã đóng',
    paragraphs: [
      'Tên và địa chỉ của bạn đã được xóa khỏi tài khoản. Hóa đơn được lưu theo thời hạn luật định.',
    ],
    footnote: 'Nếu không phải bạn, hãy trả lời thư này ngay.',
  },
};

export const MAIL_TEXTS: Record<Language, Record<UserMail, MailText>> = { en, vi };

import type { words as english, wordsClient as englishClient } from '../en/words.ts';
import type { Translated } from '../translated.ts';

/** Words that come with data and not from the pages: of the seeded catalogue, of the house's ways to pay. */
export const words: Translated<typeof english> = {
  words: {
    features: {
      users: { one: 'người dùng', other: 'người dùng' },
      agents: { one: 'agent', other: 'agent' },
      requests: { one: 'yêu cầu', other: 'yêu cầu' },
    },
  },
};

/** The part that is sent to the browser. */
export const wordsClient: Translated<typeof englishClient> = {
  words: {
    bankTransfer: 'Chuyển khoản',
    on: '{browser} trên {system}',
    said: {
      'Bank transfer': 'Chuyển khoản',
      'Unknown device': 'Thiết bị không rõ',
      'The gateway did not take the money': 'Cổng thanh toán không thu được tiền.',
      'Stripe did not take the money': 'Stripe không thu được tiền.',
      'PayPal did not take the money': 'PayPal không thu được tiền.',
      'Stripe did not refund': 'Stripe không hoàn tiền.',
      'PayPal did not refund': 'PayPal không hoàn tiền.',
      'the buyer must confirm this charge': 'Người mua phải xác nhận khoản thu này.',
      'the buyer has not agreed': 'Người mua chưa đồng ý.',
      'the buyer has not paid': 'Người mua chưa thanh toán.',
      Users: 'Người dùng',
      Agents: 'Agent',
      Requests: 'Yêu cầu',
      'Everything one person needs to sell software.': 'Mọi thứ một người cần để bán phần mềm.',
      'For solopreneurs': 'Dành cho người kinh doanh một mình',
      'License keys': 'Khóa giấy phép',
      'E-mail support': 'Hỗ trợ qua e-mail',
      'Room for a small agency and its agents.': 'Đủ chỗ cho một công ty nhỏ và các agent.',
      'For small agencies': 'Dành cho công ty nhỏ',
      'Priority support': 'Hỗ trợ ưu tiên',
      'Shared workspace': 'Không gian làm việc chung',
      'No limits, and people who answer.': 'Không giới hạn, và luôn có người trả lời.',
      'For large agencies': 'Dành cho công ty lớn',
      'Dedicated support': 'Hỗ trợ riêng',
      'Custom contract': 'Hợp đồng riêng',
      'Consolidated billing': 'Gộp hóa đơn',
      'Templates and prompts to ship your first agent.': 'Mẫu và prompt để ra mắt agent đầu tiên của bạn.',
      'For builders': 'Dành cho người tự làm',
      'License key': 'Khóa giấy phép',
      'A year of updates': 'Cập nhật trong một năm',
      'No subscription': 'Không cần đăng ký',
    },
  },
};

import type { checkout as english } from '../en/checkout.ts';
import type { Translated } from '../translated.ts';

/** Buying, and the words for states. */
export const checkout: Translated<typeof english> = {
  checkout: {
    title: 'Xem lại và thanh toán',
    lead: 'Bạn xác nhận thanh toán tại nơi bạn chọn, rồi quay lại đây ngay.',
    noGatewayTitle: 'Chưa thiết lập thanh toán',
    noGatewayText: 'Máy chủ này hiện không có cổng thanh toán nào. Chưa có khoản tiền nào bị thu.',
    unknownPlanTitle: 'Gói này không còn bán',
    unknownPlanText: 'Có thể liên kết đã cũ. Các gói hiện có nằm ở trang bảng giá.',
    customPlanTitle: 'Gói {plan} được thiết kế riêng',
    customPlanText: 'Gói này không có giá cố định để trả tại đây. Hãy viết cho chúng tôi để cùng thiết lập.',
    toPricing: 'Xem các gói',
    missingTitle: 'Đơn mua nào?',
    missingText: 'Địa chỉ này thiếu thông tin đơn mua. Bảng điều khiển cho thấy mọi khoản đã thanh toán.',
    toDashboard: 'Mở bảng điều khiển',
  },
  states: {
    subscription: {
      incomplete: 'Chờ thanh toán',
      trialing: 'Dùng thử',
      active: 'Đang hoạt động',
      past_due: 'Quá hạn thanh toán',
      paused: 'Tạm dừng',
      canceled: 'Đã hủy',
      expired: 'Đã hết hạn',
    },
    invoice: {
      draft: 'Bản nháp',
      open: 'Chưa thanh toán',
      paid: 'Đã thanh toán',
      void: 'Đã hủy bỏ',
      uncollectible: 'Không thu được',
    },
    payment: {
      pending: 'Đang chờ',
      processing: 'Đang xử lý',
      succeeded: 'Thành công',
      failed: 'Bị từ chối',
      canceled: 'Đã hủy',
      partially_refunded: 'Hoàn tiền một phần',
      refunded: 'Đã hoàn tiền',
      disputed: 'Đang khiếu nại',
    },
    license: { VALID: 'Còn hiệu lực', EXPIRED: 'Hết hạn', REVOKED: 'Đã thu hồi', GRACE: 'Gia hạn tạm' },
    ending: 'Kết thúc {date}',
  },
};

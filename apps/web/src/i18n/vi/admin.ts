import type { admin as english } from '../en/admin.ts';
import type { Translated } from '../translated.ts';
import { staffClient } from './admin-client.ts';
import { staffDetails } from './admin-details.ts';
import { catalogueClient } from './catalogue.ts';
import { creditClient } from './credit.ts';
import { galleryClient } from './gallery.ts';
import { goLiveClient } from './go-live.ts';
import { houseKeys, houseKeysClient } from './house-keys.ts';

/** The lists of the seller's people, and words that several of their pages share. */
const staffLists: Omit<Translated<typeof english>['staff'], keyof typeof staffDetails | 'houseKeys'> = {
  nav: {
    invoices: 'Hóa đơn',
    payments: 'Khoản thanh toán',
    customers: 'Khách hàng',
    gateways: 'Cổng thanh toán',
    audit: 'Nhật ký',
  },
  list: {
    data: 'Dữ liệu',
    live: 'Dữ liệu thật',
    test: 'Dữ liệu thử nghiệm',
    state: 'Trạng thái',
    all: 'Tất cả',
    next: 'Mục cũ hơn',
    newest: 'Về mục mới nhất',
    emptyTitle: 'Không có gì ở đây',
    emptyText: 'Không có mục nào phù hợp. Hãy thử dữ liệu khác hoặc bộ lọc khác.',
    search: 'Tìm',
    none: '–',
  },
  invoices: {
    title: 'Hóa đơn',
    lead: 'Mọi hóa đơn đã lập, mới nhất trước.',
    create: 'Lập hóa đơn',
    number: 'Số',
    customer: 'Khách hàng',
    total: 'Tổng cộng',
    balance: 'Còn phải trả',
    due: 'Hạn thanh toán',
    draft: 'Bản nháp',
    overdue: 'Quá hạn',
  },
  newInvoice: {
    title: 'Lập hóa đơn',
    lead: 'Hóa đơn là bản nháp chỉ nhân viên thấy cho đến khi bạn phát hành.',
    back: 'Tất cả hóa đơn',
  },
  payments: {
    title: 'Khoản thanh toán',
    lead: 'Mọi lần thanh toán, mới nhất trước.',
    payment: 'Khoản thanh toán',
    date: 'Ngày',
    gateway: 'Thanh toán qua',
    state: 'Trạng thái',
    amount: 'Số tiền',
    refunded: 'Đã hoàn',
    open: 'Khoản thanh toán {id}',
    parked: 'Bị giữ',
    manual: 'Bằng tay',
  },
  customers: {
    title: 'Khách hàng',
    lead: 'Mọi người có tài khoản, mới nhất trước.',
    searchLabel: 'Địa chỉ e-mail',
    name: 'Tên',
    email: 'E-mail',
    since: 'Từ ngày',
  },
  modes: { live: 'Dữ liệu thật', test: 'Dữ liệu thử nghiệm' },
  methods: { bank_transfer: 'Chuyển khoản', cash: 'Tiền mặt', crypto: 'Tiền mã hóa', other: 'Khác' },
  reasons: {
    requested_by_customer: 'Khách hàng yêu cầu',
    duplicate: 'Trả hai lần',
    fraudulent: 'Gian lận',
    other: 'Khác',
  },
  refundStates: {
    pending: 'Đang xử lý',
    succeeded: 'Đã hoàn',
    failed: 'Thất bại',
    canceled: 'Đã hủy',
  },
  askedBy: { person: 'Một người', program: 'Mekong', gateway: 'Tại cổng thanh toán' },
  unclear: 'Không ai biết chắc đã hoàn hay chưa',
};

/** The pages of the seller's people. */
export const admin: Translated<typeof english> = {
  staff: { ...staffLists, ...staffDetails, houseKeys },
  staffClient: {
    ...staffClient,
    catalogue: catalogueClient,
    credit: creditClient,
    gallery: galleryClient,
    goLive: goLiveClient,
    houseKeys: houseKeysClient,
  },
};

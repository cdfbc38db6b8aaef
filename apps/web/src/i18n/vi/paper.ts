/** Hóa đơn trên giấy, và những ai đứng tên trên đó. */
export const paper = {
  taxNotes: { included: 'Giá đã gồm thuế.', excluded: 'Giá chưa gồm thuế.' },
  paper: { download: 'Tải PDF', downloadOf: 'Tải PDF của {number}' },
  seller: {
    nav: 'Cài đặt',
    title: 'Cài đặt',
    lead: 'Thông tin bên bán, hiển thị trên mọi hóa đơn từ nay về sau; hóa đơn đã có giữ nguyên như cũ.',
    unfinished:
      'Hóa đơn vẫn mang tên và địa chỉ của bản dùng thử. Hãy nhập thông tin của bạn trước khi bán hàng.',
    profileTitle: 'Hồ sơ bên bán',
    logoTitle: 'Logo',
    logoLead: 'Nằm ở đầu mỗi hóa đơn, thay cho tên của bạn. PNG, JPEG hoặc SVG, tối đa 1 MB.',
    logoNone: 'Chưa có logo: tên của bạn sẽ hiển thị ở đó.',
    logoAlt: 'Logo hiện tại',
  },
} as const;

/** Phần mà trình duyệt của nhân viên bên bán cần. */
export const sellerClient = {
  seller: {
    name: 'Tên pháp lý',
    address: 'Địa chỉ',
    addressHint: 'Như trên phong bì thư, mỗi dòng một phần, không ghi quốc gia.',
    country: 'Quốc gia',
    taxCode: 'Mã số thuế',
    email: 'Email nhận phản hồi',
    zone: 'Múi giờ',
    zoneHint: 'Ví dụ Asia/Ho_Chi_Minh.',
    currency: 'Tiền tệ mặc định',
    bankAccount: 'Tài khoản ngân hàng nhận chuyển khoản',
    bankAccountHint: 'Mỗi dòng một phần; để trống nếu không nhận chuyển khoản.',
    tax: 'Giá hiển thị',
    taxes: { excluded: 'chưa gồm thuế', included: 'đã gồm thuế' },
    save: 'Lưu hồ sơ',
    saved: 'Đã lưu. Hóa đơn tiếp theo sẽ mang thông tin này.',
    logoFile: 'Hình ảnh',
    upload: 'Tải logo lên',
    uploaded: 'Hóa đơn tiếp theo sẽ mang logo này.',
    remove: 'Gỡ logo',
  },
} as const;

/** Phần mà mọi trình duyệt cần. */
export const paperClient = {
  billingDetails: {
    title: 'Thông tin xuất hóa đơn',
    lead: 'Hiển thị trên các hóa đơn tiếp theo của bạn. Hóa đơn đã có giữ nguyên như cũ.',
    ask: 'Địa chỉ và mã số thuế trên hóa đơn',
    optional: 'không bắt buộc',
    name: 'Công ty hoặc tên trên hóa đơn',
    line1: 'Số nhà, tên đường',
    line2: 'Tòa nhà, tầng',
    postalCode: 'Mã bưu chính',
    city: 'Thành phố',
    region: 'Tỉnh hoặc bang',
    country: 'Quốc gia',
    taxId: 'Mã số thuế',
    save: 'Lưu thông tin',
    wait: 'Xin chờ…',
    saved: 'Đã lưu. Hóa đơn tiếp theo của bạn sẽ mang thông tin này.',
  },
} as const;

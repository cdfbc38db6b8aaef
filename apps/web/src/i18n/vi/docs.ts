/** The frame around the documentation, whose pages are English in every language. */
export const docs = {
  docs: {
    nav: 'Tài liệu',
    title: 'Tài liệu',
    description: 'Cách bắt đầu, vận hành, sử dụng và mở rộng Mekong.',
    contents: 'Các trang tài liệu',
    groups: {
      start: 'Bắt đầu',
      understand: 'Tìm hiểu',
      run: 'Vận hành',
      extend: 'Mở rộng',
      reference: 'Tra cứu',
    },
    copy: 'Sao chép các dòng này',
    table: 'Bảng',
    previous: 'Trang trước',
    next: 'Trang sau',
    english: 'Phần nội dung bên dưới chỉ có bằng tiếng Anh.',
  },
} as const;

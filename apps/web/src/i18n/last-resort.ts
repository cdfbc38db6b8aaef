import type { Language } from './languages.ts';

const en = {
  title: 'Something went wrong',
  text: 'The page could not be shown. Please try again in a moment.',
  reference: 'Reference: {id}',
  retry: 'Try again',
  home: 'Back to the start',
};

const vi: typeof en = {
  title: 'Đã xảy ra lỗi',
  text: 'Không hiển thị được trang này. Vui lòng thử lại sau giây lát.',
  reference: 'Mã tham chiếu: {id}',
  retry: 'Thử lại',
  home: 'Về trang chủ',
};

/** Shown when not even the layout could be rendered, so it stands apart from the dictionaries. */
export const lastResort: Record<Language, typeof en> = { en, vi };

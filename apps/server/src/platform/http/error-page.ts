import type { DomainError } from '@mekong/kit';
import type { MailLanguage } from '../mail/mail.ts';
import { escapeHtml } from './escape-html.ts';

const STYLE =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;min-height:90vh;display:grid;place-items:center;text-align:center}small{opacity:.7}';

export const errorPagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** The refusals that the door itself makes of pages; any other is said as the table of errors has it. */
const VIETNAMESE: Record<string, string> = {
  NOT_FOUND: 'Không tìm thấy gì ở đây',
  RATE_LIMITED: 'Quá nhiều yêu cầu',
  PAYLOAD_TOO_LARGE: 'Dữ liệu gửi lên quá lớn',
  UNAVAILABLE: 'Dịch vụ hiện chưa trả lời được',
  UNEXPECTED_ERROR: 'Lỗi nội bộ',
};

const again = (seconds: number, language: MailLanguage): string =>
  language === 'vi' ? `Vui lòng thử lại sau ${seconds} giây.` : `Try again in ${seconds} seconds.`;

/** For a person whose page could not be asked for (too many requests, a request that was too large). */
export function errorPage(
  { code, message: english, retryAfterSeconds }: DomainError,
  requestId: string,
  language: MailLanguage,
): string {
  const message = (language === 'vi' ? VIETNAMESE[code] : undefined) ?? english;
  const wait = retryAfterSeconds === undefined ? '' : `<p>${again(retryAfterSeconds, language)}</p>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(message)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(message)}</h1>
${wait}<p><small>${escapeHtml(requestId)}</small></p></main></body></html>`;
}

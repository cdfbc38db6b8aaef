import type { MailLanguage } from '../mail/mail.ts';

const TEXTS: Record<MailLanguage, { title: string; text: string }> = {
  en: {
    title: 'Starting…',
    text: 'The pages will be here in a moment. This page reloads by itself.',
  },
  vi: {
    title: 'Đang khởi động…',
    text: 'Các trang sẽ sẵn sàng sau giây lát. Trang này tự tải lại.',
  },
};

/** Shown while the web app is on its way up: comes back by itself, and is honest to machines (503). */
export const startingPage = (language: MailLanguage): string => {
  const { title, text } = TEXTS[language];
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="2"><title>${title}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;min-height:90vh;display:grid;place-items:center;text-align:center}</style>
</head><body><main role="status"><h1>${title}</h1><p>${text}</p></main></body></html>`;
};

export const startingPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

import type { DomainError } from '@mekong/kit';
import { escapeHtml } from './escape-html.ts';

const STYLE =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;min-height:90vh;display:grid;place-items:center;text-align:center}small{opacity:.7}';

export const errorPagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** For a person whose page could not be asked for (too many requests, a request that was too large). */
export function errorPage({ message, retryAfterSeconds }: DomainError, requestId: string): string {
  const wait = retryAfterSeconds === undefined ? '' : `<p>Try again in ${retryAfterSeconds} seconds.</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(message)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(message)}</h1>
${wait}<p><small>${escapeHtml(requestId)}</small></p></main></body></html>`;
}

import { createHash } from 'node:crypto';
import type { Answer } from './http.ts';
import { PAGE_STYLE } from './page-style.ts';

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What somebody else wrote, as text of a page and never as markup. */
export const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

/** One line of what is bought. */
export const row = (name: string, value: string, look = ''): string =>
  `<li class="${look}"><span>${safe(name)}</span><span class="value">${safe(value)}</span></li>`;

/** One way to pay, to be chosen. */
export const choice = (one: { id: string; label: string; hint: string }, checked: boolean): string =>
  `<label class="choice"><input type="radio" name="instrument" value="${one.id}" required${checked ? ' checked' : ''}><span><strong>${safe(one.label)}</strong><small>${safe(one.hint)}</small></span></label>`;

/** What the buyer has to know before anything else. */
export const alert = (strong: string, rest: string): string =>
  `<div class="refused" role="alert"><p><strong>${safe(strong)}</strong> ${safe(rest)}</p></div>\n`;

/** The body of a page that only says something, with a way back where there is one. */
export function message(title: string, text: string, back: { href: string; label: string } | null): string {
  const link = back ? `<p><a class="button pay" href="${safe(back.href)}">${safe(back.label)}</a></p>` : '';
  return `<main class="single"><section class="card"><h1>${safe(title)}</h1><p class="soft">${safe(text)}</p>${link}</section></main>`;
}

/**
 * A whole page of a gateway. `backTo` are the addresses of the merchant that a form may lead to: browsers apply
 * form-action to the redirect after a form too.
 */
export function page(
  status: number,
  gateway: 'PayPal' | 'Stripe',
  title: string,
  body: string,
  backTo: (string | null | undefined)[],
): Answer {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(title)} · ${gateway} sandbox</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header class="banner"><strong>${gateway} sandbox.</strong> This is a test page: no money moves, whatever you choose.</header>
${body}
</body>
</html>
`;
  return {
    status,
    body: html,
    headers: { 'content-type': 'text/html; charset=utf-8', ...pageHeaders(backTo) },
  };
}

function pageHeaders(backTo: (string | null | undefined)[]): Record<string, string> {
  const origins = backTo.flatMap((url) => (url ? [new URL(url).origin] : []));
  const formAction = ["'self'", ...new Set(origins)].join(' ');
  return {
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

/** Leads the browser on by a redirect, so that reloading does not pay again. */
export const seeOther = (location: string): Answer => ({ status: 303, body: '', headers: { location } });

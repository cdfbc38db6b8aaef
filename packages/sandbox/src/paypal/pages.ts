import { createHash } from 'node:crypto';
import type { Answer } from '../http.ts';
import { INSTRUMENTS, MERCHANT } from './instruments.ts';
import { toMinor, toWire, type WireMoney } from './money.ts';
import type { Order, PurchaseUnit } from './order-record.ts';
import { PAGE_STYLE } from './page-style.ts';

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const merchantOf = (order: Order): string => order.experience.brand_name ?? MERCHANT.name;

/** The page on which the buyer pays; `refused` is the way to pay that was just turned down. */
export function paymentPage(order: Order, refused: string | null): Answer {
  const merchant = safe(merchantOf(order));
  const total = safe(spoken(order, totalOf(order)));
  const body = `<main>
<section class="card" aria-labelledby="what">
<h1 id="what">Pay ${merchant}</h1>
<p class="total">${total}</p>
${order.units.map((unit) => unitLines(order, unit)).join('\n')}
</section>
<section class="card" aria-label="Payment">
${refused ? refusedNote(refused) : ''}<form method="post" action="checkoutnow/approve">
<input type="hidden" name="token" value="${safe(order.id)}">
<fieldset>
<legend>How would you like to pay?</legend>
${choices(order, refused)}
</fieldset>
${order.vaultWish ? `<p class="save">${merchant} will save this payment method for later charges, such as renewals.</p>` : ''}
<button class="pay" type="submit">${order.experience.user_action === 'PAY_NOW' ? `Pay ${total}` : 'Continue'}</button>
</form>
<form method="post" action="checkoutnow/cancel">
<input type="hidden" name="token" value="${safe(order.id)}">
<button class="cancel" type="submit">Cancel and return to ${merchant}</button>
</form>
</section>
</main>`;
  const title = refused ? 'Payment refused' : `Pay ${merchantOf(order)}`;
  return page(200, title, body, order);
}

function refusedNote(instrument: string): string {
  const label = INSTRUMENTS.find((one) => one.id === instrument)?.label ?? 'That payment method';
  return `<div class="refused" role="alert"><p><strong>${safe(label)} was refused.</strong> Nothing was paid. Please choose another way to pay.</p></div>\n`;
}

function choices(order: Order, refused: string | null): string {
  // A card that fails on later charges only means something where the card is kept.
  const offered = INSTRUMENTS.filter((one) => one.fails !== 'next_time' || order.vaultWish);
  const first = offered.find((one) => one.id !== refused)?.id;
  return offered
    .map((one) => {
      const checked = one.id === first ? ' checked' : '';
      return `<label class="choice"><input type="radio" name="instrument" value="${one.id}" required${checked}><span><strong>${safe(one.label)}</strong><small>${safe(one.hint)}</small></span></label>`;
    })
    .join('\n');
}

function unitLines(order: Order, unit: PurchaseUnit): string {
  const items = unit.items ?? [];
  const rows = items.map((item) =>
    row(
      `${item.name}${item.quantity === '1' ? '' : ` × ${item.quantity}`}`,
      spoken(order, times(item.unit_amount, item.quantity)),
    ),
  );
  if (items.length === 0) rows.push(row(unit.description ?? 'Your purchase', spoken(order, unit.amount)));
  const extra = unit.amount.breakdown ?? {};
  if (extra.tax_total && toMinor(extra.tax_total) > 0n) rows.push(row('Tax', spoken(order, extra.tax_total)));
  if (extra.discount && toMinor(extra.discount) > 0n)
    rows.push(row('Discount', `−${spoken(order, extra.discount)}`));
  if (rows.length > 1) rows.push(row('Total', spoken(order, unit.amount), 'sum'));
  const reference = unit.invoice_id ? `<p class="soft">Invoice ${safe(unit.invoice_id)}</p>` : '';
  return `${reference}<ul class="lines">\n${rows.join('\n')}\n</ul>`;
}

const row = (name: string, value: string, look = ''): string =>
  `<li class="${look}"><span>${safe(name)}</span><span class="value">${safe(value)}</span></li>`;

const times = (money: WireMoney, quantity: string): WireMoney =>
  toWire(money.currency_code, toMinor(money) * BigInt(quantity));

const totalOf = (order: Order): WireMoney =>
  toWire(
    order.units[0]!.amount.currency_code,
    order.units.reduce((sum, unit) => sum + toMinor(unit.amount), 0n),
  );

function spoken(order: Order, money: WireMoney): string {
  const locale = order.experience.locale ?? 'en-US';
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency_code });
  return format.format(money.value as `${number}`);
}

/** A page that only says something, with a way back to the merchant where the order names one. */
export function messagePage(status: number, title: string, text: string, order: Order | null): Answer {
  const back = order?.experience.return_url;
  const link =
    order && back
      ? `<p><a class="button pay" href="${safe(withToken(back, order.id, {}))}">Return to ${safe(merchantOf(order))}</a></p>`
      : '';
  const body = `<main class="single"><section class="card"><h1>${safe(title)}</h1><p class="soft">${safe(text)}</p>${link}</section></main>`;
  return page(status, title, body, order);
}

/** An address of the merchant with the order's id, and what else it is told. */
export function withToken(address: string, orderId: string, more: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries({ token: orderId, ...more })) url.searchParams.set(name, value);
  return url.toString();
}

function page(status: number, title: string, body: string, order: Order | null): Answer {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(title)} · PayPal sandbox</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header class="banner"><strong>PayPal sandbox.</strong> This is a test page: no money moves, whatever you choose.</header>
${body}
</body>
</html>
`;
  return {
    status,
    body: html,
    headers: { 'content-type': 'text/html; charset=utf-8', ...pageHeaders(order) },
  };
}

function pageHeaders(order: Order | null): Record<string, string> {
  // Browsers apply form-action to the redirect after a form too, so the merchant's own addresses belong in it.
  const back = [order?.experience.return_url, order?.experience.cancel_url].flatMap((url) =>
    url ? [new URL(url).origin] : [],
  );
  const formAction = ["'self'", ...new Set(back)].join(' ');
  return {
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

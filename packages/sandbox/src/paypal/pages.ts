import type { Answer } from '../http.ts';
import { alert, choice, message, page, row, safe } from '../page.ts';
import { INSTRUMENTS, MERCHANT } from './instruments.ts';
import { toMinor, toWire, type WireMoney } from './money.ts';
import type { Order, PurchaseUnit } from './order-record.ts';

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
  return page(200, 'PayPal', title, body, addressesOf(order));
}

function refusedNote(instrument: string): string {
  const label = INSTRUMENTS.find((one) => one.id === instrument)?.label ?? 'That payment method';
  return alert(`${label} was refused.`, 'Nothing was paid. Please choose another way to pay.');
}

function choices(order: Order, refused: string | null): string {
  // A card that fails on later charges only means something where the card is kept.
  const offered = INSTRUMENTS.filter((one) => one.fails !== 'next_time' || order.vaultWish);
  const first = offered.find((one) => one.id !== refused)?.id;
  return offered.map((one) => choice(one, one.id === first)).join('\n');
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
    order && back ? { href: withToken(back, order.id, {}), label: `Return to ${merchantOf(order)}` } : null;
  return page(status, 'PayPal', title, message(title, text, link), order ? addressesOf(order) : []);
}

const addressesOf = (order: Order) => [order.experience.return_url, order.experience.cancel_url];

/** An address of the merchant with the order's id, and what else it is told. */
export function withToken(address: string, orderId: string, more: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries({ token: orderId, ...more })) url.searchParams.set(name, value);
  return url.toString();
}

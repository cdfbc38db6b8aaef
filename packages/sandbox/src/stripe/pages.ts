import type { Answer } from '../http.ts';
import { alert, choice, message, page, row, safe } from '../page.ts';
import { declineFor, INSTRUMENTS } from './cards.ts';
import { formatted } from './currencies.ts';
import type { StripeSession } from './records.ts';

/** Why the page is shown again: a code of Stripe, and the last digits of the card where there were any. */
export interface Problem {
  with: string;
  last4: string | null;
}

const sellerOf = (session: StripeSession): string => session.sellerName ?? 'Demo store';

function spoken(session: StripeSession, minor: bigint): string {
  const locale = session.locale && session.locale !== 'auto' ? session.locale : 'en-US';
  return formatted(minor, session.currency ?? 'usd', locale);
}

/** The page on which the buyer pays, or leaves a card to be kept. */
export function paymentPage(session: StripeSession, problem: Problem | null): Answer {
  const seller = safe(sellerOf(session));
  const paying = session.mode === 'payment';
  const title = paying ? `Pay ${sellerOf(session)}` : `Save a card for ${sellerOf(session)}`;
  const total = safe(spoken(session, session.minor));
  const body = `<main>
<section class="card" aria-labelledby="what">
<h1 id="what">${safe(title)}</h1>
${paying ? `<p class="total">${total}</p>\n${lines(session)}` : '<p class="soft">Nothing is charged now.</p>'}
</section>
<section class="card" aria-label="Payment">
${problem ? problemNote(problem) : ''}<form method="post" action="${safe(session.id)}">
${emailField(session)}<fieldset>
<legend>${paying ? 'How would you like to pay?' : 'Which card shall be saved?'}</legend>
${choices(session, problem)}
</fieldset>
<label class="field">Or another test card number<input name="number" inputmode="numeric" autocomplete="off" maxlength="23" placeholder="4242 4242 4242 4242"></label>
${keepsCard(session) ? `<p class="save">${seller} will save this payment method for later charges, such as renewals.</p>` : ''}
<button class="pay" type="submit">${paying ? `Pay ${total}` : 'Save card'}</button>
</form>
${cancelLink(session)}</section>
</main>`;
  return page(200, 'Stripe', problem ? 'Payment declined' : title, body, [
    session.successUrl,
    session.cancelUrl,
  ]);
}

const keepsCard = (session: StripeSession): boolean =>
  session.mode === 'setup' || session.forIntent.setupFutureUsage !== null;

function problemNote(problem: Problem): string {
  if (problem.with === 'incorrect_number')
    return alert('Your card number is incorrect.', 'Nothing was paid. Please choose another way to pay.');
  const card = INSTRUMENTS.find((one) => one.number !== null && one.number.slice(-4) === problem.last4);
  const { message: reason } = declineFor(problem.with);
  return alert(
    card ? `${card.label}: ${reason}` : reason,
    'Nothing was paid. Please choose another way to pay.',
  );
}

function choices(session: StripeSession, problem: Problem | null): string {
  // What fails later only means something where the card is kept, and a bank takes no card to keep.
  const offered = INSTRUMENTS.filter(
    (one) =>
      (session.mode === 'payment' || (!one.clears && one.refunds === 'at_once')) &&
      (keepsCard(session) || !one.laterRefusedWith),
  );
  const first = offered.find((one) => !problem || one.number?.slice(-4) !== problem.last4)?.id;
  return offered.map((one) => choice(one, one.id === first)).join('\n');
}

function emailField(session: StripeSession): string {
  if (session.customerEmail) return `<p class="soft">${safe(session.customerEmail)}</p>\n`;
  if (session.customerId) return '';
  return '<label class="field">E-mail<input name="email" type="email" autocomplete="email" maxlength="254"></label>\n';
}

function lines(session: StripeSession): string {
  const rows = session.lines.map((line) =>
    row(
      `${line.name}${line.quantity === 1 ? '' : ` × ${line.quantity}`}`,
      spoken(session, line.minor * BigInt(line.quantity)),
    ),
  );
  if (rows.length > 1) rows.push(row('Total', spoken(session, session.minor), 'sum'));
  return `<ul class="lines">\n${rows.join('\n')}\n</ul>`;
}

function cancelLink(session: StripeSession): string {
  if (!session.cancelUrl) return '';
  const href = session.cancelUrl.replaceAll('{CHECKOUT_SESSION_ID}', session.id);
  return `<a class="button cancel" href="${safe(href)}">Cancel and return to ${safe(sellerOf(session))}</a>\n`;
}

/** A page that only says something, with a way back to the seller where the checkout names one. */
export function sessionMessage(
  status: number,
  title: string,
  text: string,
  session: StripeSession | null,
): Answer {
  const back = session
    ? {
        href: session.successUrl.replaceAll('{CHECKOUT_SESSION_ID}', session.id),
        label: `Return to ${sellerOf(session)}`,
      }
    : null;
  return page(status, 'Stripe', title, message(title, text, back), [session?.successUrl]);
}

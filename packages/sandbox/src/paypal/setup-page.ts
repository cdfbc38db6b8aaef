import type { SandboxContext } from '../context.ts';
import type { Answer, Call } from '../http.ts';
import { alert, choice, message, page, safe, seeOther } from '../page.ts';
import { INSTRUMENTS, MERCHANT } from './instruments.ts';
import type { SetupToken } from './records.ts';
import { approveSetup, findSetup } from './setups.ts';

const sellerOf = (setup: SetupToken): string => setup.brandName ?? MERCHANT.name;

/** GET: the page on which the buyer lets a way to pay be saved. */
export function showAgreement(ctx: SandboxContext, call: Call): Answer {
  const setup = findSetup(ctx, call.query.get('approval_session_id') ?? '');
  if (!setup) return gone();
  if (setup.status !== 'PAYER_ACTION_REQUIRED') return agreed(setup);
  return agreementPage(setup, call.query.get('refused'));
}

const gone = (): Answer => {
  const title = 'This request is no longer open';
  return page(
    404,
    'PayPal',
    title,
    message(title, 'It was not found, or its three days have passed. Please start again at the shop.', null),
    [],
  );
};

function agreed(setup: SetupToken): Answer {
  const title = 'You have already agreed to this';
  const back = setup.returnUrl
    ? { href: leadBack(setup, setup.returnUrl), label: `Return to ${sellerOf(setup)}` }
    : null;
  return page(200, 'PayPal', title, message(title, 'There is nothing more to do here.', back), [
    setup.returnUrl,
  ]);
}

function agreementPage(setup: SetupToken, refused: string | null): Answer {
  const seller = safe(sellerOf(setup));
  const title = `Save PayPal for ${sellerOf(setup)}`;
  const offered = INSTRUMENTS.filter((one) => !one.clearsLater && one.fails !== 'at_capture');
  const first = offered.find((one) => one.id !== refused)?.id;
  const label = INSTRUMENTS.find((one) => one.id === refused)?.label ?? 'That payment method';
  const hidden = `<input type="hidden" name="approval_session_id" value="${safe(setup.id)}">`;
  const body = `<main>
<section class="card" aria-labelledby="what">
<h1 id="what">${safe(title)}</h1>
<p class="soft">${safe(setup.description ?? 'Nothing is charged now.')}</p>
</section>
<section class="card" aria-label="Payment method">
${refused ? alert(`${label} was refused.`, 'Please choose another way to pay.') : ''}<form method="post" action="approve">
${hidden}
<fieldset>
<legend>What shall be saved?</legend>
${offered.map((one) => choice(one, one.id === first)).join('\n')}
</fieldset>
<p class="save">${seller} will use it for later charges, such as renewals.</p>
<button class="pay" type="submit">Agree and save</button>
</form>
<form method="post" action="cancel">
${hidden}
<button class="cancel" type="submit">Cancel and return to ${seller}</button>
</form>
</section>
</main>`;
  return page(200, 'PayPal', title, body, [setup.returnUrl, setup.cancelUrl]);
}

const setupIn = (ctx: SandboxContext, call: Call): SetupToken | null =>
  findSetup(ctx, new URLSearchParams(call.raw.toString('utf8')).get('approval_session_id') ?? '');

/** POST: the buyer agrees. */
export function agree(ctx: SandboxContext, call: Call): Answer {
  const setup = setupIn(ctx, call);
  if (!setup) return gone();
  const instrument = new URLSearchParams(call.raw.toString('utf8')).get('instrument') ?? '';
  const outcome = approveSetup(ctx, setup.id, instrument);
  if (outcome === 'refused')
    return seeOther(`approve?${new URLSearchParams({ approval_session_id: setup.id, refused: instrument })}`);
  ctx.save();
  return setup.returnUrl ? seeOther(leadBack(setup, setup.returnUrl)) : agreed(setup);
}

/** POST: the buyer does not. */
export function disagree(ctx: SandboxContext, call: Call): Answer {
  const setup = setupIn(ctx, call);
  if (!setup) return gone();
  if (setup.cancelUrl) return seeOther(leadBack(setup, setup.cancelUrl));
  const title = 'Cancelled';
  return page(200, 'PayPal', title, message(title, 'Nothing was saved. You can close this page.', null), []);
}

/** An address of the merchant with the setup's id, under both names that the gateway gives it. */
function leadBack(setup: SetupToken, address: string): string {
  const url = new URL(address);
  url.searchParams.set('approval_token_id', setup.id);
  url.searchParams.set('approval_session_id', setup.id);
  return url.toString();
}

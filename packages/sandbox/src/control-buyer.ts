import type { SandboxContext } from './context.ts';
import { readOrder, readToken } from './control-input.ts';
import { approve } from './paypal/orders.ts';
import { approveSetup, findSetup } from './paypal/setups.ts';
import { find } from './state.ts';
import { unasked } from './stripe/context.ts';
import { paySession } from './stripe/paying.ts';
import { findSession } from './stripe/sessions.ts';

type Input = Record<string, unknown>;

/** Plays the buyer who pays an order of PayPal or a checkout of Stripe, or lets a way to pay be saved at either. */
export function buyerApproves(ctx: SandboxContext, input: Input): unknown {
  const payer = input.payer as { card?: string; email?: string } | undefined;
  return play(ctx, input, payer?.card, payer?.email);
}

/** Plays the buyer whose card is refused on the page. */
export const buyerIsDeclined = (ctx: SandboxContext, input: Input): unknown =>
  play(ctx, input, '4000000000000002');

function play(ctx: SandboxContext, input: Input, card?: string, email?: string): unknown {
  const id = String(input.orderId);
  const session = findSession(unasked(ctx), id);
  if (session) {
    const outcome = paySession(unasked(ctx), id, card, email);
    return { outcome, status: session.status, paymentStatus: session.paymentStatus };
  }
  const setup = findSetup(ctx, id);
  if (setup) return { outcome: approveSetup(ctx, id, card), status: setup.status };
  const order = readOrder(ctx, input);
  return { outcome: approve(ctx, order.id, card), status: order.status };
}

/** Plays the buyer who goes back to the shop: what they were asked for stays open. */
export function buyerCancels(ctx: SandboxContext, input: Input): unknown {
  const id = String(input.orderId);
  const open = findSession(unasked(ctx), id) ?? findSetup(ctx, id) ?? readOrder(ctx, input);
  return { outcome: 'cancelled', status: open.status };
}

/** Lets later charges of a saved way to pay fail, or work again; `code` says why at Stripe. */
export function declineToken(ctx: SandboxContext, input: Input): unknown {
  const declines = input.decline !== false;
  const method = find(ctx.state.stripeMethods, String(input.tokenId));
  if (method) method.declines = declines ? String(input.code ?? 'card_declined') : null;
  else readToken(ctx, input).declines = declines;
  return { ok: true };
}

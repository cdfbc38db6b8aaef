import type { SandboxContext } from './context.ts';
import { readTaken, settlement } from './control-input.ts';
import { settleCapture } from './paypal/captures.ts';
import { closeDispute, openDispute } from './paypal/disputes.ts';
import { refusal } from './paypal/errors.ts';
import { makeRefund, settleRefund } from './paypal/refunds.ts';
import { find, type RefundEnd } from './state.ts';
import { closeDispute as closeStripe, openDispute as openStripe } from './stripe/charges.ts';
import { settleCharge } from './stripe/charging.ts';
import { unasked } from './stripe/context.ts';
import { makeRefund as refundCharge, settleRefund as settleStripeRefund } from './stripe/refunds.ts';

type Input = Record<string, unknown>;

/** The seller gives money back at the gateway itself. */
export function refundByHand(ctx: SandboxContext, input: Input): unknown {
  const taken = readTaken(ctx, input);
  const row = taken.gateway === 'paypal' ? taken.capture : taken.charge;
  const left = row.minor - row.refundedMinor;
  const minor = input.minor === undefined ? left : BigInt(String(input.minor));
  if (minor <= 0n || minor > left) throw refusal('REFUND_AMOUNT_EXCEEDED');
  if (taken.gateway === 'paypal') return { refundId: makeRefund(ctx, taken.capture, minor).id };
  return { refundId: refundCharge(unasked(ctx), taken.charge, minor).id };
}

/** Ends the wait for money from a bank. */
export function endWait(ctx: SandboxContext, input: Input): unknown {
  const taken = readTaken(ctx, input);
  const ends = settlement(input);
  if (taken.gateway === 'paypal') {
    settleCapture(ctx, taken.capture, ends);
    return { status: taken.capture.status };
  }
  settleCharge(unasked(ctx), taken.charge, ends === 'COMPLETED' ? 'succeeded' : 'failed');
  return { status: taken.charge.status };
}

/** Says how the next refunds at Stripe go: `outcome` pending or fails, `times` of them. */
export function planRefunds(ctx: SandboxContext, input: Input): unknown {
  const outcome: RefundEnd = input.outcome === 'fails' ? 'fails' : 'pending';
  const times = Number(input.times ?? 1);
  ctx.state.nextRefunds = [...ctx.state.nextRefunds, ...Array.from({ length: times }, () => outcome)];
  return { next: ctx.state.nextRefunds };
}

/** Ends a refund now: `failed` gives the money back to the seller, which only Stripe knows. */
export function endRefund(ctx: SandboxContext, input: Input): unknown {
  const id = String(input.refundId);
  const refund = find(ctx.state.refunds, id);
  const atStripe = find(ctx.state.stripeRefunds, id);
  if (refund) settleRefund(ctx, refund);
  else if (atStripe)
    settleStripeRefund(unasked(ctx), atStripe, input.status === 'failed' ? 'failed' : 'succeeded');
  else throw refusal('INVALID_RESOURCE_ID', 404);
  return { status: (refund ?? atStripe)?.status };
}

/** The buyer or their bank wants the money back. */
export function dispute(ctx: SandboxContext, input: Input): unknown {
  const taken = readTaken(ctx, input);
  const opened =
    taken.gateway === 'paypal' ? openDispute(ctx, taken.capture) : openStripe(unasked(ctx), taken.charge);
  return { disputeId: opened?.id ?? null, status: opened?.status ?? null };
}

/** Ends the dispute, for the seller when `won` is true. */
export function endDispute(ctx: SandboxContext, input: Input): unknown {
  const taken = readTaken(ctx, input);
  const won = input.won === true;
  const closed =
    taken.gateway === 'paypal'
      ? closeDispute(ctx, taken.capture, won)
      : closeStripe(unasked(ctx), taken.charge, won);
  return { disputeId: closed?.id ?? null, status: closed?.status ?? null };
}

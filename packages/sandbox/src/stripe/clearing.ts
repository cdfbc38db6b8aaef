import type { SandboxContext } from '../context.ts';
import { settleCharge } from './charging.ts';
import { unasked } from './context.ts';
import { settleRefund } from './refunds.ts';
import { endSession, isOver } from './sessions.ts';

/** When something changes by itself: money from or to a bank, a checkout that nobody pays. */
export function stripeChangesAt({ state }: SandboxContext): Date[] {
  const open = Object.values(state.stripeSessions).filter((session) => session.status === 'open');
  return [
    ...[...Object.values(state.stripeCharges), ...Object.values(state.stripeRefunds)].flatMap(
      (row) => row.clearsAt ?? [],
    ),
    ...open.map((session) => session.expiresAt),
  ];
}

/** Does what the clock has brought; says how many things changed. */
export function settleStripe(sandbox: SandboxContext): number {
  const ctx = unasked(sandbox);
  const now = ctx.clock.now();
  const isDue = (row: { clearsAt: Date | null }) => row.clearsAt !== null && row.clearsAt <= now;
  const charges = Object.values(ctx.state.stripeCharges).filter(isDue);
  const refunds = Object.values(ctx.state.stripeRefunds).filter(isDue);
  const sessions = Object.values(ctx.state.stripeSessions).filter((session) => isOver(ctx, session));
  for (const charge of charges) settleCharge(ctx, charge, charge.clears ?? 'succeeded');
  for (const refund of refunds) settleRefund(ctx, refund, refund.clears ?? 'succeeded');
  for (const session of sessions) endSession(ctx, session);
  return charges.length + refunds.length + sessions.length;
}

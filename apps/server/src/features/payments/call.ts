import type { Gateway, Outcome } from '@mekong/gateways';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { answerAttempt, updateDue } from './attempt-repository.ts';
import { nextLook } from './next-look.ts';
import type { Attempt, AttemptState, Payment } from './payment.ts';
import { findPayment } from './repository.ts';
import { isKeySpent, isUnclear } from './send.ts';

/** Asks the gateway for what an attempt stands for; answers how its answer is written down, in one transaction. */
export type Call = (ctx: Ctx, attempt: Attempt) => Promise<(t: TxCtx) => Promise<void>>;

/** The payment of an attempt, and the connection that it was begun with. */
export async function paymentOf(
  ctx: Ctx,
  attempt: Attempt,
): Promise<{ readonly payment: Payment; readonly gateway: Gateway }> {
  const payment = attempt.paymentId && (await ctx.system((t) => findPayment(t.db, attempt.paymentId ?? '')));
  if (!payment) throw new Error(`Attempt ${attempt.id} has no payment`);
  return { payment, gateway: gatewayOf(ctx, payment.gateway, payment.connection) };
}

const STATE_OF: Record<Outcome<unknown>['kind'], AttemptState> = {
  ok: 'succeeded',
  pending: 'pending',
  declined: 'declined',
  rejected: 'rejected',
  unknown: 'unknown',
};

/** An unknown end stays open for a repeat with the same key, until the key has no more use. */
export async function recordAnswer(
  t: TxCtx,
  attempt: Attempt,
  outcome: Outcome<{ readonly id: string | null } | null>,
): Promise<void> {
  if (outcome.kind === 'unknown' && !isKeySpent(outcome) && !isUnclear(outcome)) {
    t.log.warn({ attempt: attempt.id, code: outcome.code }, 'a gateway call has no known end yet');
    // Nobody is sending it any more: a repeat of the buyer's request need not wait for the lease.
    await updateDue(t.db, attempt.id, nextLook(attempt.createdAt, t.now()));
    return;
  }
  const answer =
    outcome.kind === 'ok' || outcome.kind === 'pending'
      ? { id: outcome.value?.id ?? null }
      : {
          code: outcome.code,
          message: outcome.message,
          debugId: outcome.kind === 'unknown' ? null : (outcome.debugId ?? null),
        };
  await answerAttempt(t.db, attempt.id, { state: STATE_OF[outcome.kind], answer, at: t.now() });
}

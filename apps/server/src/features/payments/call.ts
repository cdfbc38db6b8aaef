import type { Gateway, Outcome } from '@mekong/gateways';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { answerAttempt, firstAsked, updateDue } from './attempt-repository.ts';
import { intend } from './begin.ts';
import { nextLook } from './next-look.ts';
import type { Attempt, AttemptState, Payment, TakenAttempt } from './payment.ts';
import { findPayment } from './repository.ts';
import { isKeySpent, isRecorded, isUnclear, repeated } from './send.ts';

/** Writes an answer down; may name the attempt that is to be made at once in its place. */
export type WriteDown = (t: TxCtx) => Promise<string | undefined>;

/** Asks the gateway for what an attempt stands for; answers how its answer is written down, in one transaction. */
export type Call = (ctx: Ctx, attempt: TakenAttempt) => Promise<WriteDown>;

/** Proved that nothing happened, or that it harms nobody: asked for once more, the rarer the longer it goes on. */
export async function askAgain(t: TxCtx, attempt: Attempt): Promise<void> {
  const since = await firstAsked(t.db, attempt.object, attempt.operation);
  await intend(t, attempt, attempt.operation, attempt.request, nextLook(since ?? t.now(), t.now()));
}

/** Whether a call that only makes a page has to be made with another key. */
const wantsAnotherKey = (attempt: TakenAttempt, outcome: Outcome<unknown>): boolean =>
  attempt.isRepeat && isRecorded(outcome) && attempt.request.isSecond !== true;

/**
 * Writes down the answer to a call that only makes a page. A page that nobody was sent to can be made a second time:
 * where the gateway answers a repeated call with the same error, another key is tried, once.
 */
export async function recordPage<Page extends { readonly id: string }>(
  t: TxCtx,
  attempt: TakenAttempt,
  outcome: Outcome<Page>,
  keep: { made: (page: Page) => Promise<void>; refused?: () => Promise<void> },
): Promise<string | undefined> {
  if (wantsAnotherKey(attempt, outcome)) {
    await recordAnswer(t, attempt, repeated());
    return intend(t, attempt, attempt.operation, { ...attempt.request, isSecond: true });
  }
  await recordAnswer(t, attempt, outcome);
  if (outcome.kind === 'ok' || outcome.kind === 'pending') await keep.made(outcome.value);
  else await keep.refused?.();
  return undefined;
}

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

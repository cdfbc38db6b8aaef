import type { Gateway, Outcome } from '@mekong/gateways';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { answerAttempt, takeAttempt, updateDue } from './attempt-repository.ts';
import { intend } from './begin.ts';
import { nextLook } from './next-look.ts';
import type { Attempt, AttemptState, Payment } from './payment.ts';
import { recordRefund } from './record-refund.ts';
import { findPayment, updatePayment } from './repository.ts';
import { isKeySpent, sendCapture, sendCreateOrder, sendRefund } from './send.ts';

/** Longer than the longest series of tries: another process must not send the same call meanwhile. */
const LEASE_SECONDS = 120;

/**
 * Makes the call that an attempt stands for, and writes down its answer and nothing else. An attempt that has an
 * answer, or that somebody else is sending, is left alone.
 */
export async function runAttempt(ctx: Ctx, id: string): Promise<void> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + LEASE_SECONDS * 1000);
  const attempt = await ctx.system((t) => takeAttempt(t.db, id, now, lease));
  if (!attempt) return;
  step(`${attempt.operation}.intended`);
  const payment = await ctx.system((t) => findPayment(t.db, attempt.paymentId));
  if (!payment) throw new Error(`Attempt ${id} has no payment`);
  const gateway = gatewayOf(ctx, payment.gateway, payment.connection);
  const answer = await send(ctx, gateway, payment, attempt);
  step(`${attempt.operation}.answered`);
  await ctx.system((t) => answer(t));
  step(`${attempt.operation}.recorded`);
}

/** The call of each operation, and how its answer is written down. */
async function send(
  ctx: Ctx,
  gateway: Gateway,
  payment: Payment,
  attempt: Attempt,
): Promise<(t: TxCtx) => Promise<void>> {
  switch (attempt.operation) {
    case 'create_order': {
      const outcome = await sendCreateOrder(ctx, gateway, payment, attempt);
      return async (t) => {
        await recordAnswer(t, attempt, outcome);
        if (outcome.kind !== 'ok' && outcome.kind !== 'pending') return;
        const { id, approvalUrl, expiresAt } = outcome.value;
        await updatePayment(t.db, payment.id, {
          order_id: id,
          approval_url: approvalUrl,
          expires_at: expiresAt,
        });
      };
    }
    case 'capture': {
      const outcome = await sendCapture(ctx, gateway, payment, attempt);
      return async (t) => {
        await recordAnswer(t, attempt, outcome);
        if (outcome.kind !== 'ok' && outcome.kind !== 'pending') return;
        await updatePayment(t.db, payment.id, { capture_id: outcome.value.id });
      };
    }
    case 'refund': {
      const outcome = await sendRefund(ctx, gateway, payment, attempt);
      return async (t) => {
        await recordAnswer(t, attempt, outcome);
        if (outcome.kind === 'ok') await recordRefund(t, payment, attempt.id);
        // It was looked up, and nothing had happened: the money is still to be given back.
        if (isKeySpent(outcome)) await intend(t, payment, 'refund', attempt.request);
      };
    }
  }
}

const STATE_OF: Record<Outcome<unknown>['kind'], AttemptState> = {
  ok: 'succeeded',
  pending: 'pending',
  declined: 'declined',
  rejected: 'rejected',
  unknown: 'unknown',
};

/** An unknown end stays open for a repeat with the same key, until the key has no more use. */
async function recordAnswer(t: TxCtx, attempt: Attempt, outcome: Outcome<{ id: string }>): Promise<void> {
  if (outcome.kind === 'unknown' && !isKeySpent(outcome)) {
    t.log.warn({ attempt: attempt.id, code: outcome.code }, 'a gateway call has no known end yet');
    // Nobody is sending it any more: a repeat of the buyer's request need not wait for the lease.
    await updateDue(t.db, attempt.id, nextLook(attempt.createdAt, t.now()));
    return;
  }
  const answer =
    outcome.kind === 'ok' || outcome.kind === 'pending'
      ? { id: outcome.value.id }
      : {
          code: outcome.code,
          message: outcome.message,
          debugId: outcome.kind === 'unknown' ? null : (outcome.debugId ?? null),
        };
  await answerAttempt(t.db, attempt.id, { state: STATE_OF[outcome.kind], answer, at: t.now() });
}

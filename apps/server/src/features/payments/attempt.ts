import type { Ctx } from '../../platform/context/context.ts';
import { step } from '../../platform/context/steps.ts';
import { takeAttempt } from './attempt-repository.ts';
import { calls } from './calls.ts';

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
  const writeDown = await calls[attempt.operation](ctx, attempt);
  step(`${attempt.operation}.answered`);
  const next = await ctx.system(writeDown);
  step(`${attempt.operation}.recorded`);
  if (next) await runAttempt(ctx, next);
}

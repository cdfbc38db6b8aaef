import type { DeclineBucket } from './decline-buckets.ts';
import { type DunningHistory, type DunningStep, nextStep } from './next-step.ts';
import type { DunningPolicy } from './policy.ts';

/** What the policy would do from here on if nobody paid and every retry met the same decline. */
export function dunningCalendar(
  policy: DunningPolicy,
  history: DunningHistory,
  bucket: DeclineBucket,
): DunningStep[] {
  const steps: DunningStep[] = [];
  let [state, now] = [history, history.failedAt];
  for (
    let step = nextStep(policy, state, bucket, now);
    step !== null;
    step = nextStep(policy, state, bucket, now)
  ) {
    steps.push(step);
    state = afterStep(state, step);
    now = step.at;
  }
  return steps;
}

/** The history once a step has been made and nothing was paid. */
export function afterStep(history: DunningHistory, step: DunningStep): DunningHistory {
  if (step.kind === 'end') return { ...history, hasEnded: true };
  if (step.kind === 'mail') return { ...history, mailed: [...history.mailed, step.day] };
  const { method, retries } = history;
  const charged = method && { ...method, chargedAt: [...method.chargedAt, step.at] };
  return { ...history, method: charged, retries: [...retries, { day: step.day, at: step.at }] };
}

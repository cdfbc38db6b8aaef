import { addDays } from '@mekong/kit';
import { earliestOnCard } from './card-limit.ts';
import type { DeclineBucket } from './decline-buckets.ts';
import { jitterSeconds } from './jitter.ts';
import type { DunningMail, DunningPolicy } from './policy.ts';

/** What has happened since a charge failed. */
export interface DunningHistory {
  /** The customer's. */
  readonly slug: string;
  readonly zone: string;
  /** Day 0. */
  readonly failedAt: Date;
  /** In order; `day` is null for one that a new method caused. */
  readonly retries: readonly { readonly day: number | null; readonly at: Date }[];
  /** Days of the policy whose mails went out. */
  readonly mailed: readonly number[];
  readonly hasEnded: boolean;
  /** The method that would be charged; null = there is none. */
  readonly method: {
    readonly card: string;
    readonly addedAt: Date;
    /** Attempts on this card, for any invoice, in ascending order; the failed charge too. */
    readonly chargedAt: readonly Date[];
  } | null;
  /** Cards whose decline said never again. */
  readonly blockedCards: readonly string[];
}

export type DunningStep =
  /** `number`: of the retry in the policy, from 1; day null: a new method is tried at once. */
  | { readonly kind: 'retry'; readonly at: Date; readonly day: number | null; readonly number: number }
  | { readonly kind: 'end'; readonly at: Date; readonly state: DunningPolicy['end'] }
  | { readonly kind: 'mail'; readonly at: Date; readonly day: number; readonly mail: DunningMail };

const dayMs = 86_400_000;
const order = { retry: 0, end: 1, mail: 2 } as const;

/**
 * What is done next about an unpaid invoice, and when (not before `now`); null = nothing any more. `bucket` is that of
 * the last decline. The same history always gives the same step, and a payment simply stops asking.
 */
export function nextStep(
  policy: DunningPolicy,
  history: DunningHistory,
  bucket: DeclineBucket,
  now: Date,
): DunningStep | null {
  const retry = newMethodRetry(history, now) ?? scheduledRetry(policy, history, bucket, now);
  const steps = [retry, retry === null ? endStep(policy, history) : null, mailStep(policy, history, now)];
  const [next] = steps
    .filter((step): step is DunningStep => step !== null)
    .map((step) => ({ ...step, at: later(step.at, now) }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || order[a.kind] - order[b.kind]);
  return next ?? null;
}

/** A method that came after the last attempt is tried at once, also when it has ended: payment heals at any point. */
function newMethodRetry(
  { method, retries, failedAt, blockedCards }: DunningHistory,
  now: Date,
): DunningStep | null {
  const last = retries.at(-1)?.at ?? failedAt;
  if (method === null || method.addedAt <= last || blockedCards.includes(method.card)) return null;
  return { kind: 'retry', at: earliestOnCard(method.chargedAt, now), day: null, number: retries.length + 1 };
}

function scheduledRetry(
  policy: DunningPolicy,
  history: DunningHistory,
  bucket: DeclineBucket,
  now: Date,
): DunningStep | null {
  const { method, hasEnded, blockedCards } = history;
  if (hasEnded || bucket !== 'retry_later' || method === null || blockedCards.includes(method.card))
    return null;
  const day = nextRetryDay(policy, history, now);
  if (day === null) return null;
  const at = earliestOnCard(method.chargedAt, retryTime(policy, history, day));
  // Held up beyond the end by the limit of the card, it would come after the subscription was given up.
  if (at >= markOf(history, policy.endDay + 1)) return null;
  return { kind: 'retry', at, day, number: policy.retryDays.indexOf(day) + 1 };
}

/** The next day of the policy; of several that were missed, the last alone: they would come in one burst. */
function nextRetryDay({ retryDays }: DunningPolicy, history: DunningHistory, now: Date): number | null {
  const done = Math.max(0, ...history.retries.map(({ day }) => day ?? 0));
  const open = retryDays.filter((day) => day > done);
  return open.filter((day) => markOf(history, day) <= now).at(-1) ?? open[0] ?? null;
}

/** Never within 24 hours of the attempt before: not after a short night, and not after one that came late. */
function retryTime({ jitterMinutes, retryDays }: DunningPolicy, history: DunningHistory, day: number): Date {
  const { slug, failedAt, retries } = history;
  const jitter = jitterSeconds(slug, retryDays.indexOf(day) + 1, jitterMinutes);
  const last = retries.at(-1)?.at ?? failedAt;
  return later(new Date(markOf(history, day).getTime() + jitter * 1000), new Date(last.getTime() + dayMs));
}

function endStep(policy: DunningPolicy, history: DunningHistory): DunningStep | null {
  if (history.hasEnded) return null;
  return { kind: 'end', at: afterRetries(policy, history, policy.endDay), state: policy.end };
}

/** Of several that were missed the last alone goes out. Those from the day of the end on wait for it. */
function mailStep(policy: DunningPolicy, history: DunningHistory, now: Date): DunningStep | null {
  const done = Math.max(-1, ...history.mailed);
  const open = policy.mails
    .filter(({ day }) => day > done && (history.hasEnded || day < policy.endDay))
    .map(({ day, mail }) => ({ kind: 'mail' as const, at: afterRetries(policy, history, day), day, mail }));
  return open.filter(({ at }) => at <= now).at(-1) ?? open[0] ?? null;
}

/** When that day's retry has been made, whatever its jitter: nobody is told of a decline that may yet turn out well. */
function afterRetries({ jitterMinutes }: DunningPolicy, history: DunningHistory, day: number): Date {
  const mark = markOf(history, day);
  return day === 0 ? mark : new Date(mark.getTime() + jitterMinutes * 60_000);
}

const markOf = ({ failedAt, zone }: DunningHistory, day: number): Date => addDays(failedAt, zone, day);

const later = (a: Date, b: Date): Date => (a > b ? a : b);

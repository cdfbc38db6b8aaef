import type { Outcome } from './port.ts';

/** Time and chance, handed in. */
export interface RetryTools {
  now(): Date;
  /** Resolves after `milliseconds`. */
  sleep(milliseconds: number): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

export interface RetryOptions<T> extends RetryTools {
  /** Asked after a call whose end is not known: did it happen? `absent` = proved that it did not, or safe to repeat. */
  lookup(): Promise<Outcome<T> | { kind: 'absent' }>;
  /** No wait goes beyond it; what is not settled by then stays `unknown`. */
  deadline?: Date;
}

const pausesMs = [1000, 2000, 4000];
const jitter = 0.2;

// A longer wait belongs to due work: the buyer is looking at a spinner.
const longestWaitSeconds = 30;

// The request was sent and nothing came back: it may have been carried out.
const unanswered: ReadonlySet<string> = new Set(['TIMEOUT', 'CONNECTION_LOST']);

/** For calls that cannot be looked up, but that their idempotency key makes harmless to repeat. */
export const keyedRepeat = async (): Promise<{ kind: 'absent' }> => ({ kind: 'absent' });

/**
 * One try and up to three retries after 1, 2 and 4 s ± 20 %, on `unknown` alone; a rate limit's own wait comes first.
 * A call without an answer is looked up, then retried once. The last outcome is returned.
 */
export async function withRetry<T>(
  call: () => Promise<Outcome<T>>,
  options: RetryOptions<T>,
): Promise<Outcome<T>> {
  let silences = 0;
  for (let retry = 0; ; retry++) {
    const outcome = await call();
    if (outcome.kind !== 'unknown') return outcome;
    if (unanswered.has(outcome.code)) {
      const known = await options.lookup();
      if (known.kind === 'unknown') return outcome;
      if (known.kind !== 'absent') return known;
      if (silences++ > 0) return outcome;
    }
    const pauseMs = pausesMs[retry];
    if (pauseMs === undefined || !(await pause(outcome.retryAfterSeconds, pauseMs, options))) return outcome;
  }
}

/** False when the wait is longer than may be waited here. */
async function pause(
  askedSeconds: number | undefined,
  pauseMs: number,
  options: RetryTools & { deadline?: Date },
) {
  if (askedSeconds !== undefined && askedSeconds > longestWaitSeconds) return false;
  const waitMs = askedSeconds === undefined ? spread(pauseMs, options.random()) : askedSeconds * 1000;
  if (options.deadline !== undefined && options.now().getTime() + waitMs > options.deadline.getTime())
    return false;
  await options.sleep(waitMs);
  return true;
}

function spread(milliseconds: number, random: number): number {
  return milliseconds * (1 + jitter * (2 * random - 1));
}

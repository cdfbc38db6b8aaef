import { secondsOf } from './errors.ts';

export type Fetch = (request: Request) => Promise<Response>;

export type Patience = {
  /** Tries after the first one. */
  readonly retries: number;
  /** A server that asks for more seconds than this gets its refusal handed on at once. */
  readonly maxWait: number;
  /** Ends early when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

const FIRST_WAIT_MS = 500;

/**
 * Asks again where that can do no harm: after a lost connection, 429, 503, and while the first try with the same
 * Idempotency-Key is still at work. All tries are one request: they carry the same key.
 */
export function withRetries(ask: Fetch, { retries, maxWait, sleep }: Patience): Fetch {
  return async (request) => {
    for (let left = retries; ; left--) {
      const last = left <= 0 || request.signal.aborted;
      const outcome = await tried(ask, last ? request : request.clone());
      const wait = last ? null : waitAfter(outcome, request, retries - left, maxWait);
      if (wait === null) return settled(outcome);
      if ('response' in outcome) await outcome.response.body?.cancel();
      await sleep(wait, request.signal);
    }
  };
}

type Outcome = { response: Response } | { failure: unknown };

async function tried(ask: Fetch, request: Request): Promise<Outcome> {
  try {
    return { response: await ask(request) };
  } catch (failure) {
    return { failure };
  }
}

function settled(outcome: Outcome): Response {
  if ('failure' in outcome) throw outcome.failure;
  return outcome.response;
}

/** Milliseconds until the next try; null = there is none. */
function waitAfter(outcome: Outcome, request: Request, round: number, maxWait: number): number | null {
  if ('failure' in outcome) {
    return isLostConnection(outcome.failure) && mayRepeat(request) ? backoff(round) : null;
  }
  const { response } = outcome;
  const seconds = secondsOf(response);
  if (!asksForRepeat(response.status, seconds, request)) return null;
  if (seconds === null) return backoff(round);
  return seconds > maxWait ? null : Math.max(seconds * 1000, backoff(round));
}

function asksForRepeat(status: number, seconds: number | null, request: Request): boolean {
  // Refused before anything was done, so that nothing can happen twice.
  if (status === 429) return true;
  if (status === 503) return mayRepeat(request);
  // Of the conflicts only "the first request with this key is still running" names a time.
  return status === 409 && seconds !== null;
}

// What fetch throws where there is no answer; an abort, or an error of the framework around it, is another.
const isLostConnection = (failure: unknown): boolean =>
  failure instanceof Error && failure.name === 'TypeError' && !('digest' in failure);

/** Signing in and up keeps no keys: the lost answer may have been a yes. */
function mayRepeat(request: Request): boolean {
  return request.method !== 'POST' || !/\/api\/v1\/auth\//.test(request.url);
}

/** 0.5, 1, 2 … seconds and up to half as much again, so that many clients do not come back at once. */
const backoff = (round: number): number => FIRST_WAIT_MS * 2 ** round * (1 + Math.random() / 2);

export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

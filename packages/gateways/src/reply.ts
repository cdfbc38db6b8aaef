import type { Lookup, Outcome } from './port.ts';
import { UnreadableAnswer } from './reading.ts';

/** A 4xx in the gateway's own words. */
export interface Refusal {
  kind: 'refused';
  status: number;
  code: string;
  message: string;
  debugId?: string;
}

/** Nobody can say whether it happened. */
export interface UnknownReply {
  kind: 'unknown';
  code: string;
  message: string;
  debugId?: string;
  retryAfterSeconds?: number;
  /** The gateway may repeat this answer for as long as the key lives. */
  recorded?: boolean;
}

export type Failure = Refusal | UnknownReply;

/** Reads a successful answer; one that cannot be read leaves the write `unknown`. */
export function readOutcome<T>(read: () => Outcome<T>): Outcome<T> {
  try {
    return read();
  } catch (error) {
    return { kind: 'unknown', ...unreadable(error), recorded: true };
  }
}

/** Sorts the reply to a read: only the gateway's own 404 proves absence. */
export function lookupOf<B, T>(
  reply: { kind: 'success'; body: B } | Failure,
  read: (body: B) => T,
): Lookup<T> {
  if (reply.kind === 'refused') {
    if (reply.status === 404) return { kind: 'absent' };
    return { kind: 'unknown', code: reply.code, message: reply.message };
  }
  if (reply.kind === 'unknown') return unknownLookup(reply);
  try {
    return { kind: 'found', value: read(reply.body) };
  } catch (error) {
    return { kind: 'unknown', ...unreadable(error) };
  }
}

/** A read whose answer says nothing. */
export function unknownLookup({ code, message, retryAfterSeconds }: UnknownReply): Lookup<never> {
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return { kind: 'unknown', code, message, ...wait };
}

function unreadable(error: unknown): { code: string; message: string } {
  if (!(error instanceof UnreadableAnswer)) throw error;
  return { code: 'GARBAGE', message: error.message };
}

import { findText } from '../reading.ts';
import type { Failure, UnknownReply } from '../reply.ts';
import { type HttpAnswer, type NoAnswer, retryAfterSeconds } from '../transport.ts';

/** A failed answer, sorted. `param` names the field that Stripe refused. */
export type StripeFailure = Failure & { param?: string };

/** What is wrong with an answer, by status and body; null when it is the object that was asked for. */
export function failureIn(answer: HttpAnswer | NoAnswer, now: Date): StripeFailure | null {
  if (answer.kind === 'none') return { kind: 'unknown', code: answer.code, message: answer.message };
  const body = readBody(answer.text);
  if (answer.status >= 500 || waiting.has(answer.status)) return unsettled(answer, body, now);
  if (body === null) return garbage(answer);
  if (answer.status >= 200 && answer.status < 300) return null;
  return refused(answer, body);
}

// 408 and 409: an earlier request of ours is perhaps still at work; 429: come again later.
const waiting: ReadonlySet<number> = new Set([408, 409, 429]);

function unsettled(answer: HttpAnswer, body: unknown, now: Date): UnknownReply {
  const wait = retryAfterSeconds(answer.headers.get('retry-after'), now);
  return {
    kind: 'unknown',
    code: waitingCode(answer.status) ?? codeOf(body) ?? `HTTP_${answer.status}`,
    message: findText(body, 'error', 'message') ?? `Stripe answered ${answer.status}`,
    ...debugIdOf(answer),
    // Stripe keeps even a 500 under its key and repeats it for a day.
    ...(answer.status >= 500 ? { recorded: true } : {}),
    ...(wait === null ? {} : { retryAfterSeconds: wait }),
  };
}

function waitingCode(status: number): string | undefined {
  return { 409: 'REQUEST_IN_PROGRESS', 429: 'RATE_LIMIT_REACHED' }[status];
}

function refused(answer: HttpAnswer, body: unknown): StripeFailure {
  // A 404 page of some proxy must not pass for Stripe saying that something does not exist.
  const type = findText(body, 'error', 'type');
  if (type === null || answer.status < 400) return garbage(answer);
  const code = codeOf(body) ?? nameless[answer.status] ?? type.toUpperCase();
  const param = findText(body, 'error', 'param');
  return {
    kind: 'refused',
    status: answer.status,
    code,
    message: findText(body, 'error', 'message') ?? code,
    ...debugIdOf(answer),
    ...(param === null ? {} : { param }),
  };
}

// Stripe writes a code into most errors; these two it tells by status alone.
const nameless: Readonly<Record<number, string>> = { 401: 'INVALID_API_KEY', 403: 'PERMISSION_DENIED' };

/** The finest word that Stripe has for it: why the bank said no, else the error's code. */
function codeOf(body: unknown): string | null {
  const code = findText(body, 'error', 'decline_code') ?? findText(body, 'error', 'code');
  return code?.toUpperCase() ?? null;
}

function garbage(answer: HttpAnswer): UnknownReply {
  return {
    kind: 'unknown',
    code: 'GARBAGE',
    message: `the answer (${answer.status}) is not Stripe's`,
    ...debugIdOf(answer),
    recorded: true,
  };
}

function readBody(text: string): object | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}

function debugIdOf(answer: HttpAnswer): { debugId?: string } {
  const debugId = answer.headers.get('request-id');
  return debugId === null ? {} : { debugId };
}

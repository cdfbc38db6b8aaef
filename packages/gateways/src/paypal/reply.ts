import { at, findText } from '../reading.ts';
import type { Failure, UnknownReply } from '../reply.ts';
import { type HttpAnswer, type NoAnswer, retryAfterSeconds } from '../transport.ts';

/** PayPal's answer, sorted. */
export type Reply = { kind: 'success'; status: number; body: unknown } | Failure;

/** Sorts an answer by status and body; what is not PayPal's JSON is `unknown`, whatever its status. */
export function replyOf(answer: HttpAnswer | NoAnswer, now: Date): Reply {
  if (answer.kind === 'none') return { kind: 'unknown', code: answer.code, message: answer.message };
  const body = readBody(answer);
  if (answer.status >= 500 || waiting.has(answer.status)) return unsettled(answer, body, now);
  if (body === undefined) return garbage(answer);
  if (answer.status >= 200 && answer.status < 300) return { kind: 'success', status: answer.status, body };
  return answer.status >= 400 ? refused(answer, body) : garbage(answer);
}

// 408 and 409: an earlier request of ours is perhaps still at work; 429: come again later.
const waiting: ReadonlySet<number> = new Set([408, 409, 429]);

function unsettled(answer: HttpAnswer, body: unknown, now: Date): UnknownReply {
  const wait = retryAfterSeconds(answer.headers.get('retry-after'), now);
  return {
    kind: 'unknown',
    code: answer.status === 429 ? 'RATE_LIMIT_REACHED' : (issueOf(body) ?? `HTTP_${answer.status}`),
    message: messageOf(body) ?? `PayPal answered ${answer.status}`,
    ...debugIdOf(answer, body),
    ...(answer.status >= 500 ? { recorded: true } : {}),
    ...(wait === null ? {} : { retryAfterSeconds: wait }),
  };
}

function refused(answer: HttpAnswer, body: unknown): Reply {
  const code = issueOf(body);
  // A 404 page of some proxy must not pass for PayPal saying that an order does not exist.
  if (code === null) return garbage(answer);
  return {
    kind: 'refused',
    status: answer.status,
    code,
    message: messageOf(body) ?? code,
    ...debugIdOf(answer, body),
  };
}

function garbage(answer: HttpAnswer): UnknownReply {
  return {
    kind: 'unknown',
    code: 'GARBAGE',
    message: `the answer (${answer.status}) is not PayPal's`,
    ...debugIdOf(answer, undefined),
    recorded: true,
  };
}

/** The parsed object, null for an answer without a body (204), undefined for what cannot be read. */
function readBody({ status, text }: HttpAnswer): unknown {
  if (status === 204) return null;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

/** The finest word that PayPal has for it: the first issue, else the error's name; `error` is OAuth's. */
function issueOf(body: unknown): string | null {
  return findText(body, 'details', 0, 'issue') ?? findText(body, 'name') ?? findText(body, 'error');
}

function messageOf(body: unknown): string | null {
  return (
    findText(body, 'details', 0, 'description') ??
    findText(body, 'message') ??
    findText(body, 'error_description')
  );
}

function debugIdOf(answer: HttpAnswer, body: unknown): { debugId?: string } {
  const debugId = at(body, 'debug_id') ?? answer.headers.get('paypal-debug-id');
  return typeof debugId === 'string' ? { debugId } : {};
}

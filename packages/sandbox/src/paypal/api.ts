import { setTimeout as wait } from 'node:timers/promises';
import type { SandboxContext } from '../context.ts';
import { type Answer, type Call, type Outcome, toJson } from '../http.ts';
import { type Fault, find } from '../state.ts';
import { errorBody, PayPalError, refusal } from './errors.ts';
import { findRequestKey, KEY_LIFE, readRequestKey, rememberRequestKey } from './request-keys.ts';
import { authenticate } from './tokens.ts';

/** A call that reads, or changes something without a key. */
export interface PlainOperation {
  open?: boolean;
  fault?: Fault['on'];
  run(ctx: SandboxContext, call: Call): Answer;
}

/** A call that makes one object and may be repeated under the same PayPal-Request-Id. */
export interface KeyedOperation {
  scope: string;
  life: keyof typeof KEY_LIFE;
  fault(call: Call): Fault['on'];
  make(ctx: SandboxContext, call: Call): string;
  answer(ctx: SandboxContext, ref: string, call: Call): Record<string, unknown>;
}

/** One operation of the API. */
export type Operation = PlainOperation | KeyedOperation;

const SERVER_ERROR: Answer = { status: 500, body: errorBody(new PayPalError(500)) };
const TOO_MANY: Answer = {
  status: 429,
  body: errorBody(new PayPalError(429)),
  headers: { 'retry-after': '1' },
};

/** Makes the pipeline that every API call runs through: who, which fault, seen before, do, remember, answer. */
export function apiPipeline(ctx: SandboxContext): (operation: Operation, call: Call) => Promise<Outcome> {
  const inProgress = new Set<string>();
  return async (operation, call) => {
    let changed = call.method !== 'GET';
    try {
      checkCaller(ctx, operation, call);
      const fault = faultFor(ctx, operation, call);
      changed ||= fault !== null;
      if (fault?.kind === 'timeout_before') return 'hold';
      if (fault?.kind === '500') return SERVER_ERROR;
      if (fault?.kind === '429') return TOO_MANY;
      if (!('make' in operation)) return spoil(operation.run(ctx, call), fault);
      return spoil(await runKeyed(ctx, operation, call, fault, inProgress), fault);
    } catch (error) {
      if (!(error instanceof PayPalError)) throw error;
      return { status: error.status, body: errorBody(error) };
    } finally {
      // Before the answer leaves: what was answered must survive a kill.
      if (changed) ctx.save();
    }
  };
}

function checkCaller(ctx: SandboxContext, operation: Operation, call: Call): void {
  if (!('open' in operation && operation.open)) {
    authenticate(ctx, call);
    const type = call.headers['content-type'] ?? '';
    const needsType = call.method === 'POST' && (call.raw.length > 0 || 'make' in operation);
    if (needsType && !type.startsWith('application/json')) throw new PayPalError(415);
  }
}

function faultFor(ctx: SandboxContext, operation: Operation, call: Call): Fault | null {
  const on = typeof operation.fault === 'function' ? operation.fault(call) : operation.fault;
  if (!on) return null;
  const capture = find(ctx.state.captures, call.params.id);
  return ctx.faults.take('paypal', on, capture?.orderId ?? call.params.id);
}

async function runKeyed(
  ctx: SandboxContext,
  operation: KeyedOperation,
  call: Call,
  fault: Fault | null,
  inProgress: Set<string>,
): Promise<Answer> {
  const key = readRequestKey(call);
  const busy = `${operation.scope} ${key}`;
  if (key && inProgress.has(busy)) throw refusal('PREVIOUS_REQUEST_IN_PROGRESS', 409);
  const seen = key ? findRequestKey(ctx, operation.scope, key, call) : null;
  if (seen)
    return seen.status === 500 ? SERVER_ERROR : { status: 200, body: operation.answer(ctx, seen.ref, call) };
  const made = { scope: operation.scope, key: key ?? '', lifeMs: KEY_LIFE[operation.life] };
  if (fault?.kind === 'replayed_500') {
    if (key) rememberRequestKey(ctx, call, { ...made, ref: '', status: 500 });
    return SERVER_ERROR;
  }
  inProgress.add(busy);
  try {
    if (fault?.kind === 'slow') await wait(fault.ms ?? 200);
    const ref = operation.make(ctx, call);
    if (key) rememberRequestKey(ctx, call, { ...made, ref, status: 201 });
    return { status: 201, body: operation.answer(ctx, ref, call) };
  } finally {
    inProgress.delete(busy);
  }
}

function spoil(answer: Answer, fault: Fault | null): Outcome {
  if (fault?.kind === 'timeout_after') return 'hold';
  if (fault?.kind === '500_after' || fault?.kind === 'replayed_500') return SERVER_ERROR;
  if (fault?.kind !== 'garbage') return answer;
  const text = toJson(answer.body);
  return { ...answer, body: text.slice(0, Math.ceil(text.length / 2)) };
}

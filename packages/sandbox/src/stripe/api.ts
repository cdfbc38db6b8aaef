import { timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { SandboxContext } from '../context.ts';
import { type Answer, type Call, type Outcome, toJson } from '../http.ts';
import type { Fault } from '../state.ts';
import { API_VERSION, type StripeContext, type View } from './context.ts';
import { invalid, plainError, StripeError } from './errors.ts';
import { decodeForm, type Fields, listOf, textOf } from './form.ts';
import { requestId } from './ids.ts';
import { intentView } from './intent-view.ts';
import { methodView } from './method-view.ts';
import { expandAll } from './objects.ts';
import type { Check } from './params.ts';
import { findKept, keep, readKey } from './request-keys.ts';

/** One operation of the API: `accepts` and `refuse` come before anything is done, `run` does it. */
export interface Operation {
  fault?(input: Fields): Fault['on'];
  accepts: Check;
  refuse?(input: Fields, nowSeconds: number): void;
  run(ctx: StripeContext, input: Fields, id: string): View;
}

const BROKEN: Answer = {
  status: 500,
  body: plainError('api_error', 'An unknown error occurred. Please try again later.'),
};
const TOO_MANY: Answer = {
  status: 429,
  body: plainError(
    'invalid_request_error',
    'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.',
    { code: 'rate_limit' },
  ),
  headers: { 'retry-after': '1', 'stripe-rate-limited-reason': 'global-rate' },
};

/** Makes the pipeline that every call runs through: who, which fault, seen before, do, keep, answer. */
export function stripePipeline(
  sandbox: SandboxContext,
): (operation: Operation, call: Call) => Promise<Outcome> {
  const inProgress = new Set<string>();
  return async (operation, call) => {
    const ctx: StripeContext = { ...sandbox, request: { id: requestId(), key: null } };
    let outcome: Outcome;
    try {
      outcome = await answer(ctx, operation, call, inProgress);
    } catch (error) {
      outcome = refusalOf(ctx, error);
    }
    // Before the answer leaves: what was answered must survive a kill.
    ctx.save();
    return outcome === 'hold' ? outcome : withHeaders(ctx, call, outcome);
  };
}

async function answer(
  ctx: StripeContext,
  operation: Operation,
  call: Call,
  inProgress: Set<string>,
): Promise<Outcome> {
  authenticate(ctx, call);
  const input = decodeForm(call.method === 'POST' ? call.raw.toString('utf8') : call.query.toString());
  const fault = faultFor(ctx, operation, input, call);
  if (fault?.kind === 'timeout_before') return 'hold';
  if (fault?.kind === '500') return BROKEN;
  if (fault?.kind === '429') return TOO_MANY;
  const key = readKey(call);
  if (ctx.request) ctx.request.key = key;
  if (key && inProgress.has(key)) throw busy(key);
  const kept = key ? findKept(ctx, key, call) : null;
  if (kept)
    return {
      status: kept.status,
      body: kept.body,
      headers: { 'idempotent-replayed': 'true', 'original-request': kept.requestId },
    };
  return spoil(await execute(ctx, operation, call, input, { fault, key, inProgress }), fault);
}

async function execute(
  ctx: StripeContext,
  operation: Operation,
  call: Call,
  input: Fields,
  { fault, key, inProgress }: { fault: Fault | null; key: string | null; inProgress: Set<string> },
): Promise<Answer> {
  operation.accepts(input, '');
  operation.refuse?.(input, Math.floor(ctx.clock.now().getTime() / 1000));
  if (key) inProgress.add(key);
  try {
    if (fault?.kind === 'slow') await wait(fault.ms ?? 200);
    const done = fault?.kind === 'replayed_500' ? BROKEN : perform(ctx, operation, call, input);
    // Stripe keeps what it answered first, an error as well: a repeat gets it again until the key dies.
    const kept = fault?.kind === '500_after' ? BROKEN : done;
    if (key) keep(ctx, key, call, { status: kept.status, body: toJson(kept.body) });
    return done;
  } finally {
    if (key) inProgress.delete(key);
  }
}

function perform(ctx: StripeContext, operation: Operation, call: Call, input: Fields): Answer {
  try {
    const view = operation.run(ctx, input, call.params.id ?? '');
    return { status: 200, body: expandAll(ctx, view, listOf(input.expand).map(String)) };
  } catch (error) {
    if (error instanceof StripeError && !error.early) return refusalOf(ctx, error);
    throw error;
  }
}

function authenticate(ctx: StripeContext, call: Call): void {
  const [scheme = '', given = ''] = (call.headers.authorization ?? '').split(' ');
  const key =
    scheme.toLowerCase() === 'basic'
      ? (Buffer.from(given, 'base64').toString('utf8').split(':')[0] ?? '')
      : given;
  if (key === '')
    throw new StripeError(
      401,
      'invalid_request_error',
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  const [one, other] = [Buffer.from(key), Buffer.from(ctx.state.stripeSecretKey)];
  if (one.length !== other.length || !timingSafeEqual(one, other))
    throw new StripeError(401, 'invalid_request_error', `Invalid API Key provided: ${masked(key)}`);
  const version = call.headers['stripe-version'];
  if (version !== undefined && version !== API_VERSION)
    throw invalid(`This sandbox speaks version ${API_VERSION} only, not ${String(version)}.`);
}

const masked = (key: string): string =>
  `${key.slice(0, 8)}${'*'.repeat(Math.max(0, key.length - 12))}${key.slice(-4)}`;

function faultFor(ctx: StripeContext, operation: Operation, input: Fields, call: Call): Fault | null {
  const on = operation.fault?.(input);
  if (!on) return null;
  const { stripeCharges, stripeIntents } = ctx.state;
  const named = [
    call.params.id,
    textOf(input.charge),
    textOf(input.payment_intent),
    textOf(input.payment_method),
  ];
  const ids = named.flatMap((id) => {
    if (!id) return [];
    const row = stripeCharges[id] ?? stripeIntents[id];
    return [id, ...(row?.sessionId ? [row.sessionId] : [])];
  });
  return ctx.faults.take('stripe', on, ...ids);
}

const busy = (key: string): StripeError =>
  new StripeError(
    409,
    'invalid_request_error',
    `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    { code: 'idempotency_key_in_use' },
    true,
  );

/** An error as it goes out; a payment and its card are shown in full. */
function refusalOf(ctx: StripeContext, error: unknown): Answer {
  if (!(error instanceof StripeError)) throw error;
  const { error: told } = plainError(error.type, error.message, error.parts) as { error: View };
  const { intent, methodId } = error.parts;
  const method = methodId ? ctx.state.stripeMethods[methodId] : undefined;
  if (intent) told.payment_intent = intentView(ctx, intent);
  if (method) told.payment_method = methodView(method);
  if (ctx.request) told.request_log_url = `https://dashboard.stripe.com/test/logs/${ctx.request.id}`;
  return { status: error.status, body: { error: told } };
}

function spoil(done: Answer, fault: Fault | null): Outcome {
  if (fault?.kind === 'timeout_after') return 'hold';
  if (fault?.kind === '500_after') return BROKEN;
  if (fault?.kind !== 'garbage') return done;
  const text = toJson(done.body);
  return { ...done, body: text.slice(0, Math.ceil(text.length / 2)) };
}

function withHeaders(ctx: StripeContext, call: Call, done: Answer): Answer {
  const key = call.headers['idempotency-key'];
  return {
    ...done,
    headers: {
      'request-id': ctx.request?.id ?? '',
      'stripe-version': API_VERSION,
      ...(call.method === 'POST' && typeof key === 'string' ? { 'idempotency-key': key } : {}),
      ...done.headers,
    },
  };
}

import type Stripe from 'stripe';
import type { GatewayDeps } from '../port.ts';
import { exchange } from '../transport.ts';
import type { StripeConnection } from './connection.ts';
import { failureIn, type StripeFailure } from './reply.ts';

export type StripeReply = { kind: 'success'; body: unknown } | StripeFailure;

export interface StripeClient {
  /** Makes one call of the SDK. Never throws for what Stripe did; the body is whatever came, whatever its type says. */
  send(call: (stripe: Stripe) => Promise<unknown>): Promise<StripeReply>;
}

/** The version whose shapes are read here; the account's own default must not change them. */
export const apiVersion = '2026-10-28.endive';

const longestKey = 255;

export function createStripeClient(deps: GatewayDeps, connection: StripeConnection): StripeClient {
  let sdk: Promise<Stripe> | null = null;
  return {
    async send(call) {
      sdk ??= loadSdk(deps, connection);
      const stripe = await sdk;
      try {
        return { kind: 'success', body: await call(stripe) };
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

/** The options of a write. Throws RangeError for a key that Stripe would refuse. */
export function keyed(idempotencyKey: string): Stripe.RequestOptions {
  if (idempotencyKey.length > longestKey) {
    throw new RangeError(`idempotency key is longer than ${longestKey} characters`);
  }
  return { idempotencyKey };
}

// Loaded when first used: it takes 0.1 s and 19 MB, which a seller without Stripe never spends.
async function loadSdk(deps: GatewayDeps, connection: StripeConnection): Promise<Stripe> {
  const { default: Stripe } = await import('stripe');
  return new Stripe(connection.secretKey, {
    apiVersion,
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(sortingFetch(deps, connection)),
  });
}

/** Carries a sorted failure through the SDK. It has no `code`: by that the SDK would know a closed connection and retry. */
class Failed extends Error {
  override readonly name = 'Failed';
  readonly failure: StripeFailure;

  constructor(failure: StripeFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * Sends where the connection points and judges the answer here: the SDK takes a 500 in JSON without an error for a
 * success, and makes one error of a refused and of a broken connection.
 */
function sortingFetch(deps: GatewayDeps, connection: StripeConnection): typeof fetch {
  return async (input, init) => {
    const { pathname, search } = new URL(String(input));
    const { signal, ...request } = init ?? {};
    const answer = await exchange(
      deps.fetch,
      connection.baseUrl + pathname + search,
      request,
      connection.timeoutMs,
    );
    const failure = failureIn(answer, deps.now());
    report(deps, { method: request.method ?? 'GET', path: pathname }, failure);
    if (failure !== null || answer.kind === 'none') throw new Failed(failure as StripeFailure);
    return new Response(answer.text, { status: answer.status });
  };
}

/** Bodies are never logged: they hold buyers' names. */
function report(deps: GatewayDeps, call: { method: string; path: string }, failure: StripeFailure | null) {
  if (failure === null) return deps.log('debug', 'Stripe answered', call);
  const { kind, code, debugId } = failure;
  deps.log('warn', `Stripe answered: ${kind}`, { ...call, code, debugId });
}

/** The SDK wraps what its fetch throws; anything but our own is a mistake of ours and must be seen. */
function failureOf(error: unknown): StripeFailure {
  const cause = error instanceof Error && 'detail' in error ? error.detail : error;
  if (cause instanceof Failed) return cause.failure;
  throw cause instanceof Error ? cause : error;
}

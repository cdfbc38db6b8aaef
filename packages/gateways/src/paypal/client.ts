import type { GatewayDeps } from '../port.ts';
import { exchange } from '../transport.ts';
import { createAccessTokens } from './access-token.ts';
import type { PayPalConnection } from './connection.ts';
import { type Reply, replyOf } from './reply.ts';

export interface PayPalRequest {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below the base URL, ids encoded. */
  path: string;
  body?: object;
  /** Instead of `body`: JSON that must not be written anew. */
  rawBody?: Buffer;
  /** `PayPal-Request-Id`, at most 108 characters. */
  idempotencyKey?: string;
}

export interface PayPalClient {
  /** Sends with a bearer token, renewed once on 401. Never throws for what PayPal did. */
  send(request: PayPalRequest): Promise<Reply>;
}

const longestKey = 108;

export function createPayPalClient(deps: GatewayDeps, connection: PayPalConnection): PayPalClient {
  const tokens = createAccessTokens(deps, connection);

  const attempt = async (request: PayPalRequest, token: string): Promise<Reply> => {
    const url = connection.baseUrl + request.path;
    return replyOf(await exchange(deps.fetch, url, initOf(request, token), connection.timeoutMs), deps.now());
  };

  const sendOnce = async (request: PayPalRequest): Promise<{ reply: Reply; token: string | null }> => {
    const bearer = await tokens.get();
    if (bearer.kind !== 'token') return { reply: bearer, token: null };
    return { reply: await attempt(request, bearer.token), token: bearer.token };
  };

  return {
    async send(request) {
      const first = await sendOnce(request);
      const isStale = first.token !== null && first.reply.kind === 'refused' && first.reply.status === 401;
      if (isStale) tokens.drop(first.token as string);
      // A 401 is answered before anything is done, so the repeat cannot do it twice.
      const { reply } = isStale ? await sendOnce(request) : first;
      report(deps, request, reply);
      return reply;
    },
  };
}

function initOf(request: PayPalRequest, token: string): RequestInit {
  const body = request.rawBody ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
  return {
    method: request.method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json', prefer: 'return=representation' }),
      ...keyHeader(request.idempotencyKey),
    },
    ...(body === undefined ? {} : { body: body as RequestInit['body'] }),
  };
}

function keyHeader(key: string | undefined): Record<string, string> {
  if (key === undefined) return {};
  if (key.length > longestKey)
    throw new RangeError(`idempotency key is longer than ${longestKey} characters`);
  return { 'paypal-request-id': key };
}

/** Bodies are never logged: they hold buyers' names. */
function report(deps: GatewayDeps, { method, path }: PayPalRequest, reply: Reply): void {
  if (reply.kind === 'success') {
    deps.log('debug', 'PayPal answered', { method, path, status: reply.status });
    return;
  }
  const { kind, code, debugId } = reply;
  deps.log('warn', `PayPal answered: ${kind}`, { method, path, code, debugId });
}

import type { GatewayDeps } from '../port.ts';
import { at, findText } from '../reading.ts';
import type { Failure } from '../reply.ts';
import { exchange } from '../transport.ts';
import type { PayPalConnection } from './connection.ts';
import { type Reply, replyOf } from './reply.ts';

export interface AccessTokens {
  /** A bearer token, or why there is none. */
  get(): Promise<{ kind: 'token'; token: string } | Failure>;
  /** Forgets `token`, unless it has been replaced already. */
  drop(token: string): void;
}

interface Held {
  token: string;
  goodUntil: number;
}

// Long enough for the request that is sent with it.
const marginMs = 60_000;

/** Keeps one token until shortly before it ends; calls at the same time share one request for it. */
export function createAccessTokens(deps: GatewayDeps, connection: PayPalConnection): AccessTokens {
  let held: Held | null = null;
  let asking: ReturnType<AccessTokens['get']> | null = null;

  const ask = async (): ReturnType<AccessTokens['get']> => {
    const reply = await requestToken(deps, connection);
    if (reply.kind !== 'success') return withoutToken(reply);
    held = readToken(reply.body, deps.now());
    if (held !== null) return { kind: 'token', token: held.token };
    return { kind: 'unknown', code: 'TOKEN_GARBAGE', message: 'the answer holds no access token' };
  };

  return {
    get() {
      if (held !== null && deps.now().getTime() < held.goodUntil) {
        return Promise.resolve({ kind: 'token', token: held.token });
      }
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    drop(token) {
      if (held?.token === token) held = null;
    },
  };
}

async function requestToken(deps: GatewayDeps, connection: PayPalConnection): Promise<Reply> {
  const credentials = Buffer.from(`${connection.clientId}:${connection.clientSecret}`).toString('base64');
  const answer = await exchange(
    deps.fetch,
    `${connection.baseUrl}/v1/oauth2/token`,
    {
      method: 'POST',
      headers: {
        authorization: `Basic ${credentials}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: 'grant_type=client_credentials',
    },
    connection.timeoutMs,
  );
  return replyOf(answer, deps.now());
}

// Prefixed, because a timeout here says nothing about the request that wanted the token: that was never sent, so
// nothing is recorded under its key either.
function withoutToken(reply: Failure): Failure {
  if (reply.kind !== 'unknown') return reply;
  const { recorded, ...unrecorded } = reply;
  return { ...unrecorded, code: `TOKEN_${reply.code}` };
}

function readToken(body: unknown, now: Date): Held | null {
  const token = findText(body, 'access_token');
  const seconds = at(body, 'expires_in');
  if (token === null || typeof seconds !== 'number') return null;
  return { token, goodUntil: now.getTime() + seconds * 1000 - marginMs };
}

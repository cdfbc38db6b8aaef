import createOpenApiClient, { type Client, type Middleware } from 'openapi-fetch';
import { MekongError } from './errors.ts';
import { type Fetch, type Patience, wait, withRetries } from './retries.ts';
import type { paths } from './schema.gen.ts';

export type MekongClient = Client<paths>;

export type ClientOptions = {
  /** Origin of the API without a trailing slash; an empty string means the page's own origin (browsers only). */
  baseUrl: string;
  /** An API key (`ck_…`, `mk_…`) or access token. Keys belong on servers: whoever has one is you. */
  apiKey?: string;
  /** The customer that a house key or a member of staff acts for. */
  customer?: string;
  headers?: Record<string, string>;
  /** Tries after the first one (2); see `withRetries`. */
  retries?: number;
  /** The most seconds to wait because the server said so (30). */
  maxWait?: number;
  fetch?: Fetch;
  sleep?: Patience['sleep'];
};

/**
 * A client typed by the OpenAPI document. Everything that changes something carries an Idempotency-Key over all its
 * tries: the caller's own, or a fresh one. Pass your own where a person may press twice (pay, cancel), so that both
 * presses are one request.
 */
export function createClient(options: ClientOptions): MekongClient {
  const { baseUrl, retries = 2, maxWait = 30, sleep = wait } = options;
  // Looked up at each call: frameworks replace the global one after this module was read.
  const ask = options.fetch ?? ((request: Request) => fetch(request));
  const client = createOpenApiClient<paths>({
    baseUrl,
    headers: headersOf(options),
    fetch: withRetries(ask, { retries, maxWait, sleep }),
  });
  client.use(idempotency, unreachable);
  return client;
}

function headersOf({ apiKey, customer, headers }: ClientOptions): Record<string, string> {
  return {
    ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
    ...(customer === undefined ? {} : { 'x-mekong-customer': customer }),
    ...headers,
  };
}

const idempotency: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', newIdempotencyKey());
    }
    return request;
  },
};

const unreachable: Middleware = {
  onError({ error }) {
    // Next's control-flow errors carry a digest and must pass through untouched, or its rendering breaks.
    if (error instanceof Error && 'digest' in error) return error;
    return MekongError.unreachable(error);
  },
};

/** 128 random bits as hex. Not crypto.randomUUID: browsers withhold it on plain http to another host. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

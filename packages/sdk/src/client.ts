import createOpenApiClient, { type Client, type Middleware } from 'openapi-fetch';
import { MekongError } from './errors.ts';
import type { paths } from './schema.gen.ts';

export type MekongClient = Client<paths>;

export type ClientOptions = {
  /** Origin of the API without a trailing slash; an empty string means the page's own origin (browsers only). */
  baseUrl: string;
  fetch?: (request: Request) => Promise<Response>;
  headers?: Record<string, string>;
};

/**
 * A client typed by the OpenAPI document. Every POST carries an Idempotency-Key: the caller's own, or a fresh one.
 * Pass your own key where a person may press twice (pay, cancel), so that both presses are one request.
 */
export function createClient(options: ClientOptions): MekongClient {
  const client = createOpenApiClient<paths>({
    baseUrl: options.baseUrl,
    headers: options.headers ?? {},
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  client.use(idempotency, unreachable);
  return client;
}

const idempotency: Middleware = {
  onRequest({ request }) {
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
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

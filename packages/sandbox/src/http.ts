import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** One request, read to its end. `params` are the named parts of the path. */
export interface Call {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  raw: Buffer;
}

/** What is sent back: an object goes out as JSON, a string as it is. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** `hold` keeps the connection open without ever answering. */
export type Outcome = Answer | 'hold';

/** A path is written with its parameters in braces: `/v2/checkout/orders/{id}`. */
export interface Route<Handler> {
  method: string;
  path: string;
  handler: Handler;
}

const LARGEST_BODY = 1_000_000;

/** Finds the route of a request; null when none has this method and path. */
export function findRoute<Handler>(
  routes: Route<Handler>[],
  method: string,
  path: string,
): { route: Route<Handler>; params: Record<string, string> } | null {
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matchPath(route.path, path);
    if (params) return { route, params };
  }
  return null;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{')) params[part.slice(1, -1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
}

/** The path and query of a request below `basePath`; a host that already cut the prefix off is fine too. */
export function readTarget(req: IncomingMessage, basePath: string): URL {
  const target = new URL(req.url ?? '/', 'http://sandbox.invalid');
  if (basePath && target.pathname.startsWith(`${basePath}/`))
    target.pathname = target.pathname.slice(basePath.length);
  return target;
}

/** Reads the body's bytes; throws when it is larger than a megabyte. */
export async function readBody(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error('Request body is larger than one megabyte');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Sends an answer; does nothing when the client has gone. */
export function send(res: ServerResponse, answer: Answer): void {
  if (res.destroyed || res.writableEnded) return;
  const text = typeof answer.body === 'string' ? answer.body : toJson(answer.body);
  res.writeHead(answer.status, {
    ...(text === '' ? {} : { 'content-type': 'application/json' }),
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(text)),
    ...answer.headers,
  });
  res.end(text);
}

/** JSON text with amounts (bigint) as strings; empty for nothing. */
export function toJson(body: unknown): string {
  if (body === undefined) return '';
  return JSON.stringify(body, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
}

import type { z } from 'zod';
import type { Ctx } from '../context/context.ts';
import type { Scope } from '../context/scopes.ts';

/** What a handler may know of the HTTP request beyond its validated parts. */
export interface Exchange {
  readonly ip: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** The untouched bytes, on routes with `rawBody`. */
  readonly rawBody: Buffer;
  /** On routes with `download`: what the bytes are and what they are called. */
  setDownload(file: { readonly contentType: string; readonly name: string }): void;
  setCookie(name: string, value: string, maxAgeSeconds: number): void;
  clearCookie(name: string): void;
}

export interface RouteInput<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly http: Exchange;
}

/** One page of a list; `next` is the cursor of the following page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly summary: string;
  /** `public`: anybody; `session`: any login; `credential`: any login or API key; else the scope that must be held. */
  readonly scope: 'public' | 'session' | 'credential' | Scope;
  /** Who brings no credential may come too: the use case asks for a proof of its own. */
  readonly orPublic?: boolean;
  /** `sensitive`: 10 a minute per IP; `none`: health and webhooks, which count only what fails verification. */
  readonly limit?: 'sensitive' | 'none';
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Shape of `data`; of each item where `paged`. */
  readonly output: O;
  readonly status?: 200 | 201 | 202;
  readonly paged?: boolean;
  /** The answer names its version (ETag); who has it already is told so and sent nothing. */
  readonly etag?: boolean;
  readonly rawBody?: boolean;
  /** Bytes; only where more than the usual 1 MiB is taken. */
  readonly bodyLimit?: number;
  /** The handler answers a Buffer, which goes out as a file instead of in the envelope. */
  readonly download?: boolean;
  /**
   * How a repeated Idempotency-Key is answered: `store` (default on POST): the same answer again; `none`: the route
   * has its own way (webhooks, auth).
   */
  readonly idempotency?: 'store' | 'none';
  /** Fields of `data` that are never stored with the key: a repeat answers without them. */
  readonly secretFields?: readonly string[];
  handler(
    ctx: Ctx,
    input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>,
  ): Promise<z.input<O> | Page<z.input<O>>>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes of every shape
export type AnyRoute = Route<any, any, any, any>;

/** Declares a route; the types of its handler follow from its schemas. */
export function defineRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  O extends z.ZodType,
>(route: Route<P, Q, B, O>): AnyRoute {
  return route;
}

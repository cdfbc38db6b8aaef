import { createHash } from 'node:crypto';
import { errors } from '@mekong/kit';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { z } from 'zod';
import type { ContextRequest } from '../context/context.ts';
import type { Limits } from '../limits/limits.ts';
import type { CookieSessions } from './cookie-session.ts';
import type { FeatureRoute, HttpDeps } from './deps.ts';
import { answerShape, schemaOf } from './envelope.ts';
import { exchangeOf } from './exchange.ts';
import { guardOf } from './guard.ts';
import { type Answer, answerOnce, type Repeatable, repeatableOf } from './idempotency.ts';
import { documentation } from './openapi.ts';
import type { AnyRoute, Page } from './route.ts';
import { assertStorable } from './storable.ts';

/** One line of the list that the test of all routes × all roles walks. */
export interface RouteEntry {
  readonly feature: string;
  readonly method: AnyRoute['method'];
  readonly path: string;
  readonly scope: AnyRoute['scope'];
  readonly limit: 'sensitive' | 'none' | 'ordinary';
}

export function routeTable(routes: readonly FeatureRoute[]): RouteEntry[] {
  return routes.map(({ feature, route }) => ({
    feature,
    method: route.method,
    path: route.path,
    scope: route.scope,
    limit: route.limit ?? 'ordinary',
  }));
}

export function registerRoutes(
  app: FastifyInstance,
  deps: HttpDeps,
  limits: Limits,
  sessionOf: CookieSessions,
): void {
  for (const entry of deps.routes) {
    const guard = guardOf(entry.route, deps, limits, sessionOf);
    app.route({ ...fastifyRoute(entry, deps, limits), onRequest: guard });
  }
}

function fastifyRoute({ feature, route }: FeatureRoute, deps: HttpDeps, limits: Limits): RouteOptions {
  const answer = answering(route, deps);
  return {
    method: route.method,
    url: route.path,
    schema: { ...schemaOf(route), ...documentation(feature, route) },
    config: { rawBody: route.rawBody === true },
    preValidation: async (request) => {
      assertStorable('params', request.params);
      assertStorable('query', request.query);
      // A POST without a body means the empty object where an object is expected.
      if (route.body instanceof z.ZodObject && request.body == null) request.body = {};
    },
    // What does not verify counts on its sender's address, so that guessing signatures meets a limit.
    onResponse: async (request, reply) => {
      const refused = reply.statusCode >= 400 && reply.statusCode <= 403;
      if (route.limit === 'none' && route.rawBody && refused) await limits.webhookRefused(request.mekong.ip);
    },
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    handler: async (request, reply) => {
      if (route.download) return reply.send(await handled(route, deps, request, reply));
      const { status, body } = await answer(request, reply);
      if (route.etag && isKnown(request, reply, body)) return reply.code(304).send();
      // The bytes are made already: a repeat of the key answers with the same ones.
      return reply.code(status).type('application/json; charset=utf-8').serializer(String).send(body);
    },
  };
}

/** Names the version of an answer; whether the asker holds this one already. */
function isKnown(request: FastifyRequest, reply: FastifyReply, body: string): boolean {
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  reply.header('etag', tag);
  return request.headers['if-none-match'] === tag;
}

/** What the handler answers to this request. */
function handled(
  route: AnyRoute,
  deps: HttpDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  hooks: Partial<ContextRequest> = {},
): Promise<unknown> {
  const { actor, id: requestId, log } = request.mekong;
  const ctx = deps.context({ actor, requestId, log, ...hooks });
  const http = exchangeOf(request, reply, deps.config);
  const { params, query, body } = request;
  return route.handler(ctx, { params, query, body, http });
}

/** Runs the handler, once per Idempotency-Key where the request sends one. */
function answering(route: AnyRoute, deps: HttpDeps) {
  const shape = answerShape(route);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Answer> => {
    const run = async (hooks: Partial<ContextRequest>): Promise<Answer> =>
      toAnswer(await handled(route, deps, request, reply, hooks), route, shape);
    const repeatable: Repeatable | null = repeatableOf(request, route, deps.clock.now());
    return repeatable ? answerOnce(repeatable, deps, reply, run) : run({});
  };
}

/** @throws UNEXPECTED_ERROR where the handler's result does not have the shape that it promises */
function toAnswer(result: unknown, route: AnyRoute, shape: z.ZodType): Answer {
  const envelope = route.paged
    ? { success: true, data: (result as Page<unknown>).items, page: { next: (result as Page<unknown>).next } }
    : { success: true, data: result };
  const checked = shape.safeParse(envelope);
  if (!checked.success) throw errors.UNEXPECTED_ERROR(undefined, { cause: checked.error });
  const { data } = checked;
  return { status: route.status ?? 200, body: JSON.stringify(data), stored: withoutSecrets(data, route) };
}

function withoutSecrets(envelope: unknown, { secretFields }: AnyRoute): string {
  const { data, ...rest } = envelope as { data: Record<string, unknown> };
  if (!secretFields?.length) return JSON.stringify(envelope);
  const open = Object.entries(data).filter(([name, value]) => value === null || !secretFields.includes(name));
  return JSON.stringify({ ...rest, data: Object.fromEntries(open) });
}

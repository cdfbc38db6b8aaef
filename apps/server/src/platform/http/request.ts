import { type DomainError, newId } from '@mekong/kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Actor, anonymous } from '../context/actor.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { HttpDeps } from './deps.ts';
import { verifyInternal } from './internal.ts';

/** What the door knows of a request besides Fastify. */
export interface RequestState {
  readonly id: string;
  readonly log: Logger;
  /** The visitor's address: of the signed header where a page calls for it, else of the connection or trusted proxy. */
  readonly ip: string;
  /** A call of our own pages. */
  readonly internal: boolean;
  readonly startedAt: bigint;
  actor: Actor;
  /** Why the credential opened nothing, where its holder may know. */
  refusal: DomainError | null;
  rawBody: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    mekong: RequestState;
  }
  interface FastifyContextConfig {
    rawBody?: boolean;
    /** Name under which requests are measured, where it is not the route's pattern. */
    measuredAs?: string;
  }
}

// What a caller sends goes into logs and headers, so it may hold nothing that could be read as markup or a new line.
const safeRequestId = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

export function requestIdOf(sent: unknown, make: () => string): string {
  return typeof sent === 'string' && safeRequestId.test(sent) ? sent : make();
}

/** Names each request and answers its name; runs before anything that can fail. */
export function nameRequests(app: FastifyInstance, deps: HttpDeps): void {
  app.decorateRequest('mekong');
  app.addHook('onRequest', async (request, reply) => {
    request.mekong = stateOf(request, deps);
    reply.header('x-request-id', request.mekong.id);
  });
}

/** Pages that were started before the secret was changed sign with the one before. */
function visitorOf(request: FastifyRequest, { config, clock }: HttpDeps): string | null {
  const { internal, internalPrevious } = config.secrets;
  const header = request.headers['x-mekong-internal'];
  const now = clock.now();
  return (
    verifyInternal(header, internal, now) ??
    (internalPrevious && verifyInternal(header, internalPrevious, now))
  );
}

/** Also made where Fastify answers before any hook ran. */
export function stateOf(request: FastifyRequest, deps: HttpDeps): RequestState {
  const id = requestIdOf(request.headers['x-request-id'], () => newId('request', deps.clock.now()));
  const visitor = visitorOf(request, deps);
  return {
    id,
    log: deps.log.child({ requestId: id }),
    ip: visitor ?? request.ip,
    internal: visitor !== null,
    startedAt: process.hrtime.bigint(),
    actor: anonymous,
    refusal: null,
    rawBody: Buffer.alloc(0),
  };
}

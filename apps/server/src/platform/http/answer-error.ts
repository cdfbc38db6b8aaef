import type { DomainError } from '@mekong/kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorPage, errorPagePolicy } from './error-page.ts';
import { asDomainError, errorBody } from './errors.ts';
import { announce } from './guard.ts';
import { isApi } from './page-kinds.ts';
import { pageLanguage } from './page-language.ts';
import { setApiHeaders } from './security-headers.ts';

/** Says what went wrong: the envelope to programs, a small page to people who asked for one. */
export function answerError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = asDomainError(thrown);
  logError(thrown, error, request);
  if (error.retryAfterSeconds !== undefined) reply.header('retry-after', String(error.retryAfterSeconds));
  if (error.code === 'RATE_LIMITED') announceRefusal(reply, error);
  setApiHeaders(reply);
  reply.code(error.status).serializer(String);
  const { id } = request.mekong;
  if (wantsPage(request)) {
    reply.header('content-security-policy', errorPagePolicy).type('text/html; charset=utf-8');
    reply.send(errorPage(error, id, pageLanguage(request)));
  } else {
    reply.type('application/json; charset=utf-8').send(JSON.stringify(errorBody(error, id)));
  }
}

function logError(thrown: unknown, error: DomainError, request: FastifyRequest): void {
  const { log, ip } = request.mekong;
  const facts = { code: error.code, method: request.method, path: request.url.split('?', 1)[0] };
  if (error.status >= 500) log.error({ ...facts, err: thrown }, 'request failed');
  else if (error.status === 429) log.warn({ ...facts, ip }, 'rate limit reached');
}

const wantsPage = (request: FastifyRequest): boolean =>
  !isApi(request.url) && (request.headers.accept ?? '').includes('text/html');

function announceRefusal(reply: FastifyReply, { details, retryAfterSeconds = 0 }: DomainError): void {
  const { limit } = (details ?? {}) as { limit?: number };
  if (limit !== undefined) announce(reply, { limit, remaining: 0, resetSeconds: retryAfterSeconds });
}

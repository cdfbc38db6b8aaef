import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, setCookie } from './cookies.ts';
import type { HttpConfig } from './deps.ts';
import type { Exchange } from './route.ts';

export function exchangeOf(
  request: FastifyRequest,
  reply: FastifyReply,
  config: Pick<HttpConfig, 'publicUrl'>,
): Exchange {
  return {
    ip: request.mekong.ip,
    headers: singleHeaders(request.headers),
    cookies: request.cookies,
    rawBody: request.mekong.rawBody,
    setDownload: ({ contentType, name }) => {
      reply.type(contentType);
      // Never shown in place: a file of somebody else's must not run as a page of ours.
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    },
    setCookie: (name, value, maxAge) => setCookie(reply, config, { name, value, maxAge }),
    clearCookie: (name) => clearCookie(reply, config, name),
  };
}

function singleHeaders(headers: FastifyRequest['headers']): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}

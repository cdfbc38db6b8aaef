import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Exchange } from './route.ts';

/** Cookies of ours: out of reach for scripts, not sent along by other sites' forms, only over HTTPS where we have it. */
export function cookieOptions(publicUrl: string) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: publicUrl.startsWith('https:') } as const;
}

export function exchangeOf(request: FastifyRequest, reply: FastifyReply, publicUrl: string): Exchange {
  const options = cookieOptions(publicUrl);
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
    setCookie: (name, value, maxAge) => void reply.setCookie(name, value, { ...options, maxAge }),
    clearCookie: (name) => void reply.clearCookie(name, options),
  };
}

function singleHeaders(headers: FastifyRequest['headers']): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}

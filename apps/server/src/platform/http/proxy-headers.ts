import type { FastifyRequest } from 'fastify';

type Headers = Record<string, string | string[] | undefined>;

interface Outbound {
  readonly cookieHeader: string;
  readonly nonce: string | null;
  /** The page's policy, from which the web app takes the nonce for its scripts. */
  readonly policy: string | null;
}

// Headers by which the door and the web app speak to each other: a visitor who could send them would be believed.
const internalName =
  /^(?:x-mekong-|x-middleware-|x-invoke-|x-prerender-|x-next-|x-matched-path$|x-nonce$|content-security-policy|x-forwarded-|forwarded$)/i;

/** What goes on to the web app. */
export function forwardedHeaders(request: FastifyRequest, headers: Headers, outbound: Outbound): Headers {
  const { cookieHeader, nonce, policy } = outbound;
  const kept = Object.entries(headers).filter(([name]) => !internalName.test(name) && name !== 'cookie');
  return {
    ...Object.fromEntries(kept),
    ...(cookieHeader && { cookie: cookieHeader }),
    ...(nonce && policy && { 'x-nonce': nonce, 'content-security-policy': policy, ...UNCONDITIONAL }),
    'x-mekong-visitor': request.mekong.ip,
    'x-request-id': request.mekong.id,
    'x-forwarded-for': request.mekong.ip,
    'x-forwarded-host': request.host,
    'x-forwarded-proto': request.protocol,
  };
}

/** A kept page of another visit holds another nonce: "not modified" would be wrong. */
const UNCONDITIONAL: Headers = { 'if-none-match': undefined, 'if-modified-since': undefined };

/** What comes back: a redirect to the web app's own address is one to ours. */
export function returnedHeaders(headers: Headers, origin: string): Headers {
  const {
    location,
    'x-powered-by': _maker,
    'keep-alive': _alive,
    connection: _connection,
    ...rest
  } = headers;
  if (location === undefined) return rest;
  return {
    ...rest,
    location: String(location).startsWith(origin) ? String(location).slice(origin.length) || '/' : location,
  };
}

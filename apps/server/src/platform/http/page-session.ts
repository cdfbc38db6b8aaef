import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity, RenewedSession } from '../features/ports.ts';
import { ACCESS_COOKIE, REFRESH_COOKIE } from './credential.ts';
import type { HttpDeps } from './deps.ts';
import { cookieOptions } from './exchange.ts';
import { guardContext, identify } from './guard.ts';

const ACCESS_SECONDS = 24 * 3600;
const REFRESH_SECONDS = 30 * 24 * 3600;

export interface PageSession {
  readonly identity: Identity | null;
  /** The cookies that the web app is to see; the refresh token is never among them. */
  readonly cookieHeader: string;
  /** Whether the answer sets cookies: then it is this visitor's alone. */
  readonly renewed: boolean;
}

/**
 * Whose page this is, renewing an access token that has run out: server components cannot set cookies, so nobody but
 * the door may rotate a refresh token.
 */
export function pageSessions(deps: HttpDeps) {
  const renewing = new Map<string, Promise<RenewedSession | null>>();

  // Two tabs ask at the same moment with the same token: one rotation serves both.
  const renew = (request: FastifyRequest, token: string): Promise<RenewedSession | null> => {
    const running = renewing.get(token);
    if (running) return running;
    const run = deps.ports
      .renewSession(guardContext(request, deps), token)
      .finally(() => renewing.delete(token));
    renewing.set(token, run);
    return run;
  };

  return async function pageSession(request: FastifyRequest, reply: FastifyReply): Promise<PageSession> {
    try {
      return await known(request, reply);
    } catch (error) {
      // Nobody can tell while the database is away; the page itself says so better than an error of ours.
      request.mekong.log.warn({ err: error }, 'a page’s session could not be read');
      return {
        identity: null,
        cookieHeader: cookieHeader(request, request.cookies[ACCESS_COOKIE]),
        renewed: false,
      };
    }
  };

  async function known(request: FastifyRequest, reply: FastifyReply): Promise<PageSession> {
    const access = request.cookies[ACCESS_COOKIE];
    const refresh = request.cookies[REFRESH_COOKIE];
    const identity = access ? await identify(request, { by: 'cookie', token: access }, deps) : null;
    if (identity || !refresh)
      return { identity, cookieHeader: cookieHeader(request, access), renewed: false };
    const renewed = await renew(request, refresh);
    const options = cookieOptions(deps.config.publicUrl);
    if (!renewed) {
      reply.clearCookie(ACCESS_COOKIE, options).clearCookie(REFRESH_COOKIE, options);
      return { identity: null, cookieHeader: cookieHeader(request, undefined), renewed: true };
    }
    reply.setCookie(ACCESS_COOKIE, renewed.accessToken, { ...options, maxAge: ACCESS_SECONDS });
    reply.setCookie(REFRESH_COOKIE, renewed.refreshToken, { ...options, maxAge: REFRESH_SECONDS });
    const fresh = await identify(request, { by: 'cookie', token: renewed.accessToken }, deps);
    return { identity: fresh, cookieHeader: cookieHeader(request, renewed.accessToken), renewed: true };
  }
}

function cookieHeader(request: FastifyRequest, access: string | undefined): string {
  const { [ACCESS_COOKIE]: _old, [REFRESH_COOKIE]: _refresh, ...others } = request.cookies;
  const cookies = { ...others, ...(access !== undefined && { [ACCESS_COOKIE]: access }) };
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('; ');
}

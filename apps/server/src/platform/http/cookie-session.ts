import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity, RenewedSession } from '../features/ports.ts';
import { clearCookie, setCookie } from './cookies.ts';
import { ACCESS_COOKIE, REFRESH_COOKIE } from './credential.ts';
import type { HttpDeps } from './deps.ts';
import { guardContext, identify } from './guard.ts';

const ACCESS_SECONDS = 24 * 3600;
const REFRESH_SECONDS = 30 * 24 * 3600;

export interface CookieSession {
  readonly identity: Identity | null;
  /** The access token that is good now. */
  readonly access: string | undefined;
  /** Whether the answer sets cookies: then it is this visitor's alone. */
  readonly renewed: boolean;
}

/** @throws what the database says while nobody can tell */
export type CookieSessions = (request: FastifyRequest, reply: FastifyReply) => Promise<CookieSession>;

/**
 * Whose browser this is, renewing an access token that has run out: pages cannot set cookies and scripts cannot see
 * them, so nobody but the door may rotate a refresh token.
 */
export function cookieSessions(deps: HttpDeps): CookieSessions {
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

  return async function cookieSession(request, reply) {
    const access = request.cookies[ACCESS_COOKIE];
    const refresh = request.cookies[REFRESH_COOKIE];
    const identity = access ? await identify(request, { by: 'cookie', token: access }, deps) : null;
    if (identity || !refresh) return { identity, access, renewed: false };
    const renewed = await renew(request, refresh);
    if (!renewed) {
      for (const name of [ACCESS_COOKIE, REFRESH_COOKIE]) clearCookie(reply, deps.config, name);
      return { identity: null, access: undefined, renewed: true };
    }
    const { accessToken: token, refreshToken } = renewed;
    setCookie(reply, deps.config, { name: ACCESS_COOKIE, value: token, maxAge: ACCESS_SECONDS });
    setCookie(reply, deps.config, { name: REFRESH_COOKIE, value: refreshToken, maxAge: REFRESH_SECONDS });
    return {
      identity: await identify(request, { by: 'cookie', token }, deps),
      access: token,
      renewed: true,
    };
  };
}

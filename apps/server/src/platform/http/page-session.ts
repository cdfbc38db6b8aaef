import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../features/ports.ts';
import type { CookieSessions } from './cookie-session.ts';
import { ACCESS_COOKIE, REFRESH_COOKIE } from './credential.ts';

export interface PageSession {
  readonly identity: Identity | null;
  /** The cookies that the web app is to see; the refresh token is never among them. */
  readonly cookieHeader: string;
  /** Whether the answer sets cookies: then it is this visitor's alone. */
  readonly renewed: boolean;
}

/** Whose page this is. Never throws: while the database is away the page itself says so better than an error of ours. */
export async function pageSession(
  request: FastifyRequest,
  reply: FastifyReply,
  sessionOf: CookieSessions,
): Promise<PageSession> {
  try {
    const { identity, access, renewed } = await sessionOf(request, reply);
    return { identity, cookieHeader: cookieHeader(request, access), renewed };
  } catch (error) {
    request.mekong.log.warn({ err: error }, 'a page’s session could not be read');
    const access = request.cookies[ACCESS_COOKIE];
    return { identity: null, cookieHeader: cookieHeader(request, access), renewed: false };
  }
}

function cookieHeader(request: FastifyRequest, access: string | undefined): string {
  const { [ACCESS_COOKIE]: _old, [REFRESH_COOKIE]: _refresh, ...others } = request.cookies;
  const cookies = { ...others, ...(access !== undefined && { [ACCESS_COOKIE]: access }) };
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`)
    .join('; ');
}

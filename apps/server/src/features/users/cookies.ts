import type { Ctx } from '../../platform/context/context.ts';
import type { Exchange } from '../../platform/http/route.ts';
import { sessionIdOf } from './session.ts';
import { ACCESS_SECONDS, REFRESH_SECONDS } from './tokens.ts';
import type { SessionTokens } from './user.ts';

const ACCESS = 'mekong_access';
const REFRESH = 'mekong_refresh';

export function setSessionCookies(http: Exchange, tokens: SessionTokens): void {
  http.setCookie(ACCESS, tokens.accessToken, ACCESS_SECONDS);
  http.setCookie(REFRESH, tokens.refreshToken, REFRESH_SECONDS);
}

export function clearSessionCookies(http: Exchange): void {
  http.clearCookie(ACCESS);
  http.clearCookie(REFRESH);
}

/** What names the session: a program may hold nothing but the access token that it sends in the header. */
export function sessionTokenIn(http: Exchange, body: { refreshToken?: string | undefined }): string | null {
  const bearer = /^Bearer +(\S+)$/i.exec(http.headers.authorization ?? '')?.[1];
  return body.refreshToken ?? bearer ?? http.cookies[REFRESH] ?? http.cookies[ACCESS] ?? null;
}

/** From the body for programs, from the cookie for browsers. */
export const refreshTokenIn = (http: Exchange, body: { refreshToken?: string | undefined }): string | null =>
  body.refreshToken ?? http.cookies[REFRESH] ?? null;

/** The session of ours that sends this request; null for any other credential. */
export async function sessionIdIn(ctx: Ctx, http: Exchange): Promise<string | null> {
  const token = sessionTokenIn(http, {});
  return token === null ? null : sessionIdOf(ctx, token);
}

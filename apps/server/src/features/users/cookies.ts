import type { Exchange } from '../../platform/http/route.ts';
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

/** From the body for programs, from the cookie for browsers. */
export const refreshTokenIn = (http: Exchange, body: { refreshToken?: string | undefined }): string | null =>
  body.refreshToken ?? http.cookies[REFRESH] ?? null;

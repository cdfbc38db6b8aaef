import type { FastifyRequest } from 'fastify';

export const ACCESS_COOKIE = 'mekong_access';
export const REFRESH_COOKIE = 'mekong_refresh';

export interface Credential {
  readonly by: 'bearer' | 'cookie';
  readonly token: string;
}

/** What the request shows as proof of a login. A header wins: whoever sends one does not mean the cookie. */
export function credentialOf(request: FastifyRequest): Credential | null {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
    return { by: 'bearer', token: token ?? '' };
  }
  const cookie = request.cookies[ACCESS_COOKIE];
  return cookie ? { by: 'cookie', token: cookie } : null;
}

/** Whether a token that did not verify says of itself that its time is over; only chooses between two words for 401. */
export function claimsExpired(token: string, now: Date): boolean {
  try {
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      exp?: unknown;
    };
    return typeof payload.exp === 'number' && payload.exp * 1000 <= now.getTime();
  } catch {
    return false;
  }
}

import type { FastifyRequest } from 'fastify';
import { ACCESS_COOKIE, REFRESH_COOKIE } from './credential.ts';
import type { HttpConfig } from './deps.ts';
import { httpErrors } from './errors.ts';

type OwnOrigins = Pick<HttpConfig, 'publicUrl' | 'corsOrigins'>;

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cookies travel with requests that other sites start, so a change asked for by cookie must come from our own pages.
 * @throws ORIGIN_REFUSED
 */
export function assertOwnOrigin(request: FastifyRequest, config: OwnOrigins): void {
  if (SAFE.has(request.method) || !livesOnCookies(request)) return;
  if (!fromOwnPage(request, config)) throw httpErrors.ORIGIN_REFUSED();
}

function livesOnCookies(request: FastifyRequest): boolean {
  if (request.headers.authorization !== undefined || request.mekong.internal) return false;
  return Boolean(request.cookies[ACCESS_COOKIE] || request.cookies[REFRESH_COOKIE]);
}

function fromOwnPage(request: FastifyRequest, { publicUrl, corsOrigins }: OwnOrigins): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin';
  if (origin === new URL(publicUrl).origin || corsOrigins.includes(origin)) return true;
  return hostOf(origin) === request.headers.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

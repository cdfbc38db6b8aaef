import type { FastifyInstance } from 'fastify';
import type { HttpConfig } from './deps.ts';
import { httpErrors } from './errors.ts';
import { pathOf } from './page-kinds.ts';

const REPEATABLE = new Set(['GET', 'HEAD']);
/** Asked by the proxy itself, which takes a redirect for an illness. */
const PROBES = new Set(['/health', '/ready']);

/**
 * Sends whoever reached us by plain HTTP through a trusted proxy to the public address; what cannot be asked for again
 * is refused, because a client that follows would send its secrets in the open a second time. Without such a proxy
 * nobody can tell how the visitor came, and a redirect could go in circles.
 */
export function redirectToHttps(app: FastifyInstance, { environment, publicUrl }: HttpConfig): void {
  if (environment !== 'production' || !publicUrl.startsWith('https:')) return;
  app.addHook('onRequest', async (request, reply) => {
    const proxied =
      request.headers['x-forwarded-proto'] !== undefined && request.ip !== request.socket.remoteAddress;
    if (!proxied || request.protocol !== 'http' || request.mekong.internal) return;
    if (PROBES.has(pathOf(request.url))) return;
    if (!REPEATABLE.has(request.method)) throw httpErrors.HTTPS_REQUIRED();
    return reply.redirect(`${publicUrl}${request.url}`, 308);
  });
}

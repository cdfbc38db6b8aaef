import type { FastifyInstance } from 'fastify';
import type { HttpConfig } from './deps.ts';

/**
 * Sends whoever reached us by plain HTTP through a trusted proxy to the public address. Without such a proxy nobody
 * can tell how the visitor came, and a redirect could go in circles.
 */
export function redirectToHttps(app: FastifyInstance, { environment, publicUrl }: HttpConfig): void {
  if (environment !== 'production' || !publicUrl.startsWith('https:')) return;
  app.addHook('onRequest', async (request, reply) => {
    const proxied =
      request.headers['x-forwarded-proto'] !== undefined && request.ip !== request.socket.remoteAddress;
    if (!proxied || request.protocol !== 'http' || request.mekong.internal) return;
    return reply.redirect(`${publicUrl}${request.url}`, 308);
  });
}

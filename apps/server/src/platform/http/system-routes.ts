import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList } from 'node:net';
import { errors } from '@mekong/kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpDeps } from './deps.ts';

const hidden = { schema: { hide: true } } as const;

/** Alive, ready, measured: for machines; none of it counts against a limit or touches a feature. */
export function registerSystemRoutes(app: FastifyInstance, deps: HttpDeps): void {
  app.get('/health', hidden, async () => ({ success: true, data: { status: 'alive' } }));

  app.get('/ready', hidden, async (_request, reply) => {
    const { ready, checks } = await deps
      .readiness()
      .catch(() => ({ ready: false, checks: { readiness: 'failed' } }));
    reply.code(ready ? 200 : 503);
    if (!ready) reply.header('retry-after', '2');
    return { success: ready, data: { status: ready ? 'ready' : 'not ready', checks } };
  });

  app.get('/metrics', hidden, async (request, reply) => {
    if (!mayScrape(request, deps.config.metricsToken)) throw errors.NOT_FOUND();
    reply.type(deps.metrics.registry.contentType);
    return deps.metrics.registry.metrics();
  });

  // Where `docs` of an error led before there was a page for it.
  app.get('/api/errors', hidden, (_request, reply) => reply.redirect('/docs/errors', 308));
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Behind a proxy on the same machine everybody seems to come from loopback, so a forwarded request never counts as that. */
function mayScrape(request: FastifyRequest, token: string | null): boolean {
  const shown = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token && shown) return sameText(shown, token);
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded ?? request.headers.via;
  return forwarded === undefined && isLoopback(request.socket.remoteAddress ?? '');
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain.includes(':') ? loopback.check(plain, 'ipv6') : loopback.check(plain, 'ipv4');
}

/** Over digests, because a comparison of texts of different length would tell the length. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

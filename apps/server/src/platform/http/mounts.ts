import type { FastifyInstance } from 'fastify';
import type { Mount } from './deps.ts';

/** Hands requests below a prefix over as node:http gave them: no body read, no header set, no limit counted. */
export function mount(app: FastifyInstance, { prefix, handler }: Mount): void {
  for (const url of [prefix, `${prefix}/*`]) {
    app.all(url, {
      schema: { hide: true },
      config: { measuredAs: prefix },
      onRequest: (request, reply) => {
        reply.hijack();
        handler(request.raw, reply.raw);
      },
      handler: () => {},
    });
  }
}

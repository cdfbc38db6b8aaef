import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Lets pages of the listed origins call the API. Pages of ours need none: they share its origin. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const allowed = {
    origin: [...origins],
    credentials: true,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: [
      'x-request-id',
      'retry-after',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
    ],
    maxAge: 600,
  };
  await app.register(cors, {
    delegator: (request, done) => done(null, request.url?.startsWith('/api/') ? allowed : { origin: false }),
  });
}

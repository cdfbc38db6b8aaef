import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../telemetry/metrics.ts';

/** Counts and times every request under its route's pattern, and writes one line for each that the API answered. */
export function measure(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', async () => metrics.httpStarted());
  app.addHook('onResponse', async (request, reply) => {
    const seconds = Number(process.hrtime.bigint() - request.mekong.startedAt) / 1e9;
    const route = patternOf(request);
    const { method } = request;
    metrics.httpFinished({ method, route, status: reply.statusCode, seconds });
    const facts = { method, route, status: reply.statusCode, milliseconds: Math.round(seconds * 1000) };
    if (route.startsWith('/api/v')) request.mekong.log.info(facts, 'request');
    else request.mekong.log.debug(facts, 'request');
  });
}

const patternOf = ({ routeOptions }: FastifyRequest): string =>
  routeOptions.config.measuredAs ?? routeOptions.url ?? 'unmatched';

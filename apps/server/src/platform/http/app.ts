import cookie from '@fastify/cookie';
import { errors } from '@mekong/kit';
import fastify, { type FastifyInstance } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { buildLimits, type Limits } from '../limits/limits.ts';
import { memoryLimitStore } from '../limits/memory-store.ts';
import { answerError } from './answer-error.ts';
import { BODY_LIMIT, readBodies } from './body.ts';
import { cookieSessions } from './cookie-session.ts';
import { nameCookies } from './cookies.ts';
import { allowOrigins } from './cors.ts';
import type { HttpDeps } from './deps.ts';
import { redirectToHttps } from './https.ts';
import { refuseKeysInAddresses } from './key-in-address.ts';
import { measure } from './measure.ts';
import { mount } from './mounts.ts';
import { describeApi } from './openapi.ts';
import { isApi } from './page-kinds.ts';
import { pages } from './pages.ts';
import { nameRequests, stateOf } from './request.ts';
import { registerRoutes } from './routes.ts';
import { setApiHeaders, setSecurityHeaders } from './security-headers.ts';
import { registerSystemRoutes } from './system-routes.ts';

/** The one public origin: API, documents, sandbox and pages. Not listening yet. */
export async function buildApp(deps: HttpDeps): Promise<FastifyInstance> {
  const app = bareApp(deps);
  const store = deps.limitStore ?? memoryLimitStore(deps.clock);
  const limits = buildLimits(store, deps.config.limits, (bucket) => deps.metrics.limited(bucket));
  await everyRequest(app, deps, limits);
  for (const each of deps.mounts ?? []) mount(app, each);
  await describeApi(app, deps);
  registerSystemRoutes(app, deps);
  const sessionOf = cookieSessions(deps);
  registerRoutes(app, deps, limits, sessionOf);
  refuseTheRest(app, limits);
  await app.register(pages(deps, limits, sessionOf));
  await app.ready();
  return app;
}

function bareApp(deps: HttpDeps): FastifyInstance {
  const { trustedProxies } = deps.config;
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    // A body that trickles in holds a socket; a minute is enough for 1 MiB.
    requestTimeout: 60_000,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (error, request, reply) => {
      request.mekong = stateOf(request, deps);
      answerError(error, request, reply);
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  // Handlers' results are checked and turned into bytes by their routes.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(answerError);
  readBodies(app);
  closeQuietConnections(app);
  return app;
}

/** What holds for all requests, in this order: each has a name before anything can fail. */
async function everyRequest(app: FastifyInstance, deps: HttpDeps, limits: Limits): Promise<void> {
  nameRequests(app, deps);
  measure(app, deps.metrics);
  redirectToHttps(app, deps.config);
  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply, deps.config);
    if (isApi(request.url)) setApiHeaders(reply);
  });
  await app.register(cookie);
  nameCookies(app, deps.config);
  await allowOrigins(app, deps.config.corsOrigins);
  refuseKeysInAddresses(app, limits);
}

/** Addresses below /api that nobody has: counted, so that looking for some meets a limit. */
function refuseTheRest(app: FastifyInstance, limits: Limits): void {
  app.all('/api/*', { schema: { hide: true } }, async (request) => {
    await limits.address(request.mekong.ip);
    throw errors.NOT_FOUND();
  });
  app.setNotFoundHandler(() => {
    throw errors.NOT_FOUND();
  });
}

/** A connection that becomes idle after closing began would hold the process for its keep-alive time. */
function closeQuietConnections(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    if (!app.server.listening) return;
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
    app.server.once('close', () => clearInterval(sweep));
  });
}

import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { HttpDeps } from './deps.ts';
import type { AnyRoute } from './route.ts';

const DOCS = '/api/docs';

const BEARER =
  'The access token of a login. Staff name the customer to act for in the header `x-mekong-customer`.';
const API_KEY =
  'An API key, only ever in this header. A customer’s key (`ck_live_…`, `ck_test_…`) acts for its customer. A house key ' +
  '(`mk_live_…`, `mk_test_…`) acts for every customer of its mode: for one of them with the header `x-mekong-customer`.';

/** Must be registered before the routes: it collects them as they are added. */
export async function describeApi(app: FastifyInstance, deps: HttpDeps): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Mekong',
        version: deps.version ?? '0.1.0',
        description: 'Billing, licensing and entitlements. Failures: see /docs/errors.',
      },
      servers: [{ url: deps.config.publicUrl }],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: BEARER },
          apiKey: { type: 'http', scheme: 'bearer', bearerFormat: 'API key', description: API_KEY },
          session: { type: 'apiKey', in: 'cookie', name: 'mekong_access' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, { routePrefix: DOCS, staticCSP: docsPolicy(), logLevel: 'error' });
}

// The page builds its styles at run time; its scripts are files of ours.
function docsPolicy(): string {
  return [
    "default-src 'self'",
    "base-uri 'self'",
    "img-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    "script-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** An API key is no login: what is asked of "whoever is signed in" is not for it. */
const securityOf = ({ scope }: AnyRoute) => [
  { bearer: [] },
  { session: [] },
  ...(scope === 'session' ? [] : [{ apiKey: [] }]),
];

const UNSCOPED: ReadonlySet<AnyRoute['scope']> = new Set(['public', 'session', 'credential']);

/** What the document says of a route beyond its shapes. */
export function documentation(feature: string, route: AnyRoute): Record<string, unknown> {
  const open = route.scope === 'public';
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [feature],
    security: open ? [] : securityOf(route),
    ...(!UNSCOPED.has(route.scope) && { description: `Needs the scope \`${route.scope}\`.` }),
  };
}

/** `POST /api/v1/checkout/:id/cancel` → `postCheckoutIdCancel`: stable, unique, readable in a generated client. */
export function operationId({ method, path }: Pick<AnyRoute, 'method' | 'path'>): string {
  const words = path
    .replace(/^\/api(\/v\d+)?/, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

import { Writable } from 'node:stream';
import { type MovableClock, movableClock } from '@mekong/kit';
import type { FastifyInstance } from 'fastify';
import type { ContextFactory, Ctx } from '../../context/context.ts';
import type { Identity, Membership, Ports, RenewedSession } from '../../features/ports.ts';
import { buildLogger } from '../../telemetry/build-logger.ts';
import { buildMetrics } from '../../telemetry/metrics.ts';
import { buildApp } from '../app.ts';
import type { HttpConfig, HttpDeps } from '../deps.ts';
import type { AnyRoute } from '../route.ts';

export const testConfig: HttpConfig = {
  environment: 'development',
  publicUrl: 'http://localhost:8000',
  trustedProxies: [],
  corsOrigins: [],
  secrets: { internal: 'internal-secret-of-the-tests' },
  metricsToken: null,
  limits: { ip: 100, actor: 1000, sensitive: 10 },
};

export const ann: Identity = {
  userId: 'usr_ann',
  authId: '11111111-1111-4111-8111-111111111111',
  email: 'ann@example.com',
  staffRole: null,
};

export interface TestApp {
  readonly app: FastifyInstance;
  readonly clock: MovableClock;
  readonly lines: string[];
}

/** The features' side of the door: who a token belongs to, and to which accounts. */
export function testPorts(
  tokens: Record<string, Identity>,
  memberships: Record<string, Membership[]> = {},
  renewals: Record<string, RenewedSession> = {},
): Ports {
  return {
    authenticate: async (_ctx, token) => tokens[token] ?? null,
    renewSession: async (_ctx, token) => renewals[token] ?? null,
    memberships: async (_ctx, userId) => memberships[userId] ?? [],
    seller: async () => ({ name: 'Seller', email: 'seller@example.com', address: [] }),
    customer: async () => null,
  };
}

/** The real door before the given routes; nothing here opens a transaction. */
export async function testApp(
  routes: readonly AnyRoute[],
  options: Partial<Omit<HttpDeps, 'config'>> & { config?: Partial<HttpConfig> } = {},
): Promise<TestApp> {
  const clock = movableClock(new Date('2026-11-21T09:00:00Z'));
  const lines: string[] = [];
  const log = buildLogger({ service: 'test', level: 'debug', clock, stream: collecting(lines) });
  const context: ContextFactory = (request) =>
    ({ log, clock, now: () => clock.now(), resumed: null, ...request }) as unknown as Ctx;
  const deps: HttpDeps = {
    clock,
    context,
    log,
    ports: testPorts({}),
    metrics: buildMetrics(),
    readiness: async () => ({ ready: true, checks: { database: 'ok' } }),
    webOrigin: () => null,
    ...options,
    config: { ...testConfig, ...options.config },
    routes: routes.map((route) => ({ feature: 'tests', route })),
  };
  return { app: await buildApp(deps), clock, lines };
}

function collecting(lines: string[]) {
  return new Writable({
    write(chunk, _encoding, done) {
      lines.push(...String(chunk).split('\n').filter(Boolean));
      done();
    },
  });
}

import type { Gateway } from '@mekong/gateways';
import type { Clock } from '@mekong/kit';
import type { FastifyInstance } from 'fastify';
import type { PastedKeys } from './features/gateways/keys.ts';
import { createConnections } from './features/gateways/registry.ts';
import { memoryCache } from './platform/cache/memory.ts';
import type { Config } from './platform/config/config.ts';
import { systemActor } from './platform/context/actor.ts';
import type { ContextFactory, Ctx } from './platform/context/context.ts';
import { contextFactory } from './platform/context/create.ts';
import type { Services } from './platform/context/services.ts';
import type { Connections } from './platform/db/connections.ts';
import { createDrain, type Drain } from './platform/due/drain.ts';
import type { Schedule } from './platform/due/kind.ts';
import { seedSchedules } from './platform/due/schedules.ts';
import { createEmitter } from './platform/events/emit.ts';
import type { Feature } from './platform/features/feature.ts';
import { platformRoutes } from './platform/features/platform-routes.ts';
import { buildRegistry, type Registry } from './platform/features/registry.ts';
import { buildApp } from './platform/http/app.ts';
import type { Mount, Readiness } from './platform/http/deps.ts';
import { purgeIdempotencyKeys } from './platform/http/idempotency-store.ts';
import { mailDue } from './platform/mail/send.ts';
import type { MailTransport } from './platform/mail/transport.ts';
import { createPdfMaker } from './platform/pdf/maker.ts';
import { recordSecrets } from './platform/secrets/ages.ts';
import type { Logger } from './platform/telemetry/logger.ts';
import { buildMetrics, type Metrics } from './platform/telemetry/metrics.ts';
import { publicPages } from './platform/web/public-pages.ts';

export interface WireOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly connections: Connections;
  readonly features: readonly Feature[];
  /** Connections of the configuration, in order of priority. */
  readonly gateways: readonly Gateway[];
  /** The adapter for keys that staff pasted. */
  readonly connect?: (keys: PastedKeys) => Gateway;
  readonly log: Logger;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  readonly readiness: () => Promise<Readiness>;
  /** Told after each commit; wakes the drains of this process and of others. */
  readonly committed: () => void;
  /** Who takes mails; null = nobody: they wait. */
  readonly mailTransport: MailTransport | null;
  readonly metrics?: Metrics;
  readonly webOrigin?: () => string | null;
  readonly mounts?: readonly Mount[];
  readonly devPages?: boolean;
  /** Rows of one batch of due work that run side by side. */
  readonly concurrency?: number;
}

/** Everything of one process, built and not yet started. */
export interface Wired {
  readonly registry: Registry;
  readonly context: ContextFactory;
  readonly drain: Drain;
  readonly metrics: Metrics;
  /** The public door; only the `api` role builds it. */
  buildApi(): Promise<FastifyInstance>;
  /** Reads anew what another process may have changed: pasted gateway keys. */
  refresh(): Promise<void>;
  /** What must exist before the first request: catalogue, demo staff, schedules, since when each secret is in use. */
  seed(): Promise<void>;
}

const FORGET_KEYS: Schedule = {
  name: 'platform.idempotency',
  every: '23 * * * *',
  run: async (ctx) => void (await purgeIdempotencyKeys(ctx)),
};

/** A process that only prepares something asks no gateway. */
const connectsToNone = (): never => {
  throw new Error('This process connects to no gateway');
};

/** One thread for everything that is built in this process. */
const pdf = createPdfMaker();

/** The only place that builds things. */
export function wire(options: WireOptions): Wired {
  const registry = buildRegistry(options.features);
  const metrics = options.metrics ?? buildMetrics();
  const services = {
    sleep: options.sleep,
    random: options.random,
    gateways: createConnections(options.gateways, options.connect ?? connectsToNone),
    metrics,
    pages: publicPages(options),
    pdf,
    mail: {
      templates: registry.mails,
      transport: options.mailTransport,
      from: options.config.mail.from,
      seller: registry.ports.seller,
    },
  } as Services;
  const cache = memoryCache({ clock: options.clock, onAsked: metrics.cacheAsked });
  const { config, clock, connections, log, committed } = options;
  const emitter = createEmitter(registry.reactionsOf);
  const context = contextFactory({ config, clock, connections, services, cache, log, emitter, committed });
  const contextFor = (work: string): Ctx =>
    context({ actor: systemActor(work), requestId: `work:${work}`, log });
  for (const feature of registry.features)
    Object.assign(services, feature.services?.(contextFor(feature.name)));
  const schedules = [...registry.schedules, FORGET_KEYS];
  const drain = createDrain({
    contextFor,
    kinds: options.mailTransport ? [...registry.kinds, mailDue] : registry.kinds,
    schedules,
    subscribers: registry.subscribers,
    concurrency: options.concurrency ?? 4,
  });
  return {
    registry,
    context,
    drain,
    metrics,
    refresh: () => services.gateways.refresh(contextFor('refresh')),
    buildApi: () => buildDoor(options, registry, context, metrics),
    seed: async () => {
      for (const feature of registry.features) await feature.seed?.(contextFor(`seed:${feature.name}`));
      await seedSchedules(contextFor('seed:schedules'), schedules);
      await recordSecrets(contextFor('seed:secrets'));
    },
  };
}

function buildDoor(
  options: WireOptions,
  registry: Registry,
  context: ContextFactory,
  metrics: Metrics,
): Promise<FastifyInstance> {
  const { config, clock, log, readiness, mounts = [] } = options;
  return buildApp({
    config: { ...config, devPages: options.devPages ?? false },
    clock,
    context,
    ports: registry.ports,
    routes: [
      ...registry.routes,
      ...platformRoutes(registry).map((route) => ({ feature: 'platform', route })),
    ],
    log,
    metrics,
    readiness,
    webOrigin: options.webOrigin ?? (() => null),
    mounts,
  });
}

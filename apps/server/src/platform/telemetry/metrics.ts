import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

export interface HttpObservation {
  readonly method: string;
  /** The pattern (`/api/v1/checkout/:id`), never the path: one series per id would fill the memory. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export interface Metrics {
  readonly registry: Registry;
  httpStarted(): void;
  httpFinished(seen: HttpObservation): void;
  limited(bucket: string): void;
  /** From receiving a webhook to its effect. */
  webhookProcessed(gateway: string, outcome: string, seconds: number): void;
  gatewayAnswered(gateway: string, operation: string, outcome: string, seconds: number): void;
  databaseQuery(seconds: number): void;
  cacheAsked(hit: boolean): void;
  /** A number read at each scrape: pool connections, waiting due rows, outbox depth. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** A number per label value, read at each scrape (due rows by kind). */
  gauges(name: string, help: string, label: string, read: () => Promise<ReadonlyMap<string, number>>): void;
}

/** One registry per process; `defaults` adds the runtime's own figures (memory, event loop). */
export function buildMetrics(options: { defaults?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (options.defaults) collectDefaultMetrics({ register: registry });
  return { registry, ...httpMetrics(registry), ...workMetrics(registry), ...gaugeMetrics(registry) };
}

function httpMetrics(registry: Registry): Pick<Metrics, 'httpStarted' | 'httpFinished' | 'limited'> {
  const labelNames = ['method', 'route', 'status'];
  const registers = [registry];
  const duration = new Histogram({
    name: 'mekong_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames,
    buckets: SECONDS,
    registers,
  });
  const failed = new Counter({
    name: 'mekong_http_errors_total',
    help: 'HTTP requests answered with a 5xx status',
    labelNames,
    registers,
  });
  const open = new Gauge({ name: 'mekong_http_in_flight', help: 'HTTP requests being answered', registers });
  const limited = new Counter({
    name: 'mekong_http_limited_total',
    help: 'HTTP requests refused by a rate limit',
    labelNames: ['bucket'],
    registers,
  });
  return {
    httpStarted: () => open.inc(),
    httpFinished({ method, route, status, seconds }) {
      open.dec();
      duration.observe({ method, route, status }, seconds);
      if (status >= 500) failed.inc({ method, route, status });
    },
    limited: (bucket) => limited.inc({ bucket }),
  };
}

function workMetrics(
  registry: Registry,
): Pick<Metrics, 'webhookProcessed' | 'gatewayAnswered' | 'databaseQuery' | 'cacheAsked'> {
  const timer = (name: string, help: string, labelNames: string[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [registry] });
  const webhook = timer('mekong_webhook_seconds', 'From receiving a gateway webhook to its effect', [
    'gateway',
    'outcome',
  ]);
  const gateway = timer('mekong_gateway_seconds', 'Duration of calls to payment gateways', [
    'gateway',
    'operation',
    'outcome',
  ]);
  const database = timer('mekong_database_seconds', 'Duration of database statements', []);
  const cache = new Counter({
    name: 'mekong_cache_total',
    help: 'Questions to the cache',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return {
    webhookProcessed: (name, outcome, seconds) => webhook.observe({ gateway: name, outcome }, seconds),
    gatewayAnswered: (name, operation, outcome, seconds) =>
      gateway.observe({ gateway: name, operation, outcome }, seconds),
    databaseQuery: (seconds) => database.observe(seconds),
    cacheAsked: (hit) => cache.inc({ outcome: hit ? 'hit' : 'miss' }),
  };
}

// A failing read leaves its figure out of the scrape: /metrics must answer while the database is down.
function gaugeMetrics(registry: Registry): Pick<Metrics, 'gauge' | 'gauges'> {
  return {
    gauge(name, help, read) {
      const collect = async function (this: Gauge) {
        const value = await Promise.resolve()
          .then(read)
          .catch(() => null);
        if (value === null) this.remove();
        else this.set(value);
      };
      new Gauge({ name, help, registers: [registry], collect });
    },
    gauges(name, help, label, read) {
      const collect = async function (this: Gauge) {
        const values = await read().catch(() => new Map<string, number>());
        this.reset();
        for (const [key, value] of values) this.set({ [label]: key }, value);
      };
      new Gauge({ name, help, labelNames: [label], registers: [registry], collect });
    },
  };
}

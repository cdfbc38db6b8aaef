import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '@mekong/kit';
import type { Config } from '../config/config.ts';
import type { ContextFactory } from '../context/context.ts';
import type { Ports } from '../features/ports.ts';
import type { LimitStore } from '../limits/store.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { AnyRoute } from './route.ts';

/** What the door needs of the configuration. */
export interface HttpConfig
  extends Pick<
    Config,
    'environment' | 'publicUrl' | 'trustedProxies' | 'corsOrigins' | 'metricsToken' | 'limits'
  > {
  /** Pages are compiled as they are asked for, which needs `eval` in the browser. */
  readonly devPages?: boolean;
  /** `internal` signs the pages' own calls. */
  readonly secrets: Pick<Config['secrets'], 'internal' | 'internalPrevious'>;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, string>>;
}

/** Something that speaks node:http itself and is served below a prefix, untouched (the gateway sandbox). */
export interface Mount {
  readonly prefix: `/${string}`;
  handler(request: IncomingMessage, response: ServerResponse): void;
}

export interface FeatureRoute {
  readonly feature: string;
  readonly route: AnyRoute;
}

export interface HttpDeps {
  readonly config: HttpConfig;
  readonly clock: Clock;
  readonly context: ContextFactory;
  readonly ports: Ports;
  readonly routes: readonly FeatureRoute[];
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly readiness: () => Promise<Readiness>;
  /** Where the pages are served on loopback; null = this process has none. */
  readonly webOrigin: () => string | null;
  readonly mounts?: readonly Mount[];
  /** Memory on the injected clock when absent. */
  readonly limitStore?: LimitStore;
  /** Of the program, for the OpenAPI document. */
  readonly version?: string;
}

import { join } from 'node:path';
import { systemClock } from '@mekong/kit';
import type { FastifyInstance } from 'fastify';
import { getSeller } from '../features/settings/get.ts';
import type { Config } from '../platform/config/config.ts';
import { systemActor } from '../platform/context/actor.ts';
import { defaultMode } from '../platform/context/mode.ts';
import { poolConnections } from '../platform/db/connections.ts';
import { openDatabase } from '../platform/db/embedded/open.ts';
import { findMigrations } from '../platform/db/migrate.ts';
import { createPool, ownerClient } from '../platform/db/pool.ts';
import { createWaker } from '../platform/due/wake.ts';
import { discoverFeatures } from '../platform/features/discover.ts';
import { mailDue } from '../platform/mail/send.ts';
import { warnOfOldSecrets } from '../platform/secrets/ages.ts';
import { buildLogger } from '../platform/telemetry/build-logger.ts';
import type { Logger } from '../platform/telemetry/logger.ts';
import { buildMetrics } from '../platform/telemetry/metrics.ts';
import { slowQueryLog } from '../platform/telemetry/slow-query.ts';
import { startWebChild, type WebChild } from '../platform/web/child.ts';
import { type Wired, wire } from '../wire.ts';
import { passUpgrades } from './dev-upgrade.ts';
import { keepGatewaysFresh } from './fresh-gateways.ts';
import { buildGateways, gatewayDeps, timed } from './gateways.ts';
import { registerGauges } from './gauges.ts';
import { leaveLocalKey } from './local-key.ts';
import { openMail } from './mail.ts';
import { pastedConnector } from './pasted-gateways.ts';
import { readinessOf } from './readiness.ts';
import { startSandbox, testWorldOf } from './sandbox.ts';

export interface RunningServer {
  readonly wired: Wired;
  readonly log: Logger;
  stop(): Promise<void>;
}

const SLOW_MS = 100;
const SOURCES = join(import.meta.dirname, '..');

/** Starts the roles of one process; what was started before a failure is stopped again. */
export async function startServer(config: Config, mode: 'start' | 'dev'): Promise<RunningServer> {
  const stops: (() => Promise<unknown>)[] = [];
  // Last started, first stopped: nobody is left talking to something that is gone.
  const stop = async () => {
    for (let next = stops.pop(); next; next = stops.pop()) await next().catch(() => {});
  };
  try {
    return { ...(await startRoles(config, mode, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startRoles(config: Config, mode: 'start' | 'dev', stops: (() => Promise<unknown>)[]) {
  const log = buildLogger({
    service: 'mekong',
    level: config.logLevel,
    clock: systemClock,
    pretty: config.environment === 'development' && process.stdout.isTTY === true,
  });
  const { wired, waker } = await assemble(config, mode, log, stops);
  await wired.seed();
  stops.push(keepGatewaysFresh(wired, log));
  await warnOfOldSecrets(wired.context({ actor: systemActor('secrets'), requestId: 'start', log }));
  if (config.roles.includes('worker')) {
    await waker.start();
    stops.push(() => waker.stop());
    wired.drain.start();
    stops.push(() => wired.drain.stop());
  }
  if (config.roles.includes('api')) {
    await leaveLocalKey(config, wired);
    const app = await startApi(config, wired, stops);
    if (mode === 'dev') passUpgrades(app.server, () => pages?.origin() ?? null);
  }
  if (config.roles.includes('web')) await startWeb(config, mode, wired, log, stops);
  return { wired, log };
}

let pages: WebChild | null = null;

async function assemble(
  config: Config,
  mode: 'start' | 'dev',
  log: Logger,
  stops: (() => Promise<unknown>)[],
) {
  const now = systemClock.now();
  const tell = (message: string) => log.info({}, message);
  const connection = config.database.connection;
  const database = await openDatabase({ connection, home: config.home, sourceDir: SOURCES, log: tell, now });
  stops.push(() => database.stop());
  await database.migrate();
  const pool = createPool({
    connection: database.connection,
    size: config.database.pool,
    onError: (error) => log.warn({ err: error }, 'a database connection was lost'),
  });
  stops.push(() => pool.end());
  const sandbox = await startSandbox(config, systemClock);
  if (sandbox) stops.push(() => sandbox.stop());
  const mail = openMail(config, log);
  stops.push(async () => mail.transport?.close());
  const metrics = buildMetrics({ defaults: true });
  const slow = slowQueryLog(log);
  const observe = (text: string, milliseconds: number) => {
    metrics.databaseQuery(milliseconds / 1000);
    if (milliseconds > SLOW_MS) slow(text, milliseconds);
  };
  const listen = () => ownerClient(database.connection);
  const deps = gatewayDeps({ clock: systemClock, log });
  const pasted = pastedConnector(deps, await testWorldOf(config));
  const waker = createWaker({ pool, listen, wake: () => wired.drain.wake(), log });
  const wired: Wired = wire({
    config,
    clock: systemClock,
    connections: poolConnections(pool, observe),
    metrics,
    features: await discoverFeatures(join(SOURCES, 'features')),
    gateways: buildGateways(deps, config, sandbox).map((gateway) => timed(gateway, metrics)),
    connect: (keys) => timed(pasted(keys), metrics),
    log,
    mailTransport: mail.transport,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
    readiness: readinessOf(pool, await findMigrations([SOURCES]), systemClock),
    committed: () => waker.committed(),
    webOrigin: () =>
      pages?.origin() ?? (config.roles.includes('web') ? null : `http://127.0.0.1:${config.webPort}`),
    mounts: [...(sandbox?.mount ? [sandbox.mount] : []), ...mail.mounts],
    devPages: mode === 'dev',
  });
  registerGauges(metrics, pool, [...wired.registry.kinds, mailDue]);
  return { wired, waker };
}

async function startApi(
  config: Config,
  wired: Wired,
  stops: (() => Promise<unknown>)[],
): Promise<FastifyInstance> {
  const app = await wired.buildApi();
  await app.listen({ port: config.port, host: config.host });
  stops.push(() => app.close());
  return app;
}

async function startWeb(
  config: Config,
  mode: 'start' | 'dev',
  wired: Wired,
  log: Logger,
  stops: (() => Promise<unknown>)[],
) {
  const context = wired.context({ actor: systemActor('web'), requestId: 'start' });
  const { email } = await getSeller(context);
  const child = startWebChild({
    port: config.webPort,
    mode,
    log,
    env: {
      MEKONG_API_URL: `http://127.0.0.1:${config.port}`,
      INTERNAL_SECRET: config.secrets.internal,
      PUBLIC_URL: config.publicUrl,
      CONTACT_EMAIL: email,
      NEW_CUSTOMERS: defaultMode(context),
    },
  });
  pages = child;
  stops.push(() => child.stop());
  await child.ready;
}

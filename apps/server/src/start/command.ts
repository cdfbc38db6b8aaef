import { systemClock } from '@mekong/kit';
import type pg from 'pg';
import type { Config } from '../platform/config/config.ts';
import { systemActor } from '../platform/context/actor.ts';
import type { Ctx } from '../platform/context/context.ts';
import { poolConnections } from '../platform/db/connections.ts';
import { createPool } from '../platform/db/pool.ts';
import type { Feature } from '../platform/features/feature.ts';
import { buildLogger } from '../platform/telemetry/build-logger.ts';
import { wire } from '../wire.ts';

/** Runs a use case from the command line, beside a server that may be running. */
export async function asCommand<T>(
  command: { name: string; config: Config; connection: pg.PoolConfig; features?: readonly Feature[] },
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const { name, config, connection, features = [] } = command;
  const pool = createPool({ connection, size: 2, onError: () => {} });
  try {
    const { context } = wire({
      config,
      clock: systemClock,
      connections: poolConnections(pool),
      features,
      gateways: [],
      mailTransport: null,
      log: buildLogger({ service: 'mekong-db', level: 'warn', clock: systemClock }),
      sleep: async () => {},
      random: Math.random,
      readiness: async () => ({ ready: true, checks: {} }),
      committed: () => {},
    });
    return await work(context({ actor: systemActor(`command:${name}`), requestId: name }));
  } finally {
    await pool.end();
  }
}

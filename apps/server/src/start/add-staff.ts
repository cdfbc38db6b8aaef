import { systemClock } from '@mekong/kit';
import type pg from 'pg';
import { feature } from '../features/users/feature.ts';
import { createStaff } from '../features/users/staff.ts';
import type { Config } from '../platform/config/config.ts';
import { systemActor } from '../platform/context/actor.ts';
import { poolConnections } from '../platform/db/connections.ts';
import { createPool } from '../platform/db/pool.ts';
import { buildLogger } from '../platform/telemetry/build-logger.ts';
import { wire } from '../wire.ts';

/** `npm run db staff-add EMAIL`: a staff-admin login, or a new password for one that was lost. */
export async function addStaff(config: Config, connection: pg.PoolConfig, email: string): Promise<string[]> {
  const pool = createPool({ connection, size: 2, onError: () => {} });
  try {
    const { context } = wire({
      config,
      clock: systemClock,
      connections: poolConnections(pool),
      features: [feature],
      gateways: [],
      mailTransport: null,
      log: buildLogger({ service: 'mekong-db', level: 'warn', clock: systemClock }),
      sleep: async () => {},
      random: Math.random,
      readiness: async () => ({ ready: true, checks: {} }),
      committed: () => {},
    });
    const ctx = context({ actor: systemActor('command:staff-add'), requestId: 'staff-add' });
    const { user, password } = await createStaff(ctx, { email, role: 'staff-admin' });
    return [`${user.email} is staff-admin; sign in at ${config.publicUrl}/login`, `Password: ${password}`];
  } finally {
    await pool.end();
  }
}

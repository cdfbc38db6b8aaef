import type pg from 'pg';
import { feature } from '../features/users/feature.ts';
import { createStaff } from '../features/users/staff.ts';
import type { Config } from '../platform/config/config.ts';
import { asCommand } from './command.ts';

/** `npm run db staff-add EMAIL`: a staff-admin login, or a new password for one that was lost. */
export async function addStaff(config: Config, connection: pg.PoolConfig, email: string): Promise<string[]> {
  const command = { name: 'staff-add', config, connection, features: [feature] };
  return asCommand(command, async (ctx) => {
    const { user, password } = await createStaff(ctx, { email, role: 'staff-admin' });
    return [`${user.email} is staff-admin; sign in at ${config.publicUrl}/login`, `Password: ${password}`];
  });
}

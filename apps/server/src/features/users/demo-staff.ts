import type { Ctx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { passwordMatches } from './passwords.ts';
import { deletePassword, findByEmail } from './repository.ts';
import { endSessionsOf } from './session.ts';
import { createStaff } from './staff.ts';

export const DEMO_STAFF = 'staff@mekong.example';

/** Development has a demo staff login with the password that the start prints; production has none. */
export async function settleDemoStaff(ctx: Ctx): Promise<void> {
  const password = ctx.config.demoStaffPassword;
  if (ctx.config.environment === 'production') await closeDemoStaff(ctx);
  else if (password) await openDemoStaff(ctx, password);
}

async function openDemoStaff(ctx: Ctx, password: string): Promise<void> {
  const there = await findByEmail(ctx.read, DEMO_STAFF);
  if (there && (await passwordMatches(ctx, there.passwordHash, password))) return;
  await createStaff(ctx, { email: DEMO_STAFF, name: 'Demo staff', role: 'staff-admin', password });
}

/** A database that was tried out may go live: its demo login, whose password lies in a file somewhere, may not. */
async function closeDemoStaff(ctx: Ctx): Promise<void> {
  await ctx.system(async (t) => {
    const demo = await findByEmail(t.db, DEMO_STAFF);
    if (!demo?.staffRole) return;
    await t.db.updateTable('users').set({ staff_role: null }).where('id', '=', demo.id).execute();
    await deletePassword(t.db, demo.id);
    await endSessionsOf(t, demo.id, 'demo login closed in production');
    await writeAuditEntry(t, {
      action: 'user.demo_closed',
      object: demo.id,
      before: { staffRole: demo.staffRole },
      after: { staffRole: null },
    });
    t.log.warn({}, 'the demo staff login of a development database was closed');
  });
}

import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { writeAuditEntry } from '../../platform/events/audit.ts';
import { passwordMatches } from './passwords.ts';
import { findByEmail } from './repository.ts';
import { addressName } from './tries.ts';
import { normalizeEmail, type User } from './user.ts';

/** The login behind e-mail and password; the same answer, in the same time, for nobody as for a wrong password. @throws INVALID_CREDENTIALS */
export async function checkCredentials(ctx: Ctx, given: { email: string; password: string }): Promise<User> {
  const email = normalizeEmail(given.email);
  const user = await findByEmail(ctx.read, email);
  if (await passwordMatches(ctx, user?.passwordHash ?? null, given.password)) {
    if (user) return user;
  }
  await ctx.system((t) =>
    writeAuditEntry(t, { action: 'login.refused', object: user?.id ?? addressName(email) }),
  );
  throw errors.INVALID_CREDENTIALS();
}

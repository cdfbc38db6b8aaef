import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import { userErrors } from './errors.ts';
import './events.ts';
import { voidLinks } from './link-repository.ts';
import { queueUserMail } from './mail.ts';
import { type Proof, provePerson } from './proof.ts';
import { anonymiseUser, deletePassword, hasStaffAdmin } from './repository.ts';
import { endSessionsOf } from './session.ts';
import { deleteSessionsOf } from './session-repository.ts';
import type { User } from './user.ts';

/**
 * Closes a login for good and takes the person out of it; what money left behind stays. Whoever above has a reason
 * against it refuses by a throw (a subscription that runs).
 * @throws PASSWORD_WRONG | PASSWORD_MISSING | RATE_LIMITED | LAST_ADMIN | SUBSCRIPTION_RUNNING
 */
export async function closeLogin(ctx: Ctx, proof: Proof): Promise<void> {
  const user = await provePerson(ctx, proof, 'body.password');
  await ctx.system(async (t) => {
    if (user.staffRole === 'staff-admin' && !(await hasStaffAdmin(t.db, user.id)))
      throw userErrors.LAST_ADMIN();
    // First, for it locks the accounts, which come before logins.
    await tellClosed(t, user);
    await queueUserMail(t, 'account-closed', user);
    if (!(await anonymiseUser(t.db, user.id, t.now()))) throw errors.INVALID_TOKEN();
    await deletePassword(t.db, user.id);
    await voidLinks(t.db, user.id);
    await endSessionsOf(t, user.id, 'login closed');
    await deleteSessionsOf(t.db, user.id);
  });
}

const tellClosed = (t: TxCtx, user: User): Promise<void> =>
  t.emitMany([
    {
      type: 'user.closed',
      customerId: null,
      mode: defaultMode(t),
      object: user.id,
      data: { userId: user.id, authId: user.authId },
      before: { closed: false, staffRole: user.staffRole },
      after: { closed: true, staffRole: null },
    },
  ]);

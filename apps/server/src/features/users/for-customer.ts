import type { TxCtx } from '../../platform/context/context.ts';
import { defaultMode } from '../../platform/context/mode.ts';
import './events.ts';
import { queueUserMail } from './mail.ts';
import { makeUser } from './register.ts';
import { deletePassword, findByEmail } from './repository.ts';
import { endSessionsOf } from './session.ts';
import { type Language, normalizeEmail, type User } from './user.ts';

export interface Buyer {
  /** The account that was bought for; its lock is held. */
  readonly customerId: string;
  readonly email: string;
  readonly name: string | null;
  readonly language: Language;
}

/**
 * Gives the account of somebody who bought without signing in to the login of that address, made where there is none.
 * The address is told by a mail whose link enters. Nothing says which of the two it was.
 */
export async function registerForCustomer(t: TxCtx, buyer: Buyer): Promise<void> {
  await t.persist();
  const made = await makeUser(t, buyer);
  const user = made ?? (await findByEmail(t.db, normalizeEmail(buyer.email)));
  if (!user) throw new Error(`No login for the account ${buyer.customerId}`);
  if (!made) await join(t, user, buyer.customerId);
  await queueUserMail(t, 'welcome-magic', user, { customerId: buyer.customerId });
}

async function join(t: TxCtx, user: User, customerId: string): Promise<void> {
  if (!user.emailVerifiedAt && !user.staffRole) await shutOutSquatter(t, user.id);
  await t.emitMany([
    {
      type: 'user.joined',
      customerId,
      mode: defaultMode(t),
      object: user.id,
      data: { userId: user.id, customerId },
      after: { customerId },
    },
  ]);
}

/**
 * Whoever registered an address that they have not proven may not be its person: with their password or an open
 * session they would own what was bought. The link of the mail lets the person in, who may set a password then.
 */
export async function shutOutSquatter(t: TxCtx, userId: string): Promise<void> {
  await deletePassword(t.db, userId);
  await endSessionsOf(t, userId, 'address was not proven');
}

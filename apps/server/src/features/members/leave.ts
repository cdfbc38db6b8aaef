import type { TxCtx } from '../../platform/context/context.ts';
import { closeCustomer } from '../customers/close.ts';
import { lockCustomer } from '../customers/get.ts';
import { endMembers, findMemberships, solelyOwned } from './repository.ts';

/** A login that closes leaves its accounts; those that nobody else owns close with it. */
export async function leaveAccounts(t: TxCtx, userId: string): Promise<void> {
  const all = (await findMemberships(t.db, userId)).map(({ customerId }) => customerId).sort();
  if (all.length === 0) return;
  for (const customerId of all) await lockCustomer(t, customerId);
  const owned = await solelyOwned(t.db, userId, all);
  for (const customerId of owned) await closeCustomer(t, customerId);
  await endMembers(t.db, { userId, customerIds: owned, at: t.now() });
}

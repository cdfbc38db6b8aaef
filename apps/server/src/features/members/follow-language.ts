import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { updateCustomer } from '../customers/update.ts';
import { findMemberships, solelyOwned } from './repository.ts';

/** Mails to an account are in the language of the one who owns it; with several owners nobody's choice is all of theirs. */
export async function followLanguage(
  t: TxCtx,
  userId: string,
  language: Customer['language'],
): Promise<void> {
  const all = (await findMemberships(t.db, userId)).map(({ customerId }) => customerId).sort();
  if (all.length === 0) return;
  const owned = [...(await solelyOwned(t.db, userId, all))].sort();
  for (const customerId of owned) await updateCustomer(t, customerId, { language });
}

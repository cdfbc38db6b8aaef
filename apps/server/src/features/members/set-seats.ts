import type { TxCtx } from '../../platform/context/context.ts';
import { upsertSeats } from './repository.ts';

/** How many logins the account may have; null = unlimited. The customer's lock is held. */
export async function setSeats(t: TxCtx, customerId: string, seats: number | null): Promise<void> {
  await t.persist();
  await upsertSeats(t.db, customerId, seats, t.now());
}

import type { TxCtx } from '../../platform/context/context.ts';
import './events.ts';
import { lockCustomer } from './get.ts';
import { anonymiseCustomer } from './repository.ts';

/**
 * Closes an account and takes its people out of it: name and e-mail go, its documents stay as they are. Whoever above has
 * a reason against it refuses by a throw. @throws CUSTOMER_NOT_FOUND
 */
export async function closeCustomer(t: TxCtx, id: string): Promise<void> {
  const customer = await lockCustomer(t, id);
  if (!(await anonymiseCustomer(t.db, id, t.now()))) return;
  await t.emitMany([
    {
      type: 'customer.closed',
      customerId: id,
      mode: customer.mode,
      object: id,
      data: {},
      before: { closed: false },
      after: { closed: true },
    },
  ]);
}

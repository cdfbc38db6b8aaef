import type { TxCtx } from '../../platform/context/context.ts';
import { subscriptionErrors } from './errors.ts';
import { findRunning } from './repository.ts';

/** An account with a subscription that runs is not closed: it would go on being billed. @throws SUBSCRIPTION_RUNNING */
export async function keepOpenWhileRunning(t: TxCtx, customerId: string): Promise<void> {
  const running = await findRunning(t.db, customerId);
  if (running) throw subscriptionErrors.SUBSCRIPTION_RUNNING({ subscriptionId: running.id });
}

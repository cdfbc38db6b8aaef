import type { Ctx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { cancelPayment } from '../payments/cancel.ts';
import { getPayment } from '../payments/get.ts';
import { refreshPayment } from '../payments/refresh.ts';
import { giveUp } from './give-up.ts';
import { findCheckout, lockCheckout, updateCheckout } from './repository.ts';

const DAY_MS = 86_400_000;
const DISCARD_MS = 30 * DAY_MS;
/** The gateway's session and a day. */
const EXPIRES_MS = 27 * 3_600_000;

/** When a checkout whose payment was begun now is looked at: its buyer has been away for a day then. */
export const expiryFrom = (begun: Date): Date => new Date(begun.getTime() + EXPIRES_MS);

/**
 * Due work: a day after the gateway's session the checkout is looked up once more and then expires, which a late success
 * still heals; 30 days after it began it is discarded, and what comes then is given back.
 */
export async function expireCheckout(ctx: Ctx, id: string): Promise<void> {
  const seen = await ctx.system((t) => findCheckout(t.db, id));
  if (!seen) return;
  if (seen.paymentId) await refreshPayment(ctx, seen.paymentId);
  await ctx.system(async (t) => {
    const customer = await lockCustomer(t, seen.customerId);
    const checkout = await lockCheckout(t.db, id);
    if (!checkout || ['completed', 'discarded'].includes(checkout.state)) return;
    const discardAt = new Date(checkout.createdAt.getTime() + DISCARD_MS);
    const payment = checkout.paymentId ? await getPayment(t, checkout.paymentId) : null;
    // Money is under way: nothing may expire beneath it.
    if (payment?.state === 'processing' || t.now() < discardAt) {
      const idle = payment?.state === 'pending' || payment?.state === 'canceled';
      const state = checkout.state === 'open' && idle ? 'expired' : checkout.state;
      if (payment) await cancelPayment(t, payment.id);
      const later = t.now() < discardAt ? discardAt : new Date(t.now().getTime() + DAY_MS);
      return updateCheckout(t.db, id, { state, due_at: later });
    }
    if (!(await giveUp(t, customer, checkout)))
      await updateCheckout(t.db, id, { due_at: new Date(t.now().getTime() + DAY_MS) });
  });
}

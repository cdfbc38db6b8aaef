import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { lockCustomer } from '../customers/get.ts';
import { lockInvoice } from '../invoices/get.ts';
import { voidUnpaid } from '../invoices/void.ts';
import { cancelPayment } from '../payments/cancel.ts';
import { discardIncomplete } from '../subscriptions/cancel.ts';
import type { Checkout } from './checkout.ts';
import { lockUnfinished, updateCheckout } from './repository.ts';

/**
 * Invoice and subscription end; money that comes in after this is given back. False where a part has been paid: then
 * nothing ends by itself. The customer's lock is held.
 */
export async function giveUp(t: TxCtx, customer: Customer, checkout: Checkout): Promise<boolean> {
  if (!(await voidUnpaid(t, customer, await lockInvoice(t, checkout.invoiceId)))) return false;
  if (checkout.paymentId) await cancelPayment(t, checkout.paymentId);
  if (checkout.subscriptionId) await discardIncomplete(t, customer, checkout.subscriptionId);
  await updateCheckout(t.db, checkout.id, { state: 'discarded' });
  return true;
}

/**
 * The customer has bought: what was begun in another tab may not charge them a second time. A purchase is only begun
 * without a running subscription, so none of them is wanted beside the one that was paid. What is sold once stands alone.
 */
export async function giveUpOthers(t: TxCtx, bought: Checkout): Promise<void> {
  if (!bought.subscriptionId) return;
  const others = await lockUnfinished(t.db, bought.customerId, bought.id);
  if (others.length === 0) return;
  const customer = await lockCustomer(t, bought.customerId);
  for (const other of others) await giveUp(t, customer, other);
}
